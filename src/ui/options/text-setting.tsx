// A setting that is typed. What is right is saved; what is not stands there with its error, and the value
// before it holds on.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../field.tsx';
import { Findable } from './search.tsx';

interface TextSettingProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** The sentence that says what is wrong with a text; empty where nothing is. */
  readonly check: (text: string) => string;
  readonly onChange: (value: string) => void;
  readonly attributes?: Parameters<typeof Field>[0]['attributes'];
  /** Further words to find it by. */
  readonly words?: string;
  /** Stands below the field. */
  readonly children?: ComponentChildren;
}

export function TextSetting({ label, hint, value, check, onChange, words = '', ...rest }: TextSettingProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const error = typed === null ? '' : check(typed.trim());
  const change = (text: string) => {
    setTyped(text);
    const trimmed = text.trim();
    if (check(trimmed) === '' && trimmed !== value) onChange(trimmed);
  };
  return (
    <Findable words={[label, hint, words]}>
      <Field
        label={label}
        hint={hint}
        error={error}
        value={typed ?? value}
        onChange={change}
        onLeave={() => {
          if (error === '') setTyped(null);
        }}
        attributes={{ autocomplete: 'off', ...rest.attributes }}
      />
      {rest.children}
    </Findable>
  );
}
