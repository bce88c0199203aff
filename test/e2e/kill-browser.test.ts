// The whole browser ends at every step of a call, as it does when the power goes, or its background alone, as
// when the browser thinks it idle. The PBX sees the call at most once, and the person hears what is known of
// it. `BROWSER_KILLS=30` goes round that often.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import { callThat, nextNumber, outcome, timesAsked, told } from '../support/calls.ts';
import { type Caller, openCallers, withEach } from '../support/calls-browsers.ts';
import { until } from '../support/wait.ts';

const ROUNDS = Number(process.env.BROWSER_KILLS ?? 1);

let callers: readonly Caller[];

beforeAll(async () => {
  callers = await openCallers({ firstPhone: 'manual', talkMs: null, currentCalls: true });
  // A permission just given is not on the disk yet.
  await withEach(callers, ({ restart }) => restart('closing'));
});

afterAll(() => Promise.all(callers.map((caller) => caller.close())));

interface Wanted {
  readonly requestId: string;
  readonly number: string;
}

type Step = (caller: Caller, wanted: Wanted) => Promise<unknown>;

const ringing: Step = ({ pbx }) => pbx.until(() => pbx.phone.ringing().length > 0);
const answered: Step = async (caller, wanted) => {
  await ringing(caller, wanted);
  caller.pbx.phone.answer();
};

/** When the browser ends, and what may be said of the call afterwards. */
const steps: readonly (readonly [when: string, step: Step, said: readonly (Call['phase'] | 'nothing')[]])[] =
  [
    ['with the click', async () => undefined, ['nothing', 'unknown']],
    [
      'when the request has come to the PBX',
      ({ pbx }, { number }) => pbx.until(() => timesAsked(pbx, number).length > 0),
      ['unknown'],
    ],
    ['while the phone rings', ringing, ['unknown']],
    ['the moment the phone is answered', answered, ['unknown', 'dialling', 'talking']],
    [
      'when the person has read that the number is dialled',
      async (caller, wanted) => {
        await answered(caller, wanted);
        await outcome(caller.line, wanted);
      },
      ['unknown', 'dialling', 'talking'],
    ],
    [
      'in conversation',
      async (caller, wanted) => {
        await answered(caller, wanted);
        await callThat(caller.line, wanted, ({ phase }) => phase === 'talking');
      },
      ['dialling', 'talking'],
    ],
  ];

/** What a person finds after the start: the latest call as the popup shows it, else as the history has it. */
async function saidOf({ line }: Caller, { requestId }: Wanted): Promise<Call['phase'] | 'nothing'> {
  const call = told(await line.ask('call/get', { requestId: null }));
  if (call?.requestId === requestId) return call.phase;
  const { entries } = told(await line.ask('history/get', {}));
  return entries.find(({ id }) => id === requestId)?.outcome ?? 'nothing';
}

async function callAndKill(caller: Caller, step: Step): Promise<Call['phase'] | 'nothing'> {
  const wanted = { requestId: crypto.randomUUID(), number: nextNumber() };
  const wish = { requestId: wanted.requestId, e164: wanted.number, ext: null, confirmed: true };
  const placed = caller.line.ask('call/place', wish).catch(() => null);
  await step(caller, wanted);
  await caller.restart('killing');
  await placed;
  const said = await saidOf(caller, wanted);
  const times = timesAsked(caller.pbx, wanted.number).length;
  expect(times, 'calls the PBX saw').toBeLessThanOrEqual(1);
  if (said === 'nothing') expect(times).toBe(0);
  // Firefox takes a notice back at once where there is no display to show it on.
  if (said === 'unknown' && caller.name === 'Chromium') await expectNotice(caller);
  endCalls(caller);
  return said;
}

function endCalls({ pbx }: Caller): void {
  if (pbx.phone.ringing().length > 0) pbx.phone.reject();
  else if (pbx.calls.some(({ state }) => state === 'talking')) pbx.phone.hangUp();
}

/** Without anything opened: the browser itself says so. */
const expectNotice = ({ inOwnPage }: Caller): Promise<unknown> =>
  until('A notice of the call', () =>
    inOwnPage(`return globalThis.chrome.notifications.getAll().then((all) => Object.keys(all).length > 0)`),
  );

