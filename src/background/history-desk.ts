// What is remembered of calls, and for how long. The choice rules at every step: what may no longer be kept
// is gone from the disk as soon as it is made.

import type { CallRecord } from '../core/call.ts';
import {
  type History,
  type HistoryEntry,
  hasEntry,
  NO_HISTORY,
  type Retention,
  recentCalls,
  stillKept,
  withCall,
  withNote,
  withoutEntry,
} from '../core/history.ts';
import { createTurns } from '../core/turns.ts';
import { historyStore, sessionHistoryStore } from '../platform/store.ts';
import { changeSettings, currentSettings } from './settings-state.ts';

const storeOf = (retention: Retention) => (retention === 'session' ? sessionHistoryStore : historyStore);

async function change(work: (now: History) => History): Promise<void> {
  const { history: retention } = await currentSettings();
  // The choice may have come with a file of settings.
  if (retention === 'never') return void (await historyStore.change(() => NO_HISTORY));
  await storeOf(retention).change((now) => stillKept(work(now), retention, Date.now()));
}

/** News that overtook its own call would find no entry. */
const inOrder = createTurns();

/** A call asked for, or news of one. News of an entry that was deleted meanwhile does not bring it back. */
export async function remember(record: CallRecord): Promise<void> {
  if (record.isPrivate) return;
  const isNew = record.call.phase === 'ringing';
  await inOrder(() =>
    change((now) => (isNew || hasEntry(now, record.call.requestId) ? withCall(now, record) : now)),
  );
}

export async function readHistory(): Promise<readonly HistoryEntry[]> {
  const { history: retention } = await currentSettings();
  return stillKept(await storeOf(retention).load(), retention, Date.now()).entries;
}

export async function recent(count: number): Promise<readonly HistoryEntry[]> {
  return recentCalls({ version: 1, entries: await readHistory() }, count);
}

export const writeNote = (id: string, note: string): Promise<void> =>
  change((now) => withNote(now, id, note.trim()));

/** An empty id: all of them. */
export const forgetCalls = (id: string): Promise<void> => change((now) => withoutEntry(now, id));

/** Carries over what the new choice still allows, and takes the rest away wherever it is. */
export async function keepHistory(retention: Retention): Promise<void> {
  const entries = await readHistory();
  const { history } = await changeSettings((now) => ({ ...now, history: retention }));
  await carryOver(entries, history);
}

/** The choice may be an administrator's, made while we ran or while we did not. */
export async function applyRetention(): Promise<void> {
  const { history: retention } = await currentSettings();
  const isSession = retention === 'session';
  await historyStore.change((now) => (isSession ? NO_HISTORY : stillKept(now, retention, Date.now())));
  if (!isSession) await sessionHistoryStore.change(() => NO_HISTORY);
}

async function carryOver(entries: readonly HistoryEntry[], retention: Retention): Promise<void> {
  const kept = stillKept({ version: 1, entries }, retention, Date.now());
  await historyStore.change(() => (retention === 'session' ? NO_HISTORY : kept));
  await sessionHistoryStore.change(() => (retention === 'session' ? kept : NO_HISTORY));
}
