// A labelled text field with its hint and its error. The error stands at the field and is read with it.

import type { ComponentChildren, PartialInputHTMLAttributes, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { WarningIcon } from './icons.tsx';

const SHOWN = { type: 'text', autocapitalize: 'off', spellcheck: false } as const;
const HIDDEN = { ...SHOWN, type: 'password' } as const;

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** A sentence; empty where the field is right. */
  readonly error: string;
  readonly input?: Ref<HTMLInputElement>;
  /** The focus has left the field. */
  readonly onLeave?: () => void;
  readonly attributes?: Pick<
    PartialInputHTMLAttributes<HTMLInputElement>,
    'autocomplete' | 'inputMode' | 'placeholder'
  >;
  /** Shown as dots. */
  readonly isHidden?: boolean;
  /** What stands inside the field's frame, behind the text. */
  readonly children?: ComponentChildren;
}

export function Field({ label, value, onChange, hint, error, input = null, children, ...props }: FieldProps) {
  const id = useId();
  const note = error || hint;
  return (
    <div class={error ? 'field is-wrong' : 'field'}>
      <label for={id}>{label}</label>
      <div class="field-frame">
        <input
          {...props.attributes}
          {...(props.isHidden ? HIDDEN : SHOWN)}
          id={id}
          ref={input}
          value={value}
          aria-invalid={error !== ''}
          aria-describedby={note ? `${id}-note` : undefined}
          onInput={(event) => onChange(event.currentTarget.value)}
          onBlur={() => props.onLeave?.()}
        />
        {children}
      </div>
      {note && (
        <p id={`${id}-note`} class={error ? 'note note-error' : 'note'}>
          {error && <WarningIcon />}
          <span>{note}</span>
        </p>
      )}
    </div>
  );
}
