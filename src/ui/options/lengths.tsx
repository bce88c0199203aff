// How many digits the extensions of this PBX have; numbers of these lengths are dialled as they are.

import { plural, t } from '../../platform/i18n.ts';
import { Findable } from './search.tsx';

interface LengthsProps {
  readonly all: readonly number[];
  readonly value: readonly number[];
  readonly onChange: (lengths: readonly number[]) => void;
}

export function Lengths({ all, value, onChange }: LengthsProps) {
  const toggled = (length: number, isOn: boolean) =>
    all.filter((each) => (each === length ? isOn : value.includes(each)));
  return (
    <Findable words={[t('options_lengths'), t('options_lengths_hint')]}>
      <fieldset class="choice">
        <legend>{t('options_lengths')}</legend>
        <p class="note">{t('options_lengths_hint')}</p>
        <div class="checks">
          {all.map((length) => (
            <label key={length} class="check">
              <input
                type="checkbox"
                checked={value.includes(length)}
                onChange={(event) => onChange(toggled(length, event.currentTarget.checked))}
              />
              {plural('options_lengths_digits', length)}
            </label>
          ))}
        </div>
      </fieldset>
    </Findable>
  );
}
