// One number in a list, with the button that calls it.

import type { ComponentChildren } from 'preact';
import { t } from '../platform/i18n.ts';
import { PhoneIcon } from './icons.tsx';

interface NumberRowProps {
  readonly label: string;
  /** What else is to be said of it. */
  readonly note?: ComponentChildren;
  readonly onCall: () => void;
}

export function NumberRow({ label, note, onCall }: NumberRowProps) {
  const name = t('content_call', label);
  return (
    <li class="row row-number">
      <div class="row-words">
        <p class="number">
          <bdi dir="ltr">{label}</bdi>
        </p>
        {note && <p class="note clip">{note}</p>}
      </div>
      <button type="button" class="button button-round" aria-label={name} title={name} onClick={onCall}>
        <PhoneIcon />
      </button>
    </li>
  );
}
