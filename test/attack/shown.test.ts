// Numbers as hostile authors write them: in links, with marks that turn them round, with signs that look like
// digits, with codes for the exchange. What is offered for a call is what a person reads there, or nothing.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findNumbers } from '../../src/core/phone/find.ts';
import { parseTelLink } from '../../src/core/phone/tel-link.ts';
import type { MatchContext } from '../../src/core/phone/types.ts';
import { hostileText } from './payloads.ts';
import { ATTACKS, settle, tally } from './tally.ts';

const context: MatchContext = { country: 'US', extensionLengths: [3, 4] };
const NUMBER = '+14155550101';
const MANY = ATTACKS * 20;

const encoded = (text: string): string =>
  [...text].map((one) => (/[\w+.-]/.test(one) ? one : encodeURIComponent(one.toWellFormed()))).join('');

it('links dial neither codes of the exchange nor more than they show', { timeout: 900_000 }, () => {
  const row = tally('Links that name a number');
  const code = fc.constantFrom(
    '*21*',
    '**61*',
    '##002#',
    '*#06#',
    '*67',
    '#31#',
    '*72',
    '*',
    '#',
    '%2A21%2A',
    '%23',
  );
  const tail = fc.oneof(
    fc.constantFrom(
      ';ext=*21',
      ';ext=9#',
      ';isub=*1',
      '@evil.example',
      '0'.repeat(2000),
      ';ext='.padEnd(300, '9'),
    ),
    code,
  );
  const whole = fc.tuple(fc.constantFrom('tel:', 'TEL://', 'callto:', 'tel:%20'), code, tail);
  fc.assert(
    fc.property(whole, ([scheme, before, after]) => {
      row.attempts += 2;
      if (parseTelLink(`${scheme}${before}${NUMBER}`, context)) row.wrong += 1;
      if (parseTelLink(`${scheme}${before}${NUMBER}${after}`, context)) row.wrong += 1;
    }),
    { numRuns: MANY },
  );
  // Whatever stands behind a number: what is dialled is that number, or nothing.
  fc.assert(
    fc.property(hostileText, fc.boolean(), (text, isEncoded) => {
      row.attempts += 1;
      const behind = isEncoded ? encoded(text) : text;
      const found = parseTelLink(`tel:${NUMBER};${behind}`, context);
      if (found && found.e164 !== NUMBER) row.wrong += 1;
      if (found?.ext && !/^[0-9]{1,20}$/.test(found.ext)) row.wrong += 1;
    }),
    { numRuns: MANY },
  );
  settle(row);
});

/** Signs that look like digits and are none, by the digit they look like. */
const LOOKALIKES: Readonly<Record<string, readonly string[]>> = {
  '0': ['O', 'o', 'О', 'Ο', 'θ', '⓪', '°'],
  '1': ['l', 'I', '|', 'ı', '①', '⒈', '¹', 'Ⅰ'],
  '4': ['④', '⁴', '⒋', 'Ч'],
  '5': ['S', '⑤', '⁵', '⒌', 'Ƽ'],
};

it('signs that look like digits make no number', { timeout: 900_000 }, () => {
  const row = tally('Signs that look like digits');
  const shown = '415-555-0101';
  const places = [...shown].flatMap((digit, at) => (LOOKALIKES[digit] ?? []).map((sign) => ({ at, sign })));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 4, selector: ({ at }) => at }),
      (chosen) => {
        const signs = [...shown];
        for (const { at, sign } of chosen) signs[at] = sign;
        row.attempts += 1;
        if (findNumbers(`Call ${signs.join('')} now`, context).length > 0) row.wrong += 1;
      },
    ),
    { numRuns: MANY },
  );
  settle(row);
});

it('marks of direction in a number make no other number of it', { timeout: 900_000 }, () => {
  const row = tally('Marks of direction');
  const marks = [
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ];
  const at = fc.nat({ max: 16 });
  fc.assert(
    fc.property(fc.array(fc.tuple(at, fc.constantFrom(...marks)), { minLength: 1, maxLength: 5 }), (put) => {
      const signs = [...'+1 415-555-0101'];
      for (const [place, mark] of put) signs.splice(place, 0, mark);
      row.attempts += 1;
      const found = findNumbers(`Call ${signs.join('')} now`, context);
      if (found.some(({ e164 }) => e164 !== NUMBER)) row.wrong += 1;
    }),
    { numRuns: MANY },
  );
  settle(row);
});

it('an extension never becomes part of what is dialled', { timeout: 900_000 }, () => {
  const row = tally('Extensions put behind a number');
  const sign = fc.constantFrom(' x', ' ext. ', ';ext=', ',,', ' #', ' Durchwahl ', ' ext ', 'x', ' poste ');
  const digits = fc.stringMatching(/^[0-9*#,;pw]{1,24}$/);
  fc.assert(
    fc.property(sign, digits, (mark, behind) => {
      row.attempts += 1;
      const found = findNumbers(`Call +1 415-555-0101${mark}${behind} now`, context);
      if (found.some(({ e164, start }) => start === 5 && e164 !== NUMBER)) row.wrong += 1;
      if (found.some(({ ext }) => ext !== null && !/^[0-9]{1,20}$/.test(ext))) row.wrong += 1;
    }),
    { numRuns: MANY },
  );
  settle(row);
});

it('these attacks are made of a number that is found', () => {
  expect(findNumbers('Call 415-555-0101 now', context).map(({ e164 }) => e164)).toEqual([NUMBER]);
  expect(parseTelLink(`tel:${NUMBER}`, context)?.e164).toBe(NUMBER);
});
