// What a cluster of digits that could be a phone number looks like. Runs in every frame of every page, so
// it knows no country, no library and as few words as it can. It lets pass all the matcher could accept;
// saying no to dates and prices is the matcher's work where it costs nothing here.

/** Patterns are written as they are read: a string's backslashes would be doubled, in every frame. */
const { raw } = String;

/**
 * Digits of other scripts. Texts without any are read by patterns that know 0 to 9 alone: those run several
 * times faster, and the others are not even compiled on most pages.
 */
const FOREIGN = /[\u0660-\u0669\u06f0-\u06f9\u07c0-\u1819\u1946-\u1c59\ua620-\uabf9\uff10-\uff19\ud835]/;
const FOREIGN_DIGIT = raw`\p{Nd}`;
/** Marks nobody sees: with them, letters that spell a number need not stand side by side. */
const MARKS = raw`\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\u20e3\ufe0e\ufe0f\ufeff`;
/** Spaces, dashes, dots, slashes, brackets, tildes and marks. */
export const BETWEEN = raw`${MARKS}\s\-.()\[\]/~\u00b7\u058a\u05be\u2010-\u2015\u2022\u2027\u2053\u1400\u1806\u2212\u2219\u223c\u22c5\u2e17-\u2e5d\u301c\u3030\u30a0\u30fb-\u30fc\ufe31\ufe32\ufe58\ufe63\uff08\uff09\uff0d\uff0e\uff0f\uff3b\uff3d\uff5e\uff65`;
/** What ties letters to the digits before them. */
const HYPHEN = raw`[\-.\u2010\u2011\u2212\ufe63\u058a\u05be\uff0e]`;
const GAP = raw`[\s${HYPHEN.slice(1)}`;
/** Words before numbers of few digits: emergency and short codes, internal extensions, small plans. */
const LABEL = raw`t[ée]l[a-zé]{0,8}|te?lf|fon|phone|call|dial|ring|rufe?n?|notruf|w[äa]hlen|appelez|composez|llame|marque|ligue|chiamare|\bbel|mob[a-zé]{0,4}|gsm|cel[a-zé]{0,5}|fax|faks|ext|emergency|police|polizei|feuerwehr|urgences?|sos|apparat|durchwahl|dw|poste|ramal|anexo|interno|тел[а-я]{0,8}|доб|факс|τηλ[^\s\d:]{0,8}|هاتف|טל|โทร|電話|电话|내선|전화|内線|转|[☎☏✆]|📞|📱`;
/** What may not stand between a word and its number, digits aside: letters, as far as one range after another. */
export const LETTER = raw`A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0391-\u03c9\u0400-\u0481`;

const YEAR = raw`(?:19|20)\d\d`;
const MONTH = raw`[./-](?:0?\d|1[0-2])[./-]`;
/** A date of day, month and year that is all of its cluster: the commonest digits of all, and refused whatever stands around. */
const DATE = raw`(?:[0-2]?\d${MONTH}${YEAR}|${YEAR}${MONTH}[0-2]?\d)(?![${BETWEEN}]{0,8}\d)`;

interface Patterns {
  readonly plain: RegExp;
  /** Matches the number; its one group is the word before it. */
  readonly labelled: RegExp;
}

function patternsFor(digit: string, flags: '' | 'u', isBroad: boolean): Patterns {
  const digits = (least: number): string => `[${digit}](?:[${BETWEEN}]{0,8}[${digit}]){${least - 1},}`;
  const plain = [
    `(?<!\\d)(?!${DATE})${digits(7)}`,
    raw`[+\uff0b][${BETWEEN}]{0,6}${digits(6)}`,
    // Keypad letters: 1-800-FLOWERS, 0800 DENTIST, (734) 668-TIME, +1 800 MY APPLE.
    raw`(?:1${GAP}{0,8}[(\uff08]?8\d\d|8(?:00|33|44|55|66|77|88)|13|1[38]00|0[58]00|0508|900)[)\uff09]?(?:${HYPHEN}{1,2}[A-Za-z\d]{1,4}|${GAP}{1,8}[A-Z\d]{0,4})${GAP}{0,8}\d{0,3}[A-Z]{2}`,
    raw`\d{3}(?:[)\uff09]${GAP}{0,8}|${GAP}{1,8})(?:\d{3}${GAP}{1,8}[A-Z]{4}|[A-Z]{3}${GAP}{0,8}[A-Z\d]{4})`,
    raw`(?:1${GAP}{0,8}|[(\uff08])8\d\d[)\uff09]?${GAP}{1,8}\d{0,4}[A-Za-z]{3}`,
    raw`\+1${GAP}{0,8}[(\uff08]?\d{3}[)\uff09]?${GAP}{0,8}[A-Z]{2}`,
    // Which of these it is cannot be told as shortly where digits are of other scripts or marks stand between.
    ...(isBroad ? [`${digits(2)}[${BETWEEN}]{0,8}[A-Za-z][${BETWEEN}]{0,3}[A-Za-z]`] : []),
  ].join('|');
  // Digits are rarer than words: the search begins at them and looks back.
  const word = `((?:${LABEL})[^${LETTER}${digit}]{0,12}(?:us |on |at |the )?)`;
  const labelled = `[${digit}](?<=${word}[${digit}])(?:[${BETWEEN}]{0,8}[${digit}]){1,5}`;
  return { plain: new RegExp(plain, `g${flags}`), labelled: new RegExp(labelled, `gi${flags}`) };
}

const ANY_MARK = new RegExp(`[${MARKS}]`);

/** Made as they are needed, since making patterns takes longer than all else. */
const made: Patterns[] = [];

/** Null for texts without a digit: most pages end here. */
export function patternsOf(text: string): Patterns | null {
  const isForeign = FOREIGN.test(text);
  if (!isForeign && !/\d/.test(text)) return null;
  const kind = isForeign ? 2 : Number(ANY_MARK.test(text));
  made[kind] ??= isForeign ? patternsFor(FOREIGN_DIGIT, 'u', true) : patternsFor('0-9', '', kind === 1);
  return made[kind] ?? null;
}

function isIn(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** Whether the scan could find anything in any block of this text. */
export function hasCandidate(text: string): boolean {
  const patterns = patternsOf(text);
  return patterns !== null && (isIn(text, patterns.plain) || isIn(text, patterns.labelled));
}
