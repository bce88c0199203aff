// One of a few, each with a line that says what it means.

import { useId } from 'preact/hooks';
import { Findable } from './search.tsx';

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly hint: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string; readonly note?: string }[];
  readonly onChange: (value: V) => void;
}

export function Choice<V extends string>({ label, hint, value, options, onChange }: ChoiceProps<V>) {
  const id = useId();
  const words = options.flatMap((option) => [option.label, option.note ?? '']);
  return (
    <Findable words={[label, hint, ...words]}>
      <fieldset class="choice" aria-describedby={`${id}-hint`}>
        <legend>{label}</legend>
        <p id={`${id}-hint`} class="note">
          {hint}
        </p>
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span class="choice-name">{option.label}</span>
              {option.note && <span class="note">{option.note}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </Findable>
  );
}
