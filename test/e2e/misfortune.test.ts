// What happens to computers: their storage is damaged, wiped or full, the network goes and comes back, the clock is set,
// the PBX starts again in the middle of a call, the lid is shut while the phone rings. In both browsers, from one spec: nothing is called twice, whoever waits is told, and
// what was there before works again.

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Accounts } from '../../src/core/account.ts';
import type { Answer } from '../../src/core/contract.ts';
import { startPbx } from '../pbx/pbx.ts';
import { putToSleep } from '../support/asleep.ts';
import {
  callThat,
  connect,
  nextNumber,
  outcome,
  place,
  timesAsked,
  told,
  tryToPlace,
} from '../support/calls.ts';
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
  expect(await outcome(line, await place(line, number))).toMatchObject({ phase: 'dialling' });
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

/** Milliseconds. */
const DAY = 24 * 60 * 60_000;

/** More changes than a full disk takes. */
const MOST_CHANGES = 300;

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

describe('a disk that is full', () => {
  it('lets no call go that could not be written down, says so, keeps the settings, and does no harm once there is room', async () => {
    const caller = callers.find(({ adversity }) => adversity.setFull);
    const setFull = caller?.adversity.setFull;
    if (!caller || !setFull) throw new Error('No browser here can be short of room.');
    const { line, pbx } = caller;
    const before = told(await line.ask('settings/get', {}));
    await setFull(true);
    const number = nextNumber();
    let said = before.settings.country;
    try {
      // What a database took in advance still has room for a few words.
      let change: Answer<'settings/country'> | undefined;
      for (let i = 0; i < MOST_CHANGES && change?.ok !== false; i++) {
        const country = ['DE', 'FR'][i % 2] ?? '';
        change = await line.ask('settings/country', { country });
        if (change.ok) said = change.value.country;
      }
      expect(change).toEqual({ ok: false, failure: { code: 'storage' } });
      const call = told(await tryToPlace(line, number));
      expect(call).toMatchObject({ phase: 'failed', failure: { code: 'storage' } });
    } finally {
      await setFull(false);
    }
    const { settings } = before;
    const after = { ...before, settings: { ...settings, country: said } };
    expect(told(await line.ask('settings/get', {})), 'what was said holds').toEqual(after);
    told(await line.ask('settings/country', { country: settings.country }));
    await expectCall(caller);
    expect(timesAsked(pbx, number)).toEqual([]);
  });
});

describe('a network that goes and comes back', () => {
  it(
    'fails the calls meanwhile, each told why and none sent later',
    each(async (caller) => {
      const { line, pbx, adversity } = caller;
      await expectCall(caller);
      await adversity.setOffline(true);
      const numbers = [nextNumber(), nextNumber()];
      try {
        for (const number of numbers)
          expect(await outcome(line, await place(line, number))).toMatchObject({
            phase: 'failed',
            failure: { code: 'offline' },
          });
      } finally {
        await adversity.setOffline(false);
      }
      await expectCall(caller);
      expect(numbers.flatMap((number) => timesAsked(pbx, number))).toEqual([]);
    }),
  );
});

describe('a clock that is set', () => {
  it.each([
    { to: 'a day back', ahead: -DAY },
    // Longer than any phone rings: nobody knows what became of the call, until the PBX tells.
    { to: 'a day ahead', ahead: DAY, phase: 'unknown' },
  ])(
    '$to while the phone rings loses no news of the call, and the next one goes out',
    async ({ ahead, phase = 'ringing' }) => {
      await withEach(callers, async (caller) => {
        const { line, pbx, adversity } = caller;
        pbx.set({ firstPhone: 'manual' });
        const number = nextNumber();
        const call = await place(line, number);
        await pbx.until(() => pbx.phone.ringing().length > 0);
        await adversity.setClock(ahead);
        expect(told(await line.ask('call/get', { requestId: call.requestId }))).toMatchObject({ phase });
        pbx.phone.answer();
        await callThat(line, call, (now) => now.phase === 'dialling');
        expect(timesAsked(pbx, number).length).toBe(1);
        await expectCall(caller);
        await adversity.setClock(0);
        await expectCall(caller);
      });
    },
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
