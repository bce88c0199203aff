// One call of the past: what it was, a note to it, and the ways to call again or to forget it.

import { durationOf } from '../../core/call.ts';
import type { HistoryEntry } from '../../core/history.ts';
import { MAX_NOTE } from '../../core/history.ts';
import { t } from '../../platform/i18n.ts';
import { outcomeOf, whenOf } from '../call-words.ts';
import { PhoneIcon, RemoveIcon } from '../icons.tsx';

interface EntryRowProps {
  readonly entry: HistoryEntry;
  readonly onCall: () => void;
  readonly onNote: (note: string) => void;
  readonly onRemove: () => void;
}

export function EntryRow({ entry, onCall, onNote, onRemove }: EntryRowProps) {
  const { label, host, title, startedAt, seconds, note } = entry;
  const facts = [whenOf(startedAt, Date.now()), outcomeOf(entry), durationOf(seconds || null)].filter(
    Boolean,
  );
  const place = [title, host].filter(Boolean).join(' · ');
  const noteName = t('history_note', label);
  const [callName, removeName] = [t('content_call', label), t('history_delete', label)];
  return (
    <li class="row row-number">
      <div class="row-words row-wide">
        <p class="number">
          <bdi dir="ltr">{label}</bdi>
        </p>
        <p class="note">{facts.join(' · ')}</p>
        {place && (
          <p class="note clip" title={place}>
            {place}
          </p>
        )}
      </div>
      <input
        class="note-field"
        type="text"
        maxLength={MAX_NOTE}
        aria-label={noteName}
        placeholder={t('history_note_hint')}
        defaultValue={note}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
      <button
        type="button"
        class="button button-round"
        aria-label={callName}
        title={callName}
        onClick={onCall}
      >
        <PhoneIcon />
      </button>
      <button
        type="button"
        class="button button-round"
        aria-label={removeName}
        title={removeName}
        onClick={onRemove}
      >
        <RemoveIcon />
      </button>
    </li>
  );
}
