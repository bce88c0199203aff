// Processes that die at an await: every one that a call or the saving of a setting passes, in the background and in the
// PBX client, is enumerated by a clean run; then the same is done again for each of them, stands still there, and
// loses the process it runs in. However that goes, the PBX sees the call at most once, the person learns what became
// of it, settings are the old ones or the new ones, and the next call goes out. `npm run soak:faults` ends other
// processes there, too, the whole browser among them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import type { MessageName } from '../../src/core/contract.ts';
import type { HistoryView } from '../../src/core/own-views.ts';
import { nextNumber, timesAsked } from '../support/calls.ts';
import { type Caller, openCallers, withEach } from '../support/calls-browsers.ts';
import { makeFaultyExtension } from '../support/fault-points.ts';
import { type Faults, openFaults } from '../support/faults.ts';
import { removeTemp } from '../support/temp.ts';
import { until } from '../support/wait.ts';

const ALL = process.env.FAULTS === 'all';
const ROUNDS = ALL ? 2 : 1;
/** In `npm test` one point of so many, beginning at another one each day. */
const STEP = ALL || process.env.FAULTS_AT ? 1 : 6;
const FIRST = Math.floor(Date.now() / 86_400_000) % STEP;
/** Only points whose place in the sources holds this, to look into one; `FAULTS_OF` names the victims. */
const AT = process.env.FAULTS_AT ?? '';

/** What ends at a point. `holder` is whoever runs there, `tab` the one in which a person asked for it. */
type Victim = 'holder' | 'background' | 'client' | 'tab' | 'browser';
const EVERYBODY = 'holder,background,client,tab,browser';
const VICTIMS = (process.env.FAULTS_OF ?? (ALL ? EVERYBODY : 'holder')).split(',') as Victim[];

interface Subject extends Caller {
  readonly faults: Faults;
}

let folder: string;
let subjects: readonly Subject[];

beforeAll(async () => {
  folder = await makeFaultyExtension();
  const callers = await openCallers({ firstAfterMs: 60, talkMs: 0, currentCalls: false }, folder);
  // A permission just given is not on the disk yet.
  await withEach(callers, ({ restart }) => restart('closing'));
  subjects = callers.map((caller) => ({ ...caller, faults: openFaults(caller) }));
});

afterAll(async () => {
  await Promise.all(subjects.map((subject) => subject.close()));
  removeTemp(folder);
});

/** Milliseconds after which a question to a background that was just ended is asked anew. */
const LOST = 2_000;

/** From where something is asked for. */
type Ask = (name: MessageName, payload: Record<string, unknown>) => Promise<unknown>;

/** Undefined where no answer came. */
const askOnce = ({ line }: Caller, name: MessageName, payload: Record<string, unknown>): Promise<unknown> =>
  Promise.race([
    line.ask(name, payload).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, LOST, undefined)),
  ]);

/** The background's answer, asked for until there is one: questions may be asked again, calls never. */
const askAgain = async <T>(
  caller: Caller,
  name: MessageName,
  payload: Record<string, unknown>,
): Promise<T> => {
  const { value } = await until(`An answer to ${name}`, async () => {
    const answer = (await askOnce(caller, name, payload)) as { ok?: boolean; value?: T } | undefined;
    return answer?.ok ? { value: answer.value as T } : null;
  });
  return value;
};

interface Prepared {
  /** Asks for it, once. What was answered; nothing where no answer came. */
  act(ask: Ask): Promise<unknown>;
  /** Looks that all is as it may be, and says how it is. */
  check(caller: Caller): Promise<string>;
}

/** Something a person does, made ready: the background is awake. */
type Deed = (caller: Caller) => Promise<Prepared>;

/** A browser that starts anew shows a call that is over in the history alone. */
async function inHistory(caller: Caller, requestId: string): Promise<Call['phase'] | undefined> {
  const { entries } = await askAgain<HistoryView>(caller, 'history/get', {});
  return entries.find(({ id }) => id === requestId)?.outcome;
}

