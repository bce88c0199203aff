// The country a text names: a code, a country's name in any language the runtime knows, or a postcode
// only one country writes that way.

import type { CountryCode } from './types.ts';
import { countryOfThreeLetters } from './words/country-codes.ts';

const POSTCODES: readonly (readonly [RegExp, CountryCode])[] = [
  [
    /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \d{5}(?:-\d{4})?\b/,
    'US',
  ],
  [/\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b/, 'CA'],
  [/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/, 'GB'],
  [/\b\d{4} [A-Z]{2}\b(?! \d)/, 'NL'],
  [/〒 ?\d{3}-\d{4}/, 'JP'],
  [/\b\d{5}-\d{3}\b/, 'BR'],
  [/\b(?:NSW|VIC|QLD|TAS|ACT) \d{4}\b/, 'AU'],
  [/\bD-\d{5}\b/, 'DE'],
  [/\bA-\d{4}\b/, 'AT'],
  [/\bCH-\d{4}\b/, 'CH'],
  [/\bF-\d{5}\b/, 'FR'],
];

const NAMED_IN = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'cs', 'ru', 'ja', 'zh', 'ko', 'tr'];
const SHORT_NAMES: Readonly<Record<string, CountryCode>> = {
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uae: 'AE',
  brasil: 'BR',
  holland: 'NL',
  türkiye: 'TR',
  czechia: 'CZ',
};

/** "And" in those languages: "Trinidad & Tobago" is written "Trinidad and Tobago", too. */
const AND = new Set('and und et y e en och i a и ve'.split(' '));

/** The words of a text, of which a country's name may be some. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}.]+/u)
    .filter((word) => word !== '' && !AND.has(word));

/** Looks names up for these countries; made once, as a map of their words. */
function nameMap(countries: Iterable<CountryCode>): Map<string, CountryCode> {
  const names = new Map<string, CountryCode>(Object.entries(SHORT_NAMES));
  const displays = NAMED_IN.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  for (const country of countries)
    for (const display of displays) {
      const name = display.of(country);
      if (name && name !== country) names.set(wordsOf(name).join(' '), country);
    }
  return names;
}

/** A function that finds the country a text names, or null. */
export function makePlaces(countries: readonly CountryCode[]): (text: string) => CountryCode | null {
  let names: Map<string, CountryCode> | null = null;
  const known = new Set(countries);
  const named = (text: string): CountryCode | null => {
    names ??= nameMap(countries);
    const words = wordsOf(text);
    const whole = names.get(words.join(' '));
    if (whole) return whole;
    for (let length = 3; length > 0; length--)
      for (let i = words.length - length; i >= 0; i--) {
        const phrase = words.slice(i, i + length).join(' ');
        const found = phrase.length > 2 || phrase === 'uk' ? names.get(phrase) : undefined;
        if (found) return found;
      }
    return null;
  };
  return (text) => {
    const trimmed = text.trim();
    if (/^[A-Za-z]{2}$/.test(trimmed) && known.has(trimmed.toUpperCase())) return trimmed.toUpperCase();
    const coded = countryOfThreeLetters(trimmed.toUpperCase());
    if (coded && known.has(coded)) return coded;
    return POSTCODES.find(([pattern]) => pattern.test(text))?.[1] ?? named(trimmed);
  };
}
