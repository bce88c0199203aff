// People may take the access to pages or to the PBX back in their browser: said where it is missed, with the way to
// give it again.

import { requestHost, requestPages } from '../../platform/host-permission.ts';
import { t } from '../../platform/i18n.ts';
import { Alert } from '../alert.tsx';
import type { Access } from './load.ts';

interface AccessHintProps {
  readonly access: Access;
  /** Of the PBX. */
  readonly origin: string;
  readonly onAllowed: (access: Access) => void;
}

export function AccessHint({ access, origin, onAllowed }: AccessHintProps) {
  const ask = async (answer: Promise<boolean>, then: Access) => {
    if (await answer) onAllowed(then);
  };
  if (access === 'pages') return null;
  if (access === 'none') {
    return (
      <Alert text={t('access_pbx')}>
        <button type="button" class="link" onClick={() => void ask(requestHost(origin), 'pbx')}>
          {t('access_allow')}
        </button>
      </Alert>
    );
  }
  return (
    <p class="hint note">
      <span>{t('access_pages')}</span>
      <button type="button" class="link" onClick={() => void ask(requestPages(), 'pages')}>
        {t('access_allow')}
      </button>
    </p>
  );
}
