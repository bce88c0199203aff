// What touches a number without a space between. A letter or a money sign makes it part of something
// else, unless the page only lost a space: `Phone1-888-…`, `…2267directions`.

import { isGlue } from './grammar.ts';
import { classOf } from './words/classes.ts';

const isLabelWord = (word: string | undefined): boolean =>
  word !== undefined && word.length > 1 && ['phone', 'fax', 'contact'].includes(classOf(word).kind ?? '');

/** Whole words that lost their space; a code's letters are few or capitals. */
const WORD_BEFORE = /(?:\p{Ll}{4}|(?<!\p{L})(?:or|and|oder|und|ou|et))$/u;
const WORD_AFTER = /^(?:\p{Lu}\p{Ll}|\p{Ll}{4})/u;
/** Three groups, or two with a leading zero: no code is written so. */
const GROUPED = /^\(?0\d*\D+\d|\d\D+\d+\D+\d/;
const REACH = 30;

/** Whether what stands right before `start` makes a piece part of something else. */
export function isGluedBefore(text: string, start: number, piece: string): boolean {
  if (start === 0 || '([+'.includes(piece[0] ?? '') || !isGlue(text[start - 1] ?? ' ')) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (isLabelWord(/\p{L}+$/u.exec(before)?.[0])) return false;
  return !(WORD_BEFORE.test(before) && GROUPED.test(piece));
}

/** The same for what stands right behind `end`. */
export function isGluedAfter(text: string, end: number, piece: string): boolean {
  if (end >= text.length || !isGlue(text[end] ?? ' ')) return false;
  const after = text.slice(end, end + REACH);
  if (isLabelWord(/^\p{L}+/u.exec(after)?.[0])) return false;
  return !(WORD_AFTER.test(after) && GROUPED.test(piece));
}
