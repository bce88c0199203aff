// What the card of a number says: country, its one clock, what would be dialled, and why it asks.

import { describe, expect, it } from 'vitest';
import { numberFacts } from '../../../src/background/number-facts.ts';
import { type Account, DEFAULT_CHOICES, parseAccount } from '../../../src/core/account.ts';

const account = parseAccount({
  ...DEFAULT_CHOICES,
  id: 'a',
  origin: 'https://pbx.example.com',
  username: '301',
  extension: '301',
  accountId: '1106',
  scheme: 'basic',
  rules: { ...DEFAULT_CHOICES.rules, outsidePrefix: '9', internationalPrefix: '011', extensionLengths: [3] },
  options: { ...DEFAULT_CHOICES.options, confirm: 'international' },
}) as Account;

const SUMMER = Date.UTC(2026, 6, 1);
const factsOf = (e164: string, language = 'en') => numberFacts(e164, 'US', account, language, SUMMER);

describe('the facts of a number', () => {
  it('abroad', () => {
    expect(factsOf('+442079460958')).toEqual({
      national: '020 7946 0958',
      country: 'United Kingdom',
      zone: 'Europe/London',
      digits: { ok: true, value: '9011442079460958' },
      confirm: 'international',
    });
  });

  it('at home, where clocks differ', () => {
    expect(factsOf('+14155550142')).toMatchObject({
      national: '(415) 555-0142',
      country: 'United States',
      zone: null,
      digits: { ok: true, value: '914155550142' },
      confirm: null,
    });
  });

  it("in the browser's language", () => {
    expect(factsOf('+442079460958', 'de').country).toBe('Vereinigtes Königreich');
  });

  it.each([
    ['one zone by two names', '+4930231251420', 'Europe/Berlin'],
    ['one legal time', '+861082345678', 'Asia/Shanghai'],
    ['two clocks', '+74952345678', null],
    ['no country', '+80012345678', null],
  ])('of a place with %s', (_what, e164, zone) => {
    expect(factsOf(e164).zone).toBe(zone);
  });

  it('inside the PBX, and of an emergency', () => {
    expect(factsOf('412')).toMatchObject({ national: '', country: '', digits: { ok: true, value: '412' } });
    expect(factsOf('911').digits).toMatchObject({ ok: false, failure: { code: 'number-emergency' } });
  });
});
