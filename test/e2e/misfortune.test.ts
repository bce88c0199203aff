// What happens to computers: their storage is damaged or wiped, the PBX starts again in the middle of a call, the lid
// is shut while the phone rings. In both browsers, from one spec: nothing is called twice, whoever waits is told, and
// what was there before works again.

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Accounts } from '../../src/core/account.ts';
import { startPbx } from '../pbx/pbx.ts';
import { putToSleep } from '../support/asleep.ts';
import { connect, nextNumber, outcome, place, timesAsked, told, tryToPlace } from '../support/calls.ts';
import { type Caller, openCallers, withEach } from '../support/calls-browsers.ts';

let callers: readonly Caller[];

beforeAll(async () => {
  callers = await openCallers({ talkMs: 0, currentCalls: false });
});

afterAll(() => Promise.all(callers.map((caller) => caller.close())));

const each = (work: (caller: Caller) => Promise<void>) => () => withEach(callers, work);

const accounts = async ({ line }: Caller): Promise<Accounts> => told(await line.ask('accounts/get', {}));

/** The next call goes out and is answered. */
async function expectCall({ line, pbx }: Caller): Promise<void> {
  pbx.set({ firstPhone: 'answer' });
  const number = nextNumber();
  expect((await outcome(line, await place(line, number))).phase).toBe('dialling');
  expect(timesAsked(pbx, number).length).toBe(1);
}

/** Runs in a page of the extension, where \`records\` is the store of all that is no secret. */
const inRecords = ({ inOwnPage }: Caller, script: string): Promise<unknown> =>
  inOwnPage(`return new Promise((resolve, reject) => {
    const opened = indexedDB.open('extension');
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const transaction = opened.result.transaction('records', 'readwrite');
      const records = transaction.objectStore('records');
      ${script}
      transaction.oncomplete = () => { opened.result.close(); resolve('done'); };
      transaction.onabort = () => reject(transaction.error);
    };
  });`);

/** What no version has ever written. */
const JUNK = ['17', '[[]]', '{"list": 5, "active": {}, "entries": [null], "call": []}'];

describe('storage', () => {
  it(
    'that was damaged is no reason to stop: what can be read holds, the rest begins anew',
    each(async (caller) => {
      const before = await accounts(caller);
      for (const junk of JUNK) {
        await inRecords(
          caller,
          `for (const name of ['settings', 'history', 'calls-today', 'call-out', 'news', 'welcomed']) records.put(${junk}, name);`,
        );
        await caller.killBackground();
        expect(await accounts(caller), junk).toEqual(before);
        told(await caller.line.ask('settings/get', {}));
        expect(told(await caller.line.ask('history/get', {})).entries, junk).toEqual([]);
        await expectCall(caller);
      }
    }),
  );

  it(
    'whose accounts were damaged has none, says so, and takes a new login',
    each(async (caller) => {
      for (const junk of JUNK) {
        await inRecords(caller, `records.put(${junk}, 'accounts');`);
        await caller.killBackground();
        expect((await accounts(caller)).list, junk).toEqual([]);
        const number = nextNumber();
        expect(await tryToPlace(caller.line, number)).toMatchObject({
          ok: false,
          failure: { code: 'no-account' },
        });
        expect(timesAsked(caller.pbx, number)).toEqual([]);
      }
      await connect(caller.line, caller.pbx);
      await expectCall(caller);
    }),
  );

  it(
    'that was wiped while all was running is as on the first day',
    each(async (caller) => {
      await caller.inOwnPage(`return new Promise((resolve, reject) => {
      const wiped = indexedDB.deleteDatabase('extension');
      wiped.onsuccess = () => resolve('done');
      wiped.onerror = () => reject(wiped.error);
    });`);
      expect((await accounts(caller)).list).toEqual([]);
      expect(await tryToPlace(caller.line)).toMatchObject({ ok: false, failure: { code: 'no-account' } });
      await connect(caller.line, caller.pbx);
      await expectCall(caller);
    }),
  );
});

describe('a PBX that starts again while the phone rings', () => {
  it(
    'leaves one call whose end is not known, and serves the next',
    each(async (caller) => {
      const { line, pbx } = caller;
      pbx.set({ firstPhone: 'manual' });
      const number = nextNumber();
      const call = await place(line, number);
      await pbx.until(() => pbx.phone.ringing().length > 0);
      await pbx.close();
      expect(await outcome(line, call)).toMatchObject({
        phase: 'unknown',
        failure: { code: 'outcome-unknown' },
      });
      const refused = await place(line, nextNumber());
      expect(await outcome(line, refused)).toMatchObject({
        phase: 'failed',
        failure: { code: 'connection-refused' },
      });
      const again = await startPbx({ talkMs: 0, currentCalls: false, port: pbx.port });
      try {
        await expectCall({ ...caller, pbx: again });
        expect(timesAsked(again, number)).toEqual([]);
        expect(timesAsked(pbx, number).length).toBe(1);
      } finally {
        await again.close();
      }
    }),
  );
});

describe('a computer that sleeps while the phone rings', () => {
  it(
    'tells on waking what became of the call meanwhile, and has sent it once',
    each(async (caller) => {
      const pbx = await caller.anotherPbx({ talkMs: 0, currentCalls: false, firstPhone: 'manual' });
      const { line } = caller;
      const account = await connect(line, pbx);
      told(await line.ask('account/choose', { id: account.id }));
      const number = nextNumber();
      const call = await place(line, number);
      await pbx.until(() => pbx.phone.ringing().length > 0);
      const wake = putToSleep(caller.profile);
      try {
        // Longer than a browser waits for a worker that has nothing to do, and than the beat that keeps one alive.
        await pause(2_000);
        pbx.phone.answer();
        await pbx.until(() => pbx.calls.some(({ state }) => state === 'ended'));
      } finally {
        wake();
      }
      expect((await outcome(line, call)).phase).toBe('dialling');
      expect(timesAsked(pbx, number).length).toBe(1);
      await expectCall({ ...caller, pbx });
    }),
  );
});
