import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { formatInternational } from '../../../src/core/phone/format.ts';
import { saysNumber } from '../../../src/core/phone/label-says.ts';

describe('a label', () => {
  it('as we write it says the number, in every country, with and without extension', () => {
    const numbers = getCountries().flatMap((country) => getExampleNumber(country, examples)?.number ?? []);
    expect(numbers.length).toBeGreaterThan(230);
    for (const e164 of [...numbers, '301', '4711'])
      for (const ext of [null, '12'])
        expect(saysNumber(formatInternational(e164, ext), e164, ext), `${e164} ${ext}`).toBe(true);
  });

  it.each([
    ['another number', '+1 415 555 0101', '+19005550101', null],
    ['one digit more', '+1 415 555 0101', '+141555501012', null],
    ['an extension it has not', '+1 415 555 0101 ext. 12', '+14155550101', null],
    ['no extension', '+1 415 555 0101', '+14155550101', '12'],
    ['the extension among the digits', '+1 415 555 010112', '+14155550101', '12'],
    ['words', 'Call +1 415 555 0101', '+14155550101', null],
    ['marks that turn it round', '+1 \u202e5514\u202c 555 0101', '+14155550101', null],
    ['digits of another script', '+1 415 555 ٠١٠١', '+14155550101', null],
    ['no plus', '1 415 555 0101', '+14155550101', null],
    ['nothing', '', '', null],
  ])('that says %s is none', (_, label, e164, ext) => {
    expect(saysNumber(label, e164, ext)).toBe(false);
  });
});
