// Law: things that are no phone numbers, in every usual writing and for a user of any country, are not
// taken for numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/core/phone/matcher.ts';
import {
  addresses,
  amounts,
  cards,
  coordinates,
  dates,
  ibans,
  isbns,
  uuids,
  yearRanges,
} from './look-alikes.ts';
import { countries } from './phone-numbers.ts';

const matcher = createMatcher({});
const country = fc.constantFrom(...countries);
/** Words around `#` that say nothing of phones. */
const words = fc.constantFrom('#', 'Stand: #', 'as of # in all', 'from # on', '(#)', 'Berlin, #. More below');

const KINDS: readonly { what: string; things: fc.Arbitrary<string> }[] = [
  { what: 'dates', things: dates },
  { what: 'year ranges', things: yearRanges },
  { what: 'amounts', things: amounts },
  { what: 'IPv4 addresses', things: addresses },
  { what: 'coordinates', things: coordinates },
  { what: 'UUIDs and hashes', things: uuids },
  { what: 'card numbers', things: cards },
  { what: 'ISBNs', things: isbns },
  { what: 'IBANs', things: ibans },
];

describe('what is no phone number', () => {
  it.each(KINDS)('$what are not found', ({ things }) => {
    fc.assert(
      fc.property(things, words, country, (thing, around, user) => {
        const found = matcher.findNumbers(around.replace('#', thing), { country: user });
        expect(found.map(({ e164 }) => e164)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
