// The password: hidden until the person wants to see it.

import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Field } from '../field.tsx';
import { EyeIcon, EyeOffIcon } from '../icons.tsx';

type PasswordFieldProps = Omit<ComponentProps<typeof Field>, 'attributes' | 'isHidden' | 'children'>;

export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Field {...props} attributes={{ autocomplete: 'current-password' }} isHidden={!isShown}>
      <button
        type="button"
        class="field-button"
        aria-label={t('connect_password_show')}
        aria-pressed={isShown}
        title={t('connect_password_show')}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? <EyeOffIcon /> : <EyeIcon />}
      </button>
    </Field>
  );
}
