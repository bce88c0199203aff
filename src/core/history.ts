// The calls of the past as they are kept on this machine. Pure: what an entry is, which are kept, found and
// written to a file. Whether anything is kept at all is the person's choice (`Retention`).

import type { CallPhase, CallRecord } from './call.ts';
import { FAILURE_CODES, type FailureCode } from './failure.ts';

/** Nothing; until the browser closes; 30 days; as many as fit. Never more than `MAX_ENTRIES`. */
export const RETENTIONS = ['never', 'session', 'month', 'all'] as const;
export type Retention = (typeof RETENTIONS)[number];

export interface HistoryEntry {
  /** The call's request id. */
  readonly id: string;
  readonly e164: string;
  readonly ext: string | null;
  readonly label: string;
  /** Host and title of the page it was called from; empty outside pages. */
  readonly host: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** How far the call is known to have come. */
  readonly outcome: CallPhase;
  readonly failure: FailureCode | null;
  /** Seconds of talk; null where nobody told. */
  readonly seconds: number | null;
  readonly note: string;
}

export interface History {
  readonly version: 1;
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
}

export const MAX_ENTRIES = 500;
export const MAX_NOTE = 500;
const MONTH = 30 * 24 * 60 * 60 * 1000;

export const NO_HISTORY: History = { version: 1, entries: [] };

const OUTCOMES: readonly CallPhase[] = ['ringing', 'dialling', 'talking', 'ended', 'failed', 'unknown'];

/** Keeps what is right of a stored record; whatever is no entry falls out. */
export function parseHistory(stored: unknown): History {
  const { entries } = fieldsOf(stored);
  if (!Array.isArray(entries)) return NO_HISTORY;
  return { version: 1, entries: entries.slice(0, MAX_ENTRIES).flatMap(parseEntry) };
}

function parseEntry(value: unknown): HistoryEntry[] {
  const { id, e164, ext, label, host, title, startedAt, outcome, failure, seconds, note } = fieldsOf(value);
  const phase = OUTCOMES.find((known) => known === outcome);
  if (typeof id !== 'string' || id.length > 40 || typeof e164 !== 'string' || !phase) return [];
  if (!/^\+?[0-9]{2,18}$/.test(e164) || !isCount(startedAt)) return [];
  return [
    {
      id,
      e164,
      ext: typeof ext === 'string' && /^[0-9]{1,20}$/.test(ext) ? ext : null,
      label: textOf(label, 60) || e164,
      host: textOf(host, 253),
      title: textOf(title, 300),
      startedAt,
      outcome: phase,
      failure: FAILURE_CODES.find((code) => code === failure) ?? null,
      seconds: isCount(seconds) ? seconds : null,
      note: textOf(note, MAX_NOTE),
    },
  ];
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textOf = (value: unknown, max: number): string =>
  typeof value === 'string' ? value.slice(0, max) : '';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** The call as it stands now; an entry there is already keeps its note. */
export function withCall({ entries }: History, { call, host, title }: CallRecord): History {
  const { requestId: id, e164, ext, label, startedAt, phase, failure, talkSeconds } = call;
  const known = entries.find((entry) => entry.id === id);
  const entry: HistoryEntry = {
    id,
    e164,
    ext,
    label,
    host,
    title,
    startedAt,
    outcome: phase,
    failure: failure?.code ?? null,
    seconds: talkSeconds ?? known?.seconds ?? null,
    note: known?.note ?? '',
  };
  const next = known
    ? entries.map((other) => (other.id === id ? entry : other))
    : [entry, ...entries].slice(0, MAX_ENTRIES);
  return { version: 1, entries: next };
}

export const hasEntry = ({ entries }: History, id: string): boolean =>
  entries.some((entry) => entry.id === id);

/** An empty id takes all away. */
export const withoutEntry = ({ entries }: History, id: string): History => ({
  version: 1,
  entries: id === '' ? [] : entries.filter((entry) => entry.id !== id),
});

export const withNote = ({ entries }: History, id: string, note: string): History => ({
  version: 1,
  entries: entries.map((entry) => (entry.id === id ? { ...entry, note } : entry)),
});

/** What is still to be kept at this time. */
export function stillKept(history: History, retention: Retention, now: number): History {
  if (retention === 'never') return NO_HISTORY;
  if (retention !== 'month') return history;
  return { version: 1, entries: history.entries.filter(({ startedAt }) => now - startedAt < MONTH) };
}

/** Every word of the query stands somewhere in the entry; digits are looked for in the number as dialled. */
export function findEntries(entries: readonly HistoryEntry[], query: string): readonly HistoryEntry[] {
  const plain = query.toLowerCase();
  const digits = plain.replace(/[\s().+\-/]/g, '');
  const words = plain.split(/\s+/);
  return entries.filter(({ e164, ext, label, host, title, note }) => {
    if (digits !== '' && `${e164}${ext ?? ''}`.includes(digits)) return true;
    const text = [label, host, title, note].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The latest calls, each number once. */
export function recentCalls({ entries }: History, count: number): readonly HistoryEntry[] {
  const seen = new Set<string>();
  const isLatest = ({ e164, ext }: HistoryEntry) => {
    const key = `${e164} ${ext}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  };
  return entries.filter(isLatest).slice(0, count);
}
