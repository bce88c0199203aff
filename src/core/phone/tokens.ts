// The words before a place in a text, nearest first, read only as far as somebody asks. Most numbers
// are decided by one or two words, and this runs for every one of them.

import { isLetter } from './words/letters.ts';

export interface Token {
  readonly text: string;
  /** The characters right before and after it, '' at the ends. */
  readonly previous: string;
  readonly next: string;
  readonly isWord: boolean;
}

const JOINT = /[./'’"_-]/;
const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** Where the run of characters of one sort that ends at `end` begins. */
function runStart(text: string, end: number, floor: number, belongs: (char: string) => boolean): number {
  let start = end;
  while (start > floor && belongs(text[start - 1] ?? '')) start--;
  return start;
}

/** Words tied by a point, hyphen or underscore are one: `Tel.Nr`, `St.-Nr`, `p/n`, `order_id`. */
function wordStart(text: string, end: number, floor: number): number {
  let start = runStart(text, end, floor, isLetter);
  for (;;) {
    const joint = runStart(text, start, Math.max(floor, start - 2), (char) => JOINT.test(char));
    if (joint === start || joint <= floor || !isLetter(text[joint - 1] ?? '')) return start;
    start = runStart(text, joint, floor, isLetter);
  }
}

/** Gives the token number `index` before `end`, 0 being the nearest; undefined beyond `reach` characters. */
export function tokensBefore(text: string, end: number, reach: number): (index: number) => Token | undefined {
  const found: Token[] = [];
  const floor = Math.max(0, end - reach);
  let at = end;
  const read = (): boolean => {
    while (at > floor && text[at - 1] === ' ') at--;
    if (at <= floor) return false;
    const last = text[at - 1] ?? '';
    const isWord = isLetter(last);
    const start = isWord
      ? wordStart(text, at, floor)
      : isDigit(last)
        ? runStart(text, at, floor, isDigit)
        : at - 1;
    found.push({
      text: text.slice(start, at),
      previous: text[start - 1] ?? '',
      next: text[at] ?? '',
      isWord,
    });
    at = start;
    return true;
  };
  return (index) => {
    while (found.length <= index && read());
    return found[index];
  };
}

/** The first word after a place, or '' where something else stands there. */
export function wordAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && isLetter(text[end] ?? '')) end++;
  return text.slice(start, end);
}
