// One number and the further endings it has: "0221 4710-01/02/03", "030 23125-10 oder -11",
// "… 18 70 / 71 / 72". Each ending stands for the number with its last digits changed, and is dialled as that.

import type { Found } from './judge.ts';
import { kindOf } from './validity.ts';

const ENDINGS = /(?:(?: ?\/ ?(?:\d{1,2}|-\d{1,4})){1,9}|[~] ?\d{1,4})$/;
/** Sticky: one ending, and whether a hyphen says that it is one. */
const ENDING =
  / ?\/ ?(-?)(\d{1,4})(?!\d|[-. ]\d)|,? ?(?:or|oder|und|and|bzw\.|ou|et|of|en|y|o|e|eller|og|och|lub|i|és|vagy) (-)(\d{1,4})(?!\d|[-. ]\d)/y;
/** Fewest digits of a number that has further endings. */
const LEAST = 7;

const NONE: readonly Found[] = [];

/** A cluster without its further endings; null where it has none. */
export function withoutEndings(cluster: string): string | null {
  const shorter = cluster.replace(ENDINGS, '');
  return shorter !== cluster && shorter.replace(/\D/g, '').length >= LEAST ? shorter : null;
}

/** The numbers that the endings behind `first` stand for, of those that are valid. */
export function furtherEndings(first: Found, text: string): readonly Found[] {
  if (first.ext !== null || first.end === text.length) return NONE;
  const out: Found[] = [];
  const own = /\d+$/.exec(text.slice(first.start, first.end))?.[0] ?? '';
  const isHyphened = text[first.end - own.length - 1] === '-';
  ENDING.lastIndex = first.end;
  for (let match = ENDING.exec(text); match; match = ENDING.exec(text)) {
    const [, slashHyphen = '', slashed, wordHyphen = '', worded] = match;
    const digits = slashed ?? worded ?? '';
    // A hyphen replaces what stands behind the number's own; without one the last digits change.
    const hyphen = slashHyphen + wordHyphen;
    if (hyphen !== '' && (!isHyphened || digits.length !== own.length)) break;
    const found = withEnding(first, digits);
    if (found) out.push({ ...found, start: ENDING.lastIndex - digits.length, end: ENDING.lastIndex });
  }
  return out;
}

function withEnding(first: Found, digits: string): Found | null {
  const { reading } = first.claim;
  const nsn = reading.nsn.slice(0, -digits.length) + digits;
  const kind = kindOf(reading.plan, nsn);
  if (!kind) return null;
  const e164 = `+${reading.callingCode}${nsn}`;
  return { ...first, claim: { ...first.claim, reading: { ...reading, nsn, e164, kind } } };
}
