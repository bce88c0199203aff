// Where each context rule begins and ends, all other rules switched off. The table says what all rules make of a text;
// this says which rule does.

import { describe, expect, it } from 'vitest';
import { createMatcher, type Matcher } from '../../../src/core/phone/matcher.ts';
import { BOUNDS } from './rule-bounds.ts';

const NAMES = createMatcher().ruleNames;
const NONE = createMatcher({ without: NAMES });
const countIn = (matcher: Matcher, text: string, country: string): number =>
  matcher.findNumbers(text, { country }).length;

describe.each(BOUNDS)('the rule $rule, in $country', ({ rule, country, refuses, passes }) => {
  const alone = createMatcher({ without: NAMES.filter((name) => name !== rule) });

  it.each(refuses)('refuses %j', (text) => {
    expect(countIn(NONE, text, country), 'there is a number to refuse').toBeGreaterThan(0);
    expect(countIn(alone, text, country)).toBe(0);
  });

  it.each(passes)('lets %j pass', (text) => {
    expect(countIn(alone, text, country)).toBe(countIn(NONE, text, country));
    expect(countIn(alone, text, country)).toBeGreaterThan(0);
  });
});

describe('the rule listed', () => {
  const alone = createMatcher({ without: NAMES.filter((name) => name !== 'listed') });
  it.each([
    ['OEM 212-555-0173, 212-555-0147', 1],
    ['OEM 212-555-0173 and 212-555-0147', 1],
    ['OEM 2125550173, 212-555-0147', 2],
    ['call 212-555-0173, 212-555-0147', 2],
    ['OEM 212-555-0173 or else 212-555-0147', 2],
    ['OEM 212-555-0173 And 212-555-0147', 2],
  ])('leaves of %j %i', (text, left) => {
    expect(countIn(NONE, text, 'US')).toBe(2);
    expect(countIn(alone, text, 'US')).toBe(left);
  });
});

describe('the rule iban', () => {
  const alone = createMatcher({ without: NAMES.filter((name) => name !== 'iban') });
  it.each(['DE89 3704 0044 0532 0130 00 and 030 2312501', '030 2312501 DE89 3704 0044 0532 0130 00'])(
    'refuses of %j what lies in the account number alone',
    (text) => {
      const found = alone.findNumbers(text, { country: 'DE' });
      expect(found.map(({ e164 }) => e164)).toEqual(['+49302312501']);
      expect(countIn(NONE, text, 'DE')).toBe(2);
    },
  );
});
