// Everything a PBX, or something in its place, can answer a call with, in both browsers: what the person is
// told, and that nothing is asked twice, carried elsewhere, swallowed whole or waited for without end.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import type { Failure } from '../../src/core/failure.ts';
import { failureSentence } from '../../src/core/sentence.ts';
import type { Mode, PbxSwitches } from '../pbx/options.ts';
import type { Pbx } from '../pbx/pbx.ts';
import {
  connect,
  nextNumber,
  outcome,
  place,
  timesAsked,
  told,
  tryToConnect,
  tryToPlace,
} from '../support/calls.ts';
import { type Caller, openCallers, withEach } from '../support/calls-browsers.ts';
import { root } from '../support/root.ts';
import { openSite } from '../support/site.ts';

const CALL = 'switchvox.users.call';

let callers: readonly Caller[];

const inBoth = (work: (caller: Caller) => Promise<void>) => withEach(callers, work);

beforeAll(async () => {
  callers = await openCallers({ currentCalls: false, talkMs: 0 });
});

afterAll(() => Promise.all(callers.map((caller) => caller.close())));

beforeEach(() => setAll({ mode: 'normal', modeFor: CALL, faults: null, firstPhone: 'answer' }));

function setAll(switches: Partial<PbxSwitches>): void {
  for (const { pbx } of callers) pbx.set(switches);
}

/** One call; it must have been asked for exactly once, whatever came of it. */
async function callOnce({ line, pbx }: Caller): Promise<Call> {
  const number = nextNumber();
  const call = await outcome(line, await place(line, number), 25_000);
  expect(timesAsked(pbx, number).length, `requests for ${JSON.stringify(call.failure)}`).toBe(1);
  return call;
}

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(`${root}/extension/_locales/en/messages.json`, 'utf8'),
);

/** What the person reads; a key without a sentence is an error. */
const sentenceOf = (failure: Failure | undefined): string =>
  failure
    ? failureSentence(failure, (key, ...values) => {
        const message = messages[key]?.message ?? '';
        expect(message, key).not.toBe('');
        return message.replace(/\$[A-Z]+\$/g, () => values.shift() ?? '');
      })
    : '';

type Outcome = readonly [mode: Mode, phase: Call['phase'], code: Failure['code'], sentence: RegExp];

const outcomes: readonly Outcome[] = [
  ['unauthorized', 'failed', 'wrong-password', /does not accept this extension and password/],
  ['forbidden', 'failed', 'forbidden', /“User API”/],
  ['not-found', 'failed', 'not-switchvox', /not a Switchvox/],
  ['server-error', 'failed', 'server-error', /error \(500\)/],
  ['unavailable', 'failed', 'server-error', /error \(503\)/],
  ['login-page', 'failed', 'not-switchvox', /not a Switchvox/],
  ['garbage', 'failed', 'not-switchvox', /not a Switchvox/],
  ['wrong-root', 'failed', 'not-switchvox', /not a Switchvox/],
  ['entity-bomb', 'failed', 'not-switchvox', /not a Switchvox/],
  ['oversized', 'unknown', 'outcome-unknown', /not known/],
  ['redirect', 'failed', 'redirected', /sends visitors on/],
  ['empty', 'unknown', 'outcome-unknown', /not known/],
  ['reset', 'unknown', 'outcome-unknown', /not known/],
];

describe('a call that is answered with', () => {
  it.each(outcomes)('%s is told as %s (%s)', (mode, phase, code, sentence) =>
    inBoth(async (caller) => {
      caller.pbx.set({ mode });
      const call = await callOnce(caller);
      expect(call).toMatchObject({ phase, failure: { code } });
      expect(sentenceOf(call.failure)).toMatch(sentence);
    }),
  );

  it('an answer that takes its time is placed', () =>
    inBoth(async (caller) => {
      caller.pbx.set({ mode: 'drip', dripMs: 1000 });
      expect(await callOnce(caller)).toMatchObject({ phase: 'dialling' });
    }));
});

const logins = ({ requests }: Pbx): number =>
  requests.filter(({ call }) => call?.method === 'switchvox.users.getMyInfo').length;

describe('a login that is answered with', () => {
  const codeOf: Partial<Record<Mode, Failure['code']>> = {
    reset: 'connection-reset',
    empty: 'answer-empty',
    oversized: 'answer-too-large',
  };

  it.each(outcomes)('%s is told as such', (mode, _phase, code) =>
    inBoth(async ({ line, pbx }) => {
      pbx.set({ mode, modeFor: null });
      const before = logins(pbx);
      const answer = await tryToConnect(line, pbx);
      expect(answer).toMatchObject({ ok: false, failure: { code: codeOf[mode] ?? code } });
      expect(sentenceOf(answer.ok ? undefined : answer.failure)).not.toBe('');
      expect(logins(pbx) - before).toBe(1);
    }),
  );

  it('something that speaks no https is told as such', () =>
    inBoth(async ({ line }) => {
      const site = await openSite();
      const address = site.url.replace('http://localhost', 'https://127.0.0.1');
      const login = { address, username: '301', password: 'x' };
      expect(await line.ask('account/connect', login)).toMatchObject({ failure: { code: 'not-https' } });
      site.close();
    }));
});

