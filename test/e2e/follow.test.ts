// A call's life after the phone was answered, in both browsers: as the PBX's list of calls tells it, or not
// at all where the PBX does not say.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callThat, place, timesAsked } from '../support/calls.ts';
import { type Caller, openCallers, withEach } from '../support/calls-browsers.ts';

let callers: readonly Caller[];

const inBoth = (work: (caller: Caller) => Promise<void>) => withEach(callers, work);

beforeAll(async () => {
  callers = await openCallers();
});

afterAll(() => Promise.all(callers.map((caller) => caller.close())));

beforeEach(() => {
  for (const { pbx } of callers) pbx.set({ currentCalls: true, secondPhone: 'manual', talkMs: null });
});

const questions = ({ pbx }: Caller): number =>
  pbx.requests.filter(({ call }) => call?.method === 'switchvox.users.currentCalls.getList').length;

describe('a call to a PBX that lists its calls', () => {
  it('is dialling, talking with its seconds, ended; then nobody asks any more', { timeout: 60_000 }, () =>
    inBoth(async (caller) => {
      const { line, pbx } = caller;
      const placed = await place(line);
      await callThat(line, placed, ({ phase, following }) => phase === 'dialling' && following === true);
      await pbx.until(() => pbx.phone.ringing().length > 0);
      pbx.phone.answer();
      const talking = await callThat(
        line,
        placed,
        ({ phase, talkSeconds = 0 }) => phase === 'talking' && talkSeconds > 1,
      );
      expect(talking).toMatchObject({ following: true, dialedSecond: placed.digits });
      pbx.phone.hangUp();
      const ended = await callThat(line, placed, ({ phase }) => phase === 'ended');
      expect(ended.following).toBe(false);
      expect(ended.talkSeconds).toBeGreaterThanOrEqual(talking.talkSeconds ?? 0);
      const asked = questions(caller);
      // The next call's life proves that time went by.
      pbx.set({ currentCalls: false });
      const next = await place(line);
      await callThat(line, next, ({ following }) => following === false);
      pbx.phone.reject(next.digits);
      expect(questions(caller)).toBe(asked + 1);
      expect(timesAsked(pbx, placed.e164).length).toBe(1);
    }),
  );

  it('that ended before anybody talked is ended, too', { timeout: 60_000 }, () =>
    inBoth(async (caller) => {
      const { line, pbx } = caller;
      const before = questions(caller);
      const placed = await place(line);
      await pbx.until(() => questions(caller) > before && pbx.requests.at(-1)?.answer);
      pbx.phone.reject(placed.digits);
      expect(await callThat(line, placed, ({ phase }) => phase === 'ended')).toMatchObject({
        talkSeconds: 0,
      });
    }),
  );
});

describe('a call to a PBX that does not list its calls', () => {
  it('stays at dialling, and the PBX is asked once', () =>
    inBoth(async (caller) => {
      const { line, pbx } = caller;
      pbx.set({ currentCalls: false });
      const before = questions(caller);
      const placed = await place(line);
      const call = await callThat(line, placed, ({ following }) => following === false);
      expect(call.phase).toBe('dialling');
      expect(questions(caller)).toBe(before + 1);
      pbx.phone.reject(placed.digits);
    }));
});
