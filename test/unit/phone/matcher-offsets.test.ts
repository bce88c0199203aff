// Where a number stands: in texts of several blocks, in texts the view makes shorter, and between elements; and what is
// one number as a whole.

import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/core/phone/matcher.ts';
import type { MatchContext } from '../../../src/core/phone/types.ts';

const matcher = createMatcher();
const US: MatchContext = { country: 'US' };
const written = (text: string): string[] =>
  matcher.findNumbers(text, US).map(({ start, end }) => text.slice(start, end));

describe('numbers', () => {
  it('stand where they are written, in every block', () => {
    expect(written('Call 212-555-0147\n\nor call\n212-555-0148 today\n \n\n(212) 555-0149')).toEqual([
      '212-555-0147',
      '212-555-0148',
      '(212) 555-0149',
    ]);
  });

  it('stand where they are written, among signs that nobody sees', () => {
    expect(written('\u200bCall\u200b now:\u200b 212-555\u200b-0147, or ２１２-５５５-０１４８')).toEqual([
      '212-555\u200b-0147',
      '２１２-５５５-０１４８',
    ]);
  });

  it('come in the order of the text, spelled ones among the others', () => {
    const text = 'Call 212-555-0147 or 1-800-FLOWERS, or call 212-555-0148';
    expect(written(text)).toEqual(['212-555-0147', '1-800-FLOWERS', '212-555-0148']);
  });

  it('of a candidate are those that begin in it', () => {
    const text = 'a 212-555-0146, b 212-555-0147, c 212-555-0148';
    const [start, end] = [18, 30];
    const inside = (from: number, to: number) =>
      matcher.matchCandidate({ text, start: from, end: to, joins: [], at: 0 }, US).map(({ e164 }) => e164);
    expect(inside(start, end)).toEqual(['+12125550147']);
    expect(inside(0, text.length)).toEqual(['+12125550146', '+12125550147', '+12125550148']);
    expect(inside(start + 1, text.length)).toEqual(['+12125550148']);
    expect(inside(0, start)).toEqual(['+12125550146']);
  });

  it('begin where an element begins, also behind signs that nobody sees', () => {
    const text = 'x\u200b212-555-0147';
    const found = (joins: readonly number[]) =>
      matcher.matchCandidate({ text, start: 0, end: text.length, joins, at: 0 }, US).length;
    expect(found([2])).toBe(1);
    expect(found([])).toBe(0);
    expect(found([8])).toBe(0);
    expect(found([text.length])).toBe(0);
  });
});

describe('one number as a whole', () => {
  it.each([
    ['212-555-0147', '+12125550147'],
    ['(212) 555-0147 ext. 7', '+12125550147'],
    ['1-800-FLOWERS', '+18003569377'],
    ['+442079460958', '+442079460958'],
    ['1-800-FLOWERS now', null],
    ['call 1-800-FLOWERS', null],
    ['212-555-0147 now', null],
    ['call 212-555-0147', null],
    ['212-555-0147, 212-555-0148', null],
    ['2'.repeat(21), null],
    ['', null],
  ])('%j is %s', (text, e164) => {
    expect(matcher.findLone(text, US)?.e164 ?? null).toBe(e164);
  });

  it.each([
    ['204', 'internal'],
    ['2044', null],
    ['+204', null],
    ['2-04', null],
    ['911', 'emergency'],
  ])('%j, where extensions have three digits, is %s', (text, kind) => {
    const context = { ...US, extensionLengths: [3] };
    expect(matcher.findLone(text, context)?.kind ?? null).toBe(kind);
  });
});