describe('a browser that ends in the middle of a call', () => {
  it.each(steps)('%s', { timeout: ROUNDS * 120_000 }, (_when, step, said) =>
    withEach(callers, async (caller) => {
      for (let round = 0; round < ROUNDS; round++)
        expect(said, `after ${round} rounds`).toContain(await callAndKill(caller, step));
    }),
  );
});

/** With Chromium's worker its PBX client does not end: the request is held by a document of its own. */
async function callAndEndBackground(caller: Caller, step: Step): Promise<string> {
  const { line, pbx } = caller;
  const wanted = { requestId: crypto.randomUUID(), number: nextNumber() };
  const wish = { requestId: wanted.requestId, e164: wanted.number, ext: null, confirmed: true };
  const placed = line.ask('call/place', wish).catch(() => null);
  await step(caller, wanted);
  await caller.killBackground();
  await Promise.race([placed, new Promise((resolve) => setTimeout(resolve, 3000))]);
  const said = await until('The person hearing of the call', async () => {
    // The request may come only now: whether it left before its sender ended is a matter of luck.
    if (pbx.phone.ringing().includes('301')) pbx.phone.answer('301');
    const call = told(await line.ask('call/get', { requestId: wanted.requestId }));
    return call ? call.phase !== 'ringing' && call.phase : 'nothing';
  });
  const times = timesAsked(pbx, wanted.number).length;
  expect(times, 'calls the PBX saw').toBe(said === 'nothing' ? 0 : Math.min(times, 1));
  endCalls(caller);
  return said;
}

describe('a background that ends in the middle of a call', () => {
  it.each(steps)('%s', { timeout: ROUNDS * 60_000 }, (_when, step) =>
    withEach(callers, async (caller) => {
      for (let round = 0; round < ROUNDS; round++)
        expect(['nothing', 'unknown', 'dialling', 'talking']).toContain(
          await callAndEndBackground(caller, step),
        );
    }),
  );
});

const OPEN = `const opening = indexedDB.open('extension');
  return new Promise((resolve) => { opening.onsuccess = () => resolve(opening.result); })`;

/** Puts the trace of the latest call back on the disk, as it stands there until the person was told. */
const UNTOLD = `${OPEN}.then(async (database) => {
    const { storage, notifications } = globalThis.chrome;
    for (const id of Object.keys(await notifications.getAll())) await notifications.clear(id);
    const { call } = await storage.session.get('call');
    const writing = database.transaction('records', 'readwrite');
    writing.objectStore('records').put({ ...call.call, host: call.host, title: call.title }, 'call-out');
    await new Promise((resolve) => { writing.oncomplete = resolve; });
    database.close();
  })`;

const TRACE = `${OPEN}.then(async (database) => {
    const reading = database.transaction('records').objectStore('records').get('call-out');
    await new Promise((resolve) => { reading.onsuccess = resolve; });
    database.close();
    return reading.result ?? null;
  })`;

/** A call whose end is not known: the person stopped waiting. */
async function loseCall(caller: Caller): Promise<string> {
  const requestId = crypto.randomUUID();
  const wanted = { requestId, number: nextNumber() };
  await caller.line.ask('call/place', { requestId, e164: wanted.number, ext: null, confirmed: true });
  await ringing(caller, wanted);
  await caller.line.ask('call/abort', { requestId });
  await callThat(caller.line, wanted, ({ phase }) => phase === 'unknown');
  endCalls(caller);
  return requestId;
}

describe('a background that ends before it has told how a call ended', () => {
  it('tells when it lives again', async () => {
    const chromium = callers.find(({ name }) => name === 'Chromium') as Caller;
    const requestId = await loseCall(chromium);
    await until('The trace going', async () => (await chromium.inOwnPage(TRACE)) === null);
    await chromium.inOwnPage(UNTOLD);
    await chromium.killBackground();
    expect(told(await chromium.line.ask('call/get', { requestId: null }))).toMatchObject({ requestId });
    await expectNotice(chromium);
    await until('The trace going', async () => (await chromium.inOwnPage(TRACE)) === null);
  });
});
