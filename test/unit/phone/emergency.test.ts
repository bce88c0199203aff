// Our table of emergency numbers beside Google's published one: none of theirs is missing, and what we
// have beyond it is listed here.
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { emergencyNumbers, isEmergency } from '../../../src/core/phone/emergency.ts';

interface ShortNumberInfo {
  getSupportedRegions(): string[];
  isEmergencyNumber(number: string, country: string): boolean;
}

const library = createRequire(import.meta.url)('google-libphonenumber') as {
  ShortNumberInfo: new () => ShortNumberInfo;
};
const google = new library.ShortNumberInfo();
const countries = google.getSupportedRegions();

/** Numbers of E.129 documents and of practice that Google's table has not. */
const BEYOND = new Set(
  'BO911 CO911 GT911 HN911 NI911 PE911 TT911 SR911 SA998 JO155 IT116 UA104 RS192 RS193 RS194 BA112 AM112 KZ104 EG112 NG112 GH112 SM112 LK999 CN122 JP118 CU144 TN15 NP199'.split(
    ' ',
  ),
);

/** Every row of two to four digits, and the two of five that any country has. */
const ROWS = [
  ...[2, 3, 4].flatMap((length) =>
    Array.from({ length: 10 ** length }, (_, i) => String(i).padStart(length, '0')),
  ),
  '10111',
  '10177',
  '90000',
];

describe('emergency numbers', () => {
  it('knows every one that Google knows', () => {
    const known = new Set(countries.flatMap((country) => [...emergencyNumbers(country)]));
    const asked = ROWS.filter((row) => known.has(row) || row.length < 4 || /^1[37]/.test(row));
    const missing = countries.flatMap((country) =>
      asked.filter((row) => google.isEmergencyNumber(row, country) && !isEmergency(row, country)),
    );
    expect(missing).toEqual([]);
  });

  it('adds only what is listed', () => {
    const more = countries.flatMap((country) =>
      [...emergencyNumbers(country)]
        .filter((number) => !google.isEmergencyNumber(number, country))
        .map((number) => country + number),
    );
    expect(new Set(more)).toEqual(BEYOND);
  });

  it.each([
    ['911', 'US', true],
    ['112', 'DE', true],
    ['1345', 'GA', true],
    ['1345', 'FR', false],
    ['411', 'US', false],
  ])('%s in %s: %s', (number, country, is) => {
    expect(isEmergency(number, country)).toBe(is);
  });
});
