// The history as a file: every entry, in the words of the person's language, for any spreadsheet.

import { writeCsv } from '../../core/csv.ts';
import type { HistoryEntry } from '../../core/history.ts';
import { t } from '../../platform/i18n.ts';
import { outcomeOf } from '../call-words.ts';

export function historyTable(entries: readonly HistoryEntry[]): string {
  const head = [
    t('history_column_time'),
    t('history_column_number'),
    t('history_column_outcome'),
    t('history_column_seconds'),
    t('history_column_site'),
    t('history_column_title'),
    t('history_column_note'),
  ];
  return writeCsv([head, ...entries.map(rowOf)]);
}

function rowOf(entry: HistoryEntry): string[] {
  const { startedAt, label, seconds, host, title, note } = entry;
  const time = new Date(startedAt).toISOString();
  return [time, label, outcomeOf(entry), seconds === null ? '' : String(seconds), host, title, note];
}

/** Hands a file to the browser, which asks or keeps it as the person has set. */
export function saveTable(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