describe('a redirection', () => {
  it('carries neither password nor call to where it points', () =>
    inBoth(async (caller) => {
      const other = await caller.anotherPbx();
      caller.pbx.set({ mode: 'redirect', redirectTo: `${other.origin}/xml` });
      expect(await callOnce(caller)).toMatchObject({ failure: { code: 'redirected' } });
      expect(other.requests).toEqual([]);
    }));
});

describe('cookies', () => {
  it('are not taken, so that no portal login is ever mixed up with the account', () =>
    inBoth(async (caller) => {
      const { line, pbx } = caller;
      pbx.set({ mode: 'set-cookie', modeFor: null });
      await connect(line, pbx);
      await callOnce(caller);
      await callOnce(caller);
      const sent = pbx.requests.map(({ headers }) => headers.cookie);
      expect(sent.filter((cookie) => cookie !== undefined)).toEqual([]);
    }));
});

describe('a fault of the PBX', () => {
  const faults = [
    ['10000', 'Missing extensions or account_ids'],
    ['10010', 'Invalid extension (x). Extensions may only contain digits or *.'],
    ['10011', 'Missing required parameter (dial_first)'],
    ['10012', 'Invalid extension (1). Extension must be between 3 to 6 characters in length.'],
    ['10013', 'Invalid number of parameters. At least one of the following parameters is required : (a)'],
    ['10014', 'Invalid account_id (x). Account_ids may only contain digits.'],
    ['11014', 'Invalid account_id (x). Account_ids may only contain digits.'],
    ['74151', 'Your request is not structured correctly.'],
    ['84711', 'That account_id is invalid.'],
    ['55555', 'A fault nobody has heard of.'],
  ] as const;

  it.each(faults)("%s is told with its code and the PBX's words", (code, message) =>
    inBoth(async (caller) => {
      caller.pbx.set({ faults: [{ code, message }] });
      const call = await callOnce(caller);
      expect(call).toMatchObject({
        phase: 'failed',
        failure: { code: 'fault', faults: [{ code, message }] },
      });
      expect(sentenceOf(call.failure)).toContain(`(${code})`);
      expect(sentenceOf(call.failure)).toContain(message.replace(/\.$/, ''));
    }),
  );

  it('41591 is told as a phone that was not answered, whatever else is said', () =>
    inBoth(async (caller) => {
      caller.pbx.set({
        faults: [
          { code: '55555', message: 'x' },
          { code: '41591', message: 'Originate failed.' },
        ],
      });
      const { phase, failure } = await callOnce(caller);
      expect([phase, failure?.code]).toEqual(['failed', 'not-answered']);
      expect(sentenceOf(failure)).toMatch(/not answered, so the number was not dialled\. \(55555, 41591\)/);
    }));

  it('is cut short where it will not end', () =>
    inBoth(async (caller) => {
      caller.pbx.set({
        faults: Array.from({ length: 40 }, () => ({ code: '1'.repeat(99), message: '<b>'.repeat(999) })),
      });
      const { failure } = await callOnce(caller);
      expect(failure?.faults?.length).toBe(8);
      expect(sentenceOf(failure).length).toBeLessThan(8 * 330);
    }));
});

describe('a person who stops waiting', () => {
  it('is told that the phone may still ring; the PBX is asked nothing more', () =>
    inBoth(async ({ line, pbx }) => {
      pbx.set({ firstPhone: 'manual' });
      const number = nextNumber();
      const placed = await place(line, number);
      await pbx.until(() => pbx.phone.ringing().length > 0);
      expect(await tryToPlace(line)).toMatchObject({
        failure: { code: 'call-in-progress', detail: placed.label },
      });
      told(await line.ask('call/abort', { requestId: placed.requestId }));
      const call = await outcome(line, placed);
      expect(call).toMatchObject({ phase: 'unknown', failure: { code: 'aborted' } });
      expect(sentenceOf(call.failure)).toMatch(/may still ring/);
      expect(pbx.phone.ringing()).toEqual(['301']);
      pbx.phone.answer();
      await pbx.until(() => pbx.calls.at(-1)?.state === 'ended');
      expect(timesAsked(pbx, number).length).toBe(1);
      // The line is free at once.
      pbx.set({ firstPhone: 'answer' });
      expect(await outcome(line, await place(line))).toMatchObject({ phase: 'dialling' });
    }));
});

describe('an answer that never ends', () => {
  it('is given up: a call 15 s after its ring, a question after 20 s', { timeout: 60_000 }, () =>
    inBoth(async (caller) => {
      const { line, pbx } = caller;
      const other = await caller.anotherPbx({
        mode: caller.name === 'Firefox' ? 'drip' : 'headers-only',
        dripMs: 600_000,
      });
      const { id } = await connect(line, pbx);
      told(await line.ask('account/change', { id, choices: { options: { ringSeconds: 0 } } }));
      pbx.set({ mode: caller.name === 'Firefox' ? 'silent' : 'drip', dripMs: 600_000 });
      const [call, login] = await Promise.all([callOnce(caller), tryToConnect(line, other)]);
      expect(call).toMatchObject({
        phase: 'unknown',
        failure: { code: 'outcome-unknown', detail: 'timeout' },
      });
      expect(login).toMatchObject({ failure: { code: 'timeout' } });
    }),
  );
});

describe('a PBX that is switched off', () => {
  it('has placed no call', () =>
    inBoth(async ({ line, pbx }) => {
      await pbx.close();
      const call = await outcome(line, await place(line));
      expect(call).toMatchObject({ phase: 'failed', failure: { code: 'connection-refused' } });
    }));
});
