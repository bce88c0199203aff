// Law: a valid number of any country, written as its plan writes it and put among plain words, is found:
// exactly it, exactly there.
import fc from 'fast-check';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/core/phone/matcher.ts';
import { countries, isReadBack, longestOf, numberOf } from './phone-numbers.ts';

const RUNS = 30;
const matcher = createMatcher({});

/** Plain words around `#`; the first ones say that a phone number comes, the others say nothing. */
const LABELLED = [
  'Please call # today or write to us',
  'Tel. #, or visit us',
  'Phone: #.',
  'Mobile: # (private)',
];
const BARE = ['#', 'Our office # is open', '“#”', 'Kontakt: #', 'Anna Muster, #, Berlin', '- #\nsecond line'];

interface Written {
  readonly words: string;
  readonly number: PhoneNumber;
  readonly form: string;
  readonly country: CountryCode;
}

/** Four digits in a row are a year or an extension to most readers, even in the few plans that have them. */
const FEWEST = 5;

/** Without a phone word beside them, fewer digits are anybody's, and two years are two years. */
const isTelling = (form: string): boolean =>
  form.replace(/\D/g, '').length >= 7 && !/^(?:1[6-9]|20)\d\d[ -]\d{2,4}$/.test(form);

function expectExactly({ words, number, form, country }: Written): void {
  fc.pre(isReadBack(number, form, country) && form.replace(/\D/g, '').length >= FEWEST);
  fc.pre(LABELLED.includes(words) || form.startsWith('+') || isTelling(form));
  const text = words.replace('#', form);
  const found = matcher.findNumbers(text, { country });
  const seen = found.map(({ start, end, e164, ext }) => ({ text: text.slice(start, end), e164, ext }));
  expect(seen).toEqual([{ text: form, e164: number.number, ext: null }]);
}

/** Plans whose longest numbers have fewer digits (TA) have no national form that this law speaks of. */
const national = countries.filter((country) => longestOf(country) >= FEWEST);

describe.each(national.map((country) => ({ country })))('$country', ({ country }) => {
  it('is found in its national format', () => {
    const written = fc
      .tuple(numberOf(country), fc.constantFrom(...LABELLED, ...BARE))
      .map(([number, words]): Written => ({ words, number, form: number.formatNational(), country }));
    fc.assert(fc.property(written, expectExactly), { numRuns: RUNS });
  });
});

describe.each(countries.map((country) => ({ country })))('$country', ({ country }) => {
  it('is found in its international formats, whoever reads', () => {
    const form = fc.constantFrom('INTERNATIONAL' as const, 'E.164' as const);
    const written = fc
      .tuple(numberOf(country), form, fc.constantFrom(...countries), fc.constantFrom(...LABELLED, ...BARE))
      .map(
        ([number, format, reader, words]): Written => ({
          words,
          number,
          form: number.format(format),
          country: reader,
        }),
      );
    fc.assert(fc.property(written, expectExactly), { numRuns: RUNS });
  });
});
