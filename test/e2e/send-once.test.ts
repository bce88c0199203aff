// A call stands on the wire once, also when the connection breaks while the phone rings. Both browsers
// repeat such a request by themselves, which the last test shows by taking our rule away.
// See docs/decisions/send-once.md.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import type { RecordedRequest } from '../pbx/record.ts';
import { connect, nextNumber, outcome, place, timesAsked } from '../support/calls.ts';
import { type Caller, openCallers, withEach } from '../support/calls-browsers.ts';
import { openSite } from '../support/site.ts';

const CALL = 'switchvox.users.call';
const LOST = { times: 1, call: { phase: 'unknown', failure: { code: 'outcome-unknown' } } };

let callers: readonly Caller[];

const inBoth = (work: (caller: Caller) => Promise<void>) => withEach(callers, work);

beforeAll(async () => {
  callers = await openCallers({ currentCalls: false, talkMs: 0 });
});

afterAll(() => Promise.all(callers.map((caller) => caller.close())));

beforeEach(() => {
  for (const { pbx } of callers)
    pbx.set({ mode: 'normal', modeFor: CALL, firstPhone: 'answer', firstAfterMs: 0, auth: 'basic' });
});

/** One call: how often the PBX was asked for it, and what the person is told. */
async function callOnce({ line, pbx }: Caller): Promise<{ readonly times: number; readonly call: Call }> {
  const number = nextNumber();
  const call = await outcome(line, await place(line, number));
  return { times: timesAsked(pbx, number).length, call };
}

/** A question of ours has just come on a connection: the browser may have kept it, and another besides. */
const warmUp = ({ line, pbx }: Caller): Promise<unknown> => connect(line, pbx);

const connections = [
  ['a fresh', async () => undefined],
  ['a used', warmUp],
] as const;

describe.each(connections)('a call is sent once on %s connection', (_kind, prepare) => {
  it('that is reset at once', () =>
    inBoth(async (caller) => {
      await prepare(caller);
      caller.pbx.set({ mode: 'reset' });
      expect(await callOnce(caller)).toMatchObject(LOST);
    }));

  it.each([300, 1500, 4000])('that is lost after %i ms of ringing', (firstAfterMs) =>
    inBoth(async (caller) => {
      await prepare(caller);
      caller.pbx.set({ mode: 'lost-answer', firstAfterMs });
      expect(await callOnce(caller)).toMatchObject(LOST);
      expect(caller.pbx.calls.at(-1)?.steps.map(({ step }) => step)).toContain('first-answered');
    }),
  );

  it('that is lost the moment the phone rings', () =>
    inBoth(async (caller) => {
      await prepare(caller);
      caller.pbx.set({ mode: 'lost-while-ringing', firstPhone: 'manual' });
      expect(await callOnce(caller)).toMatchObject(LOST);
      expect(caller.pbx.phone.ringing()).toEqual(['301']);
      caller.pbx.phone.reject();
    }));
});

describe('a call is sent once', () => {
  it('while an earlier one is followed', () =>
    inBoth(async (caller) => {
      const { pbx, line } = caller;
      const isQuestion = ({ call }: RecordedRequest) =>
        call?.method === 'switchvox.users.currentCalls.getList';
      pbx.set({ currentCalls: true, talkMs: null });
      await place(line);
      await pbx.until(() => pbx.requests.some(isQuestion));
      pbx.set({ mode: 'lost-answer', firstAfterMs: 1500 });
      expect(await callOnce(caller)).toMatchObject(LOST);
      pbx.set({ currentCalls: false, talkMs: 0 });
      pbx.phone.hangUp('301');
    }));

  it('where the PBX wants Digest: a question fetches its nonce', () =>
    inBoth(async (caller) => {
      caller.pbx.set({ auth: 'digest-old' });
      await connect(caller.line, caller.pbx);
      caller.pbx.set({ mode: 'lost-answer', firstAfterMs: 1500 });
      const before = caller.pbx.requests.length;
      expect(await callOnce(caller)).toMatchObject(LOST);
      const methods = caller.pbx.requests.slice(before).map(({ call }) => call?.method);
      expect(methods).toEqual(['switchvox.users.getMyInfo', CALL]);
      caller.pbx.set({ auth: 'basic' });
      await connect(caller.line, caller.pbx);
    }));
});

describe('the rule that keeps it so', () => {
  it("leaves the requests of other people's pages as they are", () =>
    inBoth(async ({ pbx, inPage }) => {
      const site = await openSite();
      const url = site.put('page', '<!doctype html><title>Form</title>');
      const options = `{ method: 'POST', mode: 'no-cors', body: 'a=1' }`;
      expect(await inPage(url, `return fetch('${pbx.origin}/form', ${options}).then(() => 'sent')`)).toBe(
        'sent',
      );
      site.close();
      const { headers } = pbx.requests.find(({ path }) => path === '/form') ?? {};
      expect(headers).toMatchObject({ connection: 'keep-alive' });
      expect(headers?.expect).toBeUndefined();
    }));

  it('is needed: without it either browser places two calls for one click', () =>
    inBoth(async (caller) => {
      const removal = 'chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: [1] })';
      expect(await caller.inOwnPage(`return ${removal}.then(() => 'gone')`)).toBe('gone');
      await warmUp(caller);
      caller.pbx.set({ mode: 'lost-answer', firstAfterMs: 1500 });
      expect((await callOnce(caller)).times).toBe(2);
    }));
});
