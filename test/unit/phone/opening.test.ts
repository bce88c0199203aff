// Digits that a row may begin with, told from a pattern; and patterns of all plans asked about every beginning.

import fc from 'fast-check';
import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import { firstDigits, openingOf } from '../../../src/core/phone/opening.ts';

const digitsOf = (bits: number): string =>
  Array.from({ length: 10 }, (_, digit) => digit)
    .filter((digit) => (bits >> digit) & 1)
    .join('');

const ANY = '0123456789';

describe('the first digits of a pattern', () => {
  it.each([
    ['011', '0'],
    ['1', '1'],
    ['00|11', '01'],
    ['0[2-4]9|8', '08'],
    ['[13-5]0', '1345'],
    ['\\d0', ANY],
    ['(?:0|12)3', '01'],
    ['(0|[89])3', '089'],
    ['(?:(?:2|3)4|5)6', '235'],
    ['(?:0|1(?:2|3))4|9', '019'],
    // what may be left out lets the next begin
    ['0?1', '01'],
    ['0*1', '01'],
    ['0{0,2}1', '01'],
    ['0{1,2}1', '0'],
    ['0+1', '0'],
    ['(?:0|1)?2', '012'],
    ['(0?)1', '01'],
    ['(?:0|1)(?:2)3', '01'],
    ['0??1', '01'],
    // all of it may
    ['0?', ANY],
    ['0|', ANY],
    ['(?:0|1)?', ANY],
    // not told
    ['', ANY],
    ['(?!1)0', ANY],
    ['(?=1)', ANY],
    ['[^1]', ANY],
    ['.', ANY],
    ['(?:(?!1)\\d)', ANY],
  ])('%s: %s', (pattern, expected) => {
    expect(digitsOf(firstDigits(pattern))).toBe(expected);
  });
});

describe('an opening', () => {
  it('says what its pattern says', () => {
    const opening = openingOf('0(1|2)');
    expect(opening.exec('0155')?.[1]).toBe('1');
    expect(opening.exec('0355')).toBeNull();
    expect(opening.exec('155')).toBeNull();
    expect(opening.exec('')).toBeNull();
    expect('0155'.replace(opening.pattern, '9$1')).toBe('9155');
  });

  it('does so for the prefixes of every plan', () => {
    const raws = Object.values(metadata.countries as unknown as Record<string, readonly unknown[]>);
    const patterns = [...new Set(raws.flatMap((raw) => [raw[1], raw[5], raw[7]]))].filter(
      (pattern): pattern is string => typeof pattern === 'string' && pattern !== '',
    );
    expect(patterns.length).toBeGreaterThan(50);
    const gated = patterns.filter((pattern) => digitsOf(firstDigits(pattern)) !== ANY);
    expect(gated.length / patterns.length, 'most are told').toBeGreaterThan(0.8);
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 15 }).map((row) => row.join(''));
    for (const pattern of patterns) {
      const [opening, plain] = [openingOf(pattern), new RegExp(`^(?:${pattern})`)];
      const says = (row: string): void => {
        expect(opening.exec(row)?.[0], `${pattern}: ${row}`).toBe(plain.exec(row)?.[0]);
      };
      for (let i = 0; i < 1000; i++) says(`${String(i).padStart(3, '0')}1234567`);
      fc.assert(fc.property(digits, says), { numRuns: 50 });
    }
  });
});
