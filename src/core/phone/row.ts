// One pass over a piece of text: its digits, its groups of digits, and which signs stand between and
// around them. What a sign rules out need not be asked by a pattern: most pieces have one or two signs.

/** Digits of a piece, whether a plus leads them, and its groups of digits. */
export interface Row {
  readonly digits: string;
  readonly plus: boolean;
  readonly groups: readonly string[];
  /** Which of the signs below it holds, as bits. */
  readonly signs: number;
}

export const SPACE = 1;
export const DOT = 2;
/** A hyphen or a dash. */
export const HYPHEN = 4;
export const SLASH = 8;
export const BRACKET = 16;
export const PLUS = 32;
/** A letter, a tilde, a number sign, whatever else. */
export const OTHER = 64;
/** A group of one or two digits: dates and times have some. */
export const SHORT_GROUP = 128;

/** So few digits that years and ranges have them, so many that cards and books do. */
export const FEW_DIGITS = 4096;
export const MANY_DIGITS = 8192;
const MOST_FEW = 9;
const LEAST_MANY = 13;

/** Of a piece in its place (judge.ts): something stands before it, behind it. */
export const BEFORE = 256;
export const AFTER = 512;
/** Digits stand so near that they may belong to the same row of digits. */
export const DIGITS_NEAR = 1024;
/** An element begins or ends inside it. */
export const JOINED = 16384;
/** Something stands right beside it, no space and no element's end between. */
export const TOUCHED = 2048;

const SIGNS = new Map<string, number>([
  [' ', SPACE],
  ['.', DOT],
  ['-', HYPHEN],
  ['–', HYPHEN],
  ['/', SLASH],
  ['(', BRACKET],
  [')', BRACKET],
  ['[', BRACKET],
  [']', BRACKET],
  ['+', PLUS],
]);
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => SIGNS.get(String.fromCharCode(code)) ?? OTHER);
const EN_DASH = 0x2013;

const signOf = (code: number): number =>
  code < 128 ? (ASCII[code] ?? OTHER) : code === EN_DASH ? HYPHEN : OTHER;

export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

export function rowOf(piece: string): Row {
  const groups: string[] = [];
  let digits = '';
  let signs = 0;
  for (let i = 0; i < piece.length; i++) {
    const code = piece.charCodeAt(i);
    if (!isDigitCode(code)) {
      signs |= signOf(code);
      continue;
    }
    const start = i;
    while (i + 1 < piece.length && isDigitCode(piece.charCodeAt(i + 1))) i++;
    const group = piece.slice(start, i + 1);
    if (group.length < 3) signs |= SHORT_GROUP;
    groups.push(group);
    digits += group;
  }
  if (digits.length <= MOST_FEW) signs |= FEW_DIGITS;
  if (digits.length >= LEAST_MANY) signs |= MANY_DIGITS;
  return { digits, plus: (signs & PLUS) !== 0 && /^[([ ]*\+/.test(piece), groups, signs };
}
