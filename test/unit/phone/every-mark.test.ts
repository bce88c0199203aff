// Every space, dash and invisible mark of Unicode, one by one, between the groups or the digits of a number,
// through the page's scan and the matcher.
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/core/phone/matcher.ts';
import { finds } from './table-case.ts';
import { judge } from './table-judge.ts';

const matcher = createMatcher({});

/** Characters of a Unicode class, and of ranges it leaves out. */
function charactersOf(kind: RegExp, more: readonly (readonly [number, number])[] = []): string[] {
  const found = new Set<string>();
  for (let code = 0; code < 0x10000; code++) {
    const char = String.fromCharCode(code);
    if (kind.test(char) || more.some(([first, last]) => code >= first && code <= last)) found.add(char);
  }
  return [...found];
}

const name = (char: string): string => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
const complaints = (text: string): string[] => judge(matcher, finds('', 'US', text, '+12125550147'));
const named = (chars: readonly string[]) => chars.map((char) => ({ code: name(char), char }));

const SPACES = charactersOf(/\p{Zs}|[\t\n\r]/u);
const DASHES = charactersOf(/\p{Pd}/u, [[0x2212, 0x2212]]);
const INVISIBLE = charactersOf(/\u00ad|\u061c|\u2060|\ufeff|\ufe0e|\ufe0f/, [
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
]);
const DIGITS = charactersOf(/\p{Nd}/u).filter((char) => /^\p{Nd}$/u.test(char));

describe('every mark', () => {
  it.each(named(SPACES))('space $code', ({ char }) => {
    expect(complaints(`Phone: 212${char}555${char}0147`)).toEqual([]);
  });

  it.each(named(DASHES))('dash $code', ({ char }) => {
    expect(complaints(`Phone: 212${char}555${char}0147`)).toEqual([]);
  });

  it.each(named(INVISIBLE))('invisible $code', ({ char }) => {
    expect(complaints(`Phone:${char} 21${char}2-5${char}55-01${char}47${char}`)).toEqual([]);
  });

  it.each(['.', '·', '•', '‧', '∙', '⋅', '・', '･'])('dot %s', (char) => {
    expect(complaints(`Phone: 212${char}555${char}0147`)).toEqual([]);
  });

  it.each(named(DIGITS.filter((_, i) => i % 10 === 0)))('digits from $code', ({ char }) => {
    const zero = char.charCodeAt(0);
    const text = '212-555-0147'.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
    expect(complaints(`Phone: ${text}`)).toEqual([]);
  });
});
