// What counts as a letter of a word: every script's letters and marks, and the signs that stand for a
// telephone or a number. Remembered per character, since it is asked of every character near a number.

const LETTER = /[\p{L}\p{M}☎☏✆℡№§©°º]/u;
/** Halves of surrogate pairs: pictures of telephones stand beside numbers. */
const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xe000;

/** 0 not asked yet, 1 no, 2 yes; by UTF-16 unit. */
const known = new Uint8Array(0x10000);

export function isLetter(char: string): boolean {
  if (char === '') return false;
  const code = char.charCodeAt(0);
  const before = known[code];
  if (before) return before === 2;
  const answer = isHalf(code) || LETTER.test(char);
  known[code] = answer ? 2 : 1;
  return answer;
}
