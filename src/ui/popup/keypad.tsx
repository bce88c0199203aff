// The keys of a telephone, for fingers and for those who know a number by its letters.

import { t } from '../../platform/i18n.ts';
import { BackspaceIcon } from '../icons.tsx';

const KEYS = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['+', ''],
  ['0', ''],
] as const;

interface KeypadProps {
  readonly id: string;
  readonly onKey: (key: string) => void;
  readonly onBack: () => void;
}

export function Keypad({ id, onKey, onBack }: KeypadProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of its own would be a form within the form
    <div id={id} class="keypad" role="group" aria-label={t('dial_keypad')} dir="ltr">
      {KEYS.map(([key, letters]) => (
        <button key={key} type="button" class="key" onClick={() => onKey(key)}>
          <span>{key}</span>
          <span class="key-letters" aria-hidden="true">
            {letters}
          </span>
        </button>
      ))}
      <button type="button" class="key" aria-label={t('dial_back')} onClick={onBack}>
        <BackspaceIcon />
      </button>
    </div>
  );
}
