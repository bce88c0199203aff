// What a piece of a view looks like by itself and in its place, before any plan is asked.

import { isGluedAfter, isGluedBefore } from './glue.ts';
import { type Grammar, isMalformed, trimEnd } from './grammar.ts';
import {
  AFTER,
  BEFORE,
  BRACKET,
  DIGITS_NEAR,
  isDigitCode,
  JOINED,
  OTHER,
  type Row,
  rowOf,
  TOUCHED,
} from './row.ts';
import type { Look } from './sighting.ts';

/** A view, and the offsets in it where text nodes meet. */
export interface Place {
  readonly text: string;
  readonly joins: ReadonlySet<number>;
}

/** A number without its extension, and the extension. */
export interface Parted {
  readonly body: string;
  readonly ext: string | null;
}

export function part(piece: string, grammar: Grammar): Parted {
  const extension = grammar.extension.exec(piece);
  if (!extension) return { body: piece, ext: null };
  return {
    body: trimEnd(piece.slice(0, extension.index)),
    ext: /\d+(?=\D*$)/.exec(extension[0])?.[0] ?? null,
  };
}

/** Fewest and most digits that any plan, or a number with its prefixes, has. */
const MIN_DIGITS = 4;
const MAX_DIGITS = 22;
/** Characters of a sighting's surroundings that rules may look at. */
const BESIDE = 60;

/** `(131 – 135)` and `(131 – 135` are what is inside; `(212) 555 …` stays. */
function bare(body: string): string {
  const inner = /^[([]([^()[\]]*)[)\]]?$/.exec(body);
  return inner?.[1] ?? body;
}

const NO_JOINS: readonly number[] = [];
/** How far from a piece a digit still belongs to the same row: "12 - ▸212 555 …". */
const DIGIT_REACH = 4;

function hasDigit(text: string, from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < to && i < text.length; i++)
    if (isDigitCode(text.charCodeAt(i))) return true;
  return false;
}

const isSolid = (char: string | undefined): boolean => char !== undefined && char !== ' ';

/** Signs of what stands beside a piece. */
function signsBeside(text: string, start: number, end: number, joins: ReadonlySet<number>): number {
  const { length } = text;
  if (start === 0 && end === length) return 0;
  const isNear = hasDigit(text, start - DIGIT_REACH, start) || hasDigit(text, end, end + DIGIT_REACH);
  const touches = (isSolid(text[start - 1]) && !joins.has(start)) || (isSolid(text[end]) && !joins.has(end));
  return (
    (start > 0 ? BEFORE : 0) |
    (end < length ? AFTER : 0) |
    (isNear ? DIGITS_NEAR : 0) |
    (touches ? TOUCHED : 0)
  );
}

/** What an extension may be written with. */
const isPlain = ({ signs }: Row): boolean => (signs & OTHER) === 0;

/** What a piece that starts there looks like, or null where it cannot be a number whatever the plans. */
export function look(piece: string, start: number, { text, joins }: Place, grammar: Grammar): Look | null {
  const end = start + piece.length;
  const whole = rowOf(piece);
  const hasBracket = (whole.signs & BRACKET) !== 0;
  if (whole.digits.length < MIN_DIGITS || (hasBracket && isMalformed(piece))) return null;
  const hasJoins = joins.size > 0;
  const joinBefore = hasJoins && joins.has(start);
  const joinAfter = hasJoins && joins.has(end);
  if (!joinBefore && isGluedBefore(text, start, piece)) return null;
  if (!joinAfter && isGluedAfter(text, end, piece)) return null;
  const { body, ext } = isPlain(whole) ? { body: piece, ext: null } : part(piece, grammar);
  const row = ext === null ? whole : rowOf(body);
  const { digits, groups, plus } = row;
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS) return null;
  if (!isPlain(whole) && /x/i.test(body)) return null;
  const joinsInside = hasJoins ? [...joins].filter((at) => at > start && at < end) : NO_JOINS;
  const joined = joinsInside.length > 0 ? JOINED : 0;
  // Field by field: this is made for every piece, and spreading costs more than all rules together.
  return {
    text,
    start,
    end,
    body,
    core: hasBracket ? bare(body) : body,
    digits,
    groups,
    plus,
    signs: row.signs | joined | signsBeside(text, start, end, joins),
    ext,
    before: start === 0 ? '' : text.slice(Math.max(0, start - BESIDE), start),
    after: end === text.length ? '' : text.slice(end, end + BESIDE),
    joinBefore,
    joinAfter,
    joinsInside,
  };
}
