// What a phone number looks like in a plain view (digits.ts): the published matcher's grammar (Google's
// PhoneNumberMatcher, Apache-2.0; facts only), and the few shapes it refuses before anything is parsed.

import { isDigitCode } from './row.ts';
import { EXTENSION_WORDS } from './words/extension.ts';

/** What may stand between two groups of digits. */
export const BETWEEN = '\\-–./ ()\\[\\]~';

/** Extensions as Google's matcher knows them. */
const GOOGLE_EXTENSION =
  ';ext=\\d{1,20}|[ ,]*(?:e?xt(?:ensi(?:o\\u0301?|\\u00f3))?n?|доб|anexo)[:.]?[ ,-]*\\d{1,20}#?|[ ,]*(?:[x#~]|int)[:.]?[ ,-]*\\d{1,9}#?|[- ]+\\d{1,6}#';

/** Ours: the same without the tilde (a range's sign in Japan), more words, and brackets. */
const WORDED = `(?:${EXTENSION_WORDS.join('|')})(?:[:.]|\\.:)?(?: ?(?:no|nr|number)\\.?:?)? ?[-#=]?[ ]?\\d{1,8}`;
const EXTENSION = `;ext=\\d{1,20}|[ ,;/–-]{0,4}[([]?${WORDED}(?!\\d)[)\\]]?|[ ,]{0,3}[([]?[x#][:.]?[ -]{0,2}\\d{1,8}(?!\\d)#?[)\\]]?|[ ,]{1,3}~\\d{3,9}(?!\\d)|[ ,]{0,3}int[:.]?[ -]{0,2}\\d{1,8}(?!\\d)|[- ]{1,3}\\d{1,6}#`;

export interface Grammar {
  /** Sticky: the extension that may follow a cluster's digits. */
  readonly following: RegExp;
  /** The extension at a cluster's end. */
  readonly extension: RegExp;
}

const compile = (extension: string): Grammar => ({
  following: new RegExp(extension, 'iuy'),
  extension: new RegExp(`(?:${extension})$`, 'iu'),
});

/** Sticky: groups of digits and what stands between and before them: all of a cluster but its extension. */
export const CLUSTER = new RegExp(
  `(?:[(\\[+][${BETWEEN}]{0,4}){0,2}\\d{1,20}(?:[${BETWEEN}]{0,4}\\d{1,20}){0,20}`,
  'y',
);

export const GOOGLE_GRAMMAR = compile(GOOGLE_EXTENSION);
export const OUR_GRAMMAR = compile(EXTENSION);

const isOpening = (code: number): boolean =>
  isDigitCode(code) || code === 0x28 || code === 0x2b || code === 0x5b;

/** Where a cluster may begin, at or after an offset: a digit, `(`, `+` or `[`; the text's length where none may. */
export function openingFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isOpening(text.charCodeAt(at))) at++;
  return at;
}

/** Ways to look for a number inside a cluster that is none as a whole, in the published order. */
export const INNER: readonly RegExp[] = [
  /\/+(.*)/dg,
  /(\([^(]*)/dg,
  /(?: -|- ) *(.+)/dg,
  /– *(.+)/dg,
  /\.+ *([^.]+)/dg,
  / +([^ ]+)/dg,
];

/** Never a number whatever the plan says. */
const SLASH_DATE = /(?:[0-3]?\d\/[01]?\d|[01]?\d\/[0-3]?\d)\/(?:[12]\d)?\d{2}/;
const TIME_STAMP = /[12]\d{3}[-/]?[01]\d[-/]?[0-3]\d +[0-2]\d$/;
const TIME_REST = /^:[0-5]\d/;
const PUBLICATION = /\d{1,5}-+\d{1,5} {0,4}\(\d{1,4}/;
const BRACKETS = /^[([]?(?:[^()[\]]+[)\]])?[^()[\]]+(?:[([][^()[\]]+[)\]]){0,3}[^()[\]]*$/;

/** Whether a cluster that ends at `end` of a text is a date, or a date and an hour. */
export const isDateLike = (cluster: string, text: string, end: number): boolean =>
  (cluster.includes('/') && SLASH_DATE.test(cluster)) ||
  (text[end] === ':' && TIME_REST.test(text.slice(end, end + 3)) && TIME_STAMP.test(cluster));

/** Brackets that do not pair, or a volume of a journal with its pages; both need a bracket. */
export const isMalformed = (piece: string): boolean =>
  !BRACKETS.test(piece) || (piece.lastIndexOf('(') > 0 && PUBLICATION.test(piece));

/** What follows the last digit, letter or # of a piece belongs to the sentence. */
export const trimEnd = (piece: string): string => piece.replace(/[^\p{N}\p{L}#]+$/u, '');

/** A slash before an x: what follows is a second number (`12/x34`). */
export function beforeSecond(cluster: string): string {
  if (!cluster.includes('x')) return cluster;
  const at = cluster.search(/[\\/] *x/);
  return at < 0 ? cluster : cluster.slice(0, at);
}

const LETTER = /[A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿ]|[\u0300-\u036f]/;
const MONEY = /[%\p{Sc}]/u;

/** A letter or a money sign touching a number makes it part of something else. */
export const isGlue = (char: string): boolean => char !== ' ' && (LETTER.test(char) || MONEY.test(char));
