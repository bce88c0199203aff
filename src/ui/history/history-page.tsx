// The history in a tab of its own: search, call again, notes, export, and how long anything is kept.

import { useState } from 'preact/hooks';
import { findEntries } from '../../core/history.ts';
import type { HistoryView } from '../../core/own-views.ts';
import { failureSentence } from '../../core/sentence.ts';
import { numeral, plural, t } from '../../platform/i18n.ts';
import { Alert } from '../alert.tsx';
import { Mark } from '../icons.tsx';
import { Locked } from '../locked.tsx';
import { Question } from '../question.tsx';
import { usePlace } from '../use-place.ts';
import { EntryRow } from './entry-row.tsx';
import { KeepFor } from './keep-for.tsx';
import { Tools } from './tools.tsx';
import { type HistoryState, useHistory } from './use-history.ts';

/** Rows drawn at first: a page of 500 would be slow to open and nobody reads it. */
const FEW = 100;

export function HistoryPage() {
  const history = useHistory();
  const { view, problem } = history;
  return (
    <main class="page">
      <header class="head">
        <Mark />
        <div>
          <h1>{t('history_title')}</h1>
          <p class="note">{t('history_where')}</p>
        </div>
      </header>
      {problem && <Alert text={failureSentence(problem, t)} />}
      {view && <Entries view={view} history={history} />}
    </main>
  );
}

interface EntriesProps {
  readonly view: HistoryView;
  readonly history: HistoryState;
}

function Entries({ view: { entries, retention, isLocked }, history }: EntriesProps) {
  const [query, setQuery] = useState('');
  const [isAll, setAll] = useState(false);
  const placing = usePlace(false, () => void history.refresh());
  const found = findEntries(entries, query);
  const shown = isAll ? found : found.slice(0, FEW);
  return (
    <>
      <Locked isLocked={isLocked}>
        <KeepFor retention={retention} onChange={(next) => void history.keep(next)} />
      </Locked>
      {entries.length > 0 && (
        <Tools
          entries={entries}
          query={query}
          onQuery={setQuery}
          onRemoveAll={() => void history.remove('')}
        />
      )}
      {placing.question && (
        <Question
          question={placing.question}
          onYes={() => void placing.confirm()}
          onNo={() => placing.dismiss()}
        />
      )}
      {placing.problem && <Alert text={failureSentence(placing.problem, t)} />}
      <p class="note" role="status">
        {sentenceOf(entries.length, found.length)}
      </p>
      {shown.length > 0 && (
        <ul class="rows list">
          {shown.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              onCall={() => void placing.place(entry, { title: entry.title, site: entry.host })}
              onNote={(note) => void history.note(entry.id, note)}
              onRemove={() => void history.remove(entry.id)}
            />
          ))}
        </ul>
      )}
      {shown.length < found.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('popup_all_numbers', numeral(found.length))}
        </button>
      )}
    </>
  );
}

function sentenceOf(all: number, found: number): string {
  if (all === 0) return t('history_empty');
  if (found === 0) return t('history_not_found');
  return plural('history_count', all, numeral(found), numeral(all));
}
