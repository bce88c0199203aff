// Which country writes in a script: letters beside a number that only one country's pages use tell where
// the number is from, whatever the page says.

import type { CountryCode } from '../types.ts';

/** Letters of one country's language. Han, Arabic and most of Cyrillic are written in too many. */
const SCRIPTS: readonly (readonly [RegExp, CountryCode])[] = [
  [/[\u3041-\u30fa\u30fc]/, 'JP'],
  [/[\uac00-\ud7a3]/, 'KR'],
  [/[\u0e01-\u0e3a\u0e40-\u0e4e]/, 'TH'],
  [/[\u03ac-\u03ce]{2}/, 'GR'],
  [/[\u05d0-\u05ea]/, 'IL'],
  [/[іїєґ]/i, 'UA'],
  [/[\u10d0-\u10f0]/, 'GE'],
  [/[\u0531-\u0587]/, 'AM'],
  [/[\u1780-\u17b3]/, 'KH'],
  [/[\u0e81-\u0eb3]/, 'LA'],
  [/[\u1000-\u102a]/, 'MM'],
  [/[\u0d85-\u0dc6]/, 'LK'],
  [/[\u1200-\u135a]/, 'ET'],
];
/** Letters that stand in names abroad as well. */
const LATIN: readonly (readonly [RegExp, CountryCode])[] = [
  [/[ąęłńśźż]/, 'PL'],
  [/[ěřů]/, 'CZ'],
  [/[őű]/, 'HU'],
  [/[ğış]/, 'TR'],
  [/[ơưđạảấầậắằặẹẻẽếềểệỉịọỏốồộớờợụủứừựỳỵỷ]/, 'VN'],
];
/** A script outweighs the user's country, a letter of the Latin script does not. */
const OF_SCRIPT = 1.6;
const OF_LETTER = 0.9;
const FOREIGN = /[^\u0000-\u00ff]/;

/** The country whose letters stand in a text, and how sure that is; null for most texts. */
export function countryOfLetters(text: string): { country: CountryCode; weight: number } | null {
  if (!FOREIGN.test(text)) return null;
  const find = (letters: typeof SCRIPTS, weight: number) => {
    const country = letters.find(([pattern]) => pattern.test(text))?.[1];
    return country ? { country, weight } : null;
  };
  return find(SCRIPTS, OF_SCRIPT) ?? find(LATIN, OF_LETTER);
}