const call: Deed = async (caller) => {
  const wanted = { requestId: crypto.randomUUID(), e164: nextNumber() };
  // As resting at a button does.
  await askAgain(caller, 'call/prepare', {});
  return {
    act: (ask) => ask('call/place', { ...wanted, ext: null, confirmed: true }),
    async check() {
      const { requestId } = wanted;
      const { told } = await until('The person hearing what became of the call', async () => {
        const found = await askAgain<Call | null>(caller, 'call/get', { requestId });
        return found?.phase === 'ringing' ? null : { told: found };
      });
      const times = timesAsked(caller.pbx, wanted.e164).length;
      expect(times, 'calls the PBX saw').toBeLessThanOrEqual(1);
      const phase = told?.phase ?? (await inHistory(caller, requestId)) ?? 'never placed';
      // Said to be placed: it was. Said to have failed or never heard of: it was not.
      if (phase === 'never placed' || phase === 'failed') expect(times, phase).toBe(0);
      else if (phase !== 'unknown') expect(times, phase).toBe(1);
      return phase;
    },
  };
};

const COUNTRIES = ['DE', 'FR'] as const;

const settings: Deed = async (caller) => {
  const read = async () =>
    (await askAgain<{ settings: { country: string } }>(caller, 'settings/get', {})).settings;
  const before = await read();
  const country = COUNTRIES.find((one) => one !== before.country) ?? 'DE';
  let answer: Promise<unknown> = Promise.resolve();
  return {
    act(ask) {
      answer = ask('settings/country', { country });
      return answer;
    },
    async check() {
      const after = await read();
      expect(after).toEqual({ ...before, country: after.country });
      expect([before.country, country]).toContain(after.country);
      const isTold = ((await answer) as { ok?: boolean } | undefined)?.ok === true;
      if (isTold) expect(after.country, 'what was said to be saved').toBe(country);
      return after.country === country ? 'the new settings' : 'the old settings';
    },
  };
};

async function end({ faults, ...caller }: Subject, victim: Victim, point: string): Promise<void> {
  const isClient = point.startsWith('offscreen.html');
  // What a tab asked for goes on without it.
  if (victim === 'tab') await faults.endTab();
  else if (victim === 'browser') await caller.restart('killing');
  else if (victim === 'client' || (victim === 'holder' && isClient)) await faults.endClient();
  else await caller.killBackground();
  // Whoever stood there and lives goes on.
  await faults.free();
}

const asksOf = (subject: Subject): { readonly page: Ask; readonly tab: Ask } => ({
  page: (name, payload) => askOnce(subject, name, payload),
  tab: (name, payload) => subject.faults.askFromTab({ name, payload }),
});

/** Points that a clean run of this passes, in order. */
async function pointsOf(subject: Subject, deed: Deed): Promise<readonly string[]> {
  const { act, check } = await deed(subject);
  await subject.faults.passed();
  await act(asksOf(subject).page);
  await check(subject);
  return subject.faults.passed();
}

type Tally = Record<string, number>;

/** Ends the victim at each point and counts what came of it. */
async function endAtEach(subject: Subject, deed: Deed, victims: readonly Victim[]): Promise<Tally> {
  const points = await pointsOf(subject, deed);
  expect(points.length).toBeGreaterThan(5);
  const asks = asksOf(subject);
  const tally: Tally = {};
  const count = (what: string) => {
    tally[what] = (tally[what] ?? 0) + 1;
  };
  const wanted = points.filter((point, i) => point.includes(AT) && i % STEP === FIRST);
  const turns = Array.from({ length: ROUNDS }, () => wanted).flat();
  for (const point of turns)
    for (const victim of victims) {
      const { act, check } = await deed(subject);
      await subject.faults.stopAt(point);
      const isHeld = await subject.faults.isHeld(act(asks[victim === 'tab' ? 'tab' : 'page']));
      if (isHeld) await end(subject, victim, point);
      else await subject.faults.free();
      if (victim === 'tab') await subject.faults.endTab();
      const said = await check(subject).catch((error: Error) => {
        error.message = `${victim} ended at ${point}: ${error.message}`;
        throw error;
      });
      count(isHeld ? said : 'point not passed again');
    }
  return { points: points.length, ...tally };
}

describe('every await of', () => {
  it.each([
    ['a call', call],
    ['a setting being saved', settings],
  ])(
    '%s: whoever dies there, nothing is done twice, lost or left standing',
    { timeout: 7_200_000 },
    async (name, deed) => {
      await withEach(subjects, async (subject) => {
        const tally = await endAtEach(subject, deed, VICTIMS);
        console.info(`${subject.name}, ${name}:`, JSON.stringify(tally));
        const { points = 0, 'point not passed again': _missed, ...ended } = tally;
        const kills = Object.values(ended).reduce((sum, count) => sum + count, 0);
        // A few points are passed only now and then.
        if (AT === '') expect(kills).toBeGreaterThan(points / STEP / 2);
      });
    },
  );
});
