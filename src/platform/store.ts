// Everything the background remembers that is no secret. Settings and accounts survive the browser; of a
// call only the trace that its request is out. Records are checked when read: they may be old, edited or
// broken. Each change reads and writes in one transaction, so that of two at once none is lost.

import browser from 'webextension-polyfill';
import { type Accounts, parseAccounts } from '../core/account.ts';
import { type CallRecord, isInFlight } from '../core/call.ts';
import { recordOfTrace, traceOf } from '../core/call-trace.ts';
import { type DayCount, parseDayCount } from '../core/day-count.ts';
import { type History, parseHistory } from '../core/history.ts';
import { withDefaults } from '../core/policy-rules.ts';
import { chosenSettings, defaultSettings, parseSettings, type Settings } from '../core/settings.ts';
import { createTurns } from '../core/turns.ts';
import { settled, transact } from './database.ts';
import { currentPolicy } from './policy.ts';

interface Kept<T> {
  load(): Promise<T>;
  change(change: (now: T) => T): Promise<T>;
}

function kept<T>(name: string, parse: (stored: unknown) => T): Kept<T> {
  return {
    load: async () => parse(await transact('records', 'readonly', (store) => settled(store.get(name)))),
    change: (change) =>
      transact('records', 'readwrite', async (store) => {
        const next = change(parse(await settled(store.get(name))));
        await settled(store.put(next, name));
        return next;
      }),
  };
}

const SETTINGS = 'settings';

/** What a person has who chose nothing. */
const firstSettings = async (): Promise<Settings> =>
  withDefaults(defaultSettings([browser.i18n.getUILanguage()]), await currentPolicy());

/** Of the settings only what a person chose is kept; the rest follows the policy's defaults and ours. */
export const settingsStore: Kept<Settings> & { clear(): Promise<void> } = {
  load: async () => {
    const [stored, first] = await Promise.all([
      transact('records', 'readonly', (store) => settled<unknown>(store.get(SETTINGS))),
      firstSettings(),
    ]);
    return parseSettings(stored, first);
  },
  change: async (change) => {
    const first = await firstSettings();
    return transact('records', 'readwrite', async (store) => {
      const stored = await settled<unknown>(store.get(SETTINGS));
      const now = parseSettings(stored, first);
      const next = change(now);
      await settled(store.put(chosenSettings(stored, now, next), SETTINGS));
      return next;
    });
  },
  clear: () => transact('records', 'readwrite', (store) => settled(store.delete(SETTINGS))),
};

export const accountsStore: Kept<Accounts> = kept('accounts', parseAccounts);

export const historyStore: Kept<History> = kept('history', parseHistory);

/** Counts only while an administrator limits it. */
export const dayCountStore: Kept<DayCount> = kept('calls-today', parseDayCount);

/** The version whose news nobody has seen yet; empty where there is none. */
export const newsStore: Kept<string> = kept('news', (stored) => (typeof stored === 'string' ? stored : ''));

/** The welcome page has been there: a browser may tell of an installation more than once. */
export const welcomedStore: Kept<boolean> = kept('welcomed', (stored) => stored === true);

const sessionTurn = createTurns();
const loadSession = async (): Promise<History> =>
  parseHistory((await browser.storage.session.get('history')).history);

/** Never on the disk; gone with the browser. */
export const sessionHistoryStore: Kept<History> = {
  load: loadSession,
  change: (change) =>
    sessionTurn(async () => {
      const next = change(await loadSession());
      await browser.storage.session.set({ history: next });
      return next;
    }),
};

const TRACE = 'call-out';

/**
 * The latest call. The session's record is written by this code only and never older than the browser's run:
 * its shape is trusted. Where there is none, a call that was out when the browser ended.
 */
export async function loadCallRecord(): Promise<CallRecord | null> {
  const { call } = (await browser.storage.session.get('call')) as { readonly call?: CallRecord };
  return call ?? loadCallTrace();
}

/** A call that is out, or that nobody may have heard the end of. */
export const loadCallTrace = async (): Promise<CallRecord | null> =>
  recordOfTrace(await transact('records', 'readonly', (store) => settled<unknown>(store.get(TRACE))));

/** Nothing may be sent for a call before this is done. */
export async function saveCallRecord(record: CallRecord): Promise<void> {
  const session = browser.storage.session.set({ call: record });
  if (!isInFlight(record.call)) return session;
  const trace = transact('records', 'readwrite', (store) => settled(store.put(traceOf(record), TRACE)));
  await Promise.all([session, trace]);
}

/** What became of a call is known and written down. A later call's trace stays. */
export const dropCallTrace = (requestId: string): Promise<void> =>
  transact('records', 'readwrite', async (store) => {
    const left = recordOfTrace(await settled<unknown>(store.get(TRACE)));
    if (left?.call.requestId === requestId) await settled(store.delete(TRACE));
  });
