// Our compiled plans must decide exactly as the library does, in every country.
import { parsePhoneNumber } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import { compilePlans } from '../../../src/core/phone/plans.ts';
import { isPrefixMissing, readInternational, readNational } from '../../../src/core/phone/validity.ts';

const plans = compilePlans(metadata);

/** Always the same digits, so that a failure can be repeated (a linear congruential generator). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const KINDS: Readonly<Record<string, string>> = {
  FIXED_LINE: 'fixed',
  MOBILE: 'mobile',
  FIXED_LINE_OR_MOBILE: 'fixed-or-mobile',
  TOLL_FREE: 'toll-free',
  PREMIUM_RATE: 'premium',
  SHARED_COST: 'shared-cost',
  VOIP: 'voip',
  PERSONAL_NUMBER: 'personal',
  PAGER: 'pager',
  UAN: 'uan',
  VOICEMAIL: 'voicemail',
};

function libraryReads(text: string, country: string): string | null {
  try {
    const options = { defaultCountry: country, extended: true } as unknown as Parameters<
      typeof parsePhoneNumber
    >[1];
    const number = parsePhoneNumber(text, options, metadata);
    if (!number?.isPossible() || !number.isValid()) return null;
    return [number.number, number.country ?? null, KINDS[number.getType() ?? ''] ?? 'unknown'].join(' ');
  } catch {
    return null;
  }
}

function weRead(text: string, country: string): string | null {
  const reading = text.startsWith('+')
    ? readInternational(plans, text.slice(1), 'plus')
    : readNational(plans, text, country);
  return reading && [reading.e164, reading.country, reading.kind].join(' ');
}

/** Digits of a length the plan has, bare or with the prefixes people write. */
function* samples(country: string, random: () => number): Iterable<string> {
  const plan = plans.of(country);
  if (!plan) return;
  for (let i = 0; i < 60; i++) {
    const length = plan.lengths[Math.floor(random() * plan.lengths.length)] ?? 8;
    const nsn = Array.from({ length }, () => Math.floor(random() * 10)).join('');
    const ways = [nsn, `${plan.nationalPrefix ?? ''}${nsn}`, `${plan.callingCode}${nsn}`];
    yield* [...ways, `+${plan.callingCode}${nsn}`, `00${plan.callingCode}${nsn}`];
  }
}

describe('validity', () => {
  it('decides as the library does', () => {
    const random = makeRandom(20261123);
    const wrong: string[] = [];
    for (const country of Object.keys(metadata.countries))
      for (const text of samples(country, random))
        if (weRead(text, country) !== libraryReads(text, country)) wrong.push(`${country} ${text}`);
    expect(wrong).toEqual([]);
  });

  it('knows where a national prefix is always written', () => {
    const isMissing = (digits: string, country: string): boolean | null => {
      const reading = readNational(plans, digits, country);
      return reading && isPrefixMissing(reading, digits);
    };
    expect(isMissing('2079460123', 'GB')).toBe(true);
    expect(isMissing('02079460123', 'GB')).toBe(false);
    expect(isMissing('2125550123', 'US')).toBe(false);
    expect(isMissing('212345678', 'PT')).toBe(false);
  });
});
