// The latest numbers called, without names: others may look over one's shoulder.

import { useEffect, useId, useState } from 'preact/hooks';
import type { HistoryEntry } from '../../core/history.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { outcomeOf, whenOf } from '../call-words.ts';
import { NumberRow } from '../number-row.tsx';
import type { Placing } from '../use-place.ts';

interface RecentProps {
  readonly place: Placing['place'];
  readonly count: number;
  /** Changes with every call, and the list with it. */
  readonly call: string;
}

export function Recent({ place, count, call }: RecentProps) {
  const id = useId();
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  useEffect(() => {
    void send('history/recent/get', { count }).then((answer) => {
      if (answer.ok) setEntries(answer.value);
    });
  }, [call, count]);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="list-head">
        {t('popup_recent')}
      </h2>
      <ul class="rows list">
        {entries.map((entry) => (
          <NumberRow
            key={entry.id}
            label={entry.label}
            note={`${whenOf(entry.startedAt, Date.now())} · ${outcomeOf(entry)}`}
            onCall={() => void place(entry, { title: entry.title, site: entry.host })}
          />
        ))}
      </ul>
    </section>
  );
}
