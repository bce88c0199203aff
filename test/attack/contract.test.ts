// Every message with payloads by the thousand, in this process: parsers never throw, what they let through holds
// only what was asked for, and no call comes of what is no number of its country's plan.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareOrder } from '../../src/background/make-order.ts';
import { type Account, DEFAULT_CHOICES } from '../../src/core/account.ts';
import { type MessageName, messages } from '../../src/core/contract.ts';
import { takeApart } from '../../src/core/dialing/number.ts';
import { hostilePayloads } from './payloads.ts';
import { samples } from './samples.ts';
import { ATTACKS, settle, tally } from './tally.ts';

const account: Account = {
  id: '00000000-0000-4000-8000-00000000000a',
  origin: 'https://pbx.example.com',
  username: '301',
  extension: '301',
  accountId: '1106',
  displayName: 'Tester',
  scheme: 'basic',
  ...DEFAULT_CHOICES,
};

const names = Object.keys(messages) as MessageName[];
/** Built by our own offscreen document, which no page reaches: only its outer shape is looked at. */
const TRUSTED: readonly MessageName[] = ['pbx/finished'];
const LONGEST = 1_100_000;

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

describe('messages', () => {
  it('are read without a throw, a stray field or a text without bound', { timeout: 900_000 }, () => {
    const row = tally('Messages, read in this process');
    for (const name of names) {
      const good = samples[name];
      fc.assert(
        fc.property(hostilePayloads(good), (json) => {
          row.attempts += 1;
          const parsed = messages[name].parse(JSON.parse(json)) as Record<string, unknown> | null;
          if (parsed === null || TRUSTED.includes(name)) return;
          expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
          const known = [...Object.keys(good), 'isPrivate'];
          expect(Object.keys(parsed).filter((key) => !known.includes(key))).toEqual([]);
          expect(textsIn(parsed).every((one) => one.length <= LONGEST)).toBe(true);
        }),
        { numRuns: ATTACKS },
      );
      expect(({} as Record<string, unknown>).tier, `after ${name}`).toBeUndefined();
    }
    settle(row);
  });

  it('that ask for a call dial the number they name, or nothing', { timeout: 900_000 }, () => {
    const row = tally('Wishes for a call, ordered in this process');
    fc.assert(
      fc.property(hostilePayloads(samples['call/place']), (json) => {
        row.attempts += 1;
        const wish = messages['call/place'].parse(JSON.parse(json));
        if (!wish) return;
        const page = { url: '', host: wish.site, title: wish.title, selection: wish.selection };
        const prepared = prepareOrder({ ...wish, page }, account, 'US');
        if (!prepared.ok) return;
        if (!takeApart(wish.e164)) row.calls += 1;
        if (prepared.value.order.dialSecond !== wish.e164.slice(1)) row.wrong += 1;
      }),
      { numRuns: ATTACKS * 20 },
    );
    settle(row);
  });
});
