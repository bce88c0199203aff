// One pass over a piece of text, and what the piece looks like in its place.

import { describe, expect, it } from 'vitest';
import { OUR_GRAMMAR } from '../../../src/core/phone/grammar.ts';
import { look } from '../../../src/core/phone/look.ts';
import {
  AFTER,
  BEFORE,
  BRACKET,
  DIGITS_NEAR,
  DOT,
  FEW_DIGITS,
  HYPHEN,
  JOINED,
  MANY_DIGITS,
  OTHER,
  PLUS,
  rowOf,
  SHORT_GROUP,
  SLASH,
  SPACE,
  TOUCHED,
} from '../../../src/core/phone/row.ts';

const SIGNS = {
  SPACE,
  DOT,
  HYPHEN,
  SLASH,
  BRACKET,
  PLUS,
  OTHER,
  SHORT_GROUP,
  FEW_DIGITS,
  MANY_DIGITS,
  BEFORE,
  AFTER,
  DIGITS_NEAR,
  JOINED,
  TOUCHED,
};

const named = (bits: number): string[] =>
  Object.entries(SIGNS)
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([name]) => name);

describe('a row of digits', () => {
  it.each<[string, string[], string[]]>([
    ['2125550147', ['2125550147'], []],
    ['212 555 0147', ['212', '555', '0147'], ['SPACE']],
    ['212.555.0147', ['212', '555', '0147'], ['DOT']],
    ['212-555-0147', ['212', '555', '0147'], ['HYPHEN']],
    ['212–555–0147', ['212', '555', '0147'], ['HYPHEN']],
    ['2125/550147', ['2125', '550147'], ['SLASH']],
    ['(212)5550147', ['212', '5550147'], ['BRACKET']],
    ['[212]5550147', ['212', '5550147'], ['BRACKET']],
    ['+12125550147', ['12125550147'], ['PLUS']],
    ['212~5550147', ['212', '5550147'], ['OTHER']],
    ['212x5550147', ['212', '5550147'], ['OTHER']],
    ['212\u00805550147', ['212', '5550147'], ['OTHER']],
    ['212\u20145550147', ['212', '5550147'], ['OTHER']],
    ['21 25550147', ['21', '25550147'], ['SPACE', 'SHORT_GROUP']],
    ['212 5550147', ['212', '5550147'], ['SPACE']],
    ['212555014', ['212555014'], ['FEW_DIGITS']],
    ['212555014712', ['212555014712'], []],
    ['2125550147123', ['2125550147123'], ['MANY_DIGITS']],
    ['', [], ['FEW_DIGITS']],
  ])('%j: %j %j', (piece, groups, shown) => {
    const row = rowOf(piece);
    expect(row.groups).toEqual(groups);
    expect(row.digits).toBe(groups.join(''));
    expect(named(row.signs)).toEqual(shown);
  });

  it.each([
    ['+1 212', true],
    ['(+1) 212', true],
    ['[ (+1 212', true],
    ['1+212', false],
    ['212', false],
    ['-+212', false],
  ])('%j is led by a plus: %j', (piece, plus) => {
    expect(rowOf(piece).plus).toBe(plus);
  });
});

/** The piece between ▸ and ◂; a | is an element's boundary. */
function seen(marked: string) {
  const joins: number[] = [];
  let text = '';
  let [start, end] = [0, 0];
  for (const char of marked) {
    if (char === '▸') start = text.length;
    else if (char === '◂') end = text.length;
    else if (char === '|') joins.push(text.length);
    else text += char;
  }
  return look(text.slice(start, end), start, { text, joins: new Set(joins) }, OUR_GRAMMAR);
}

describe('a piece in its place', () => {
  it.each<[string, string[]]>([
    ['▸2125550147◂', []],
    ['a ▸2125550147◂', ['BEFORE']],
    ['▸2125550147◂ a', ['AFTER']],
    ['a ▸2125550147◂ a', ['BEFORE', 'AFTER']],
    ['(▸2125550147◂)', ['BEFORE', 'AFTER', 'TOUCHED']],
    [':▸2125550147◂', ['BEFORE', 'TOUCHED']],
    ['▸2125550147◂:', ['AFTER', 'TOUCHED']],
    // an element's end between
    [':|▸2125550147◂', ['BEFORE']],
    ['▸2125550147◂|:', ['AFTER']],
    [':|▸2125550147◂:', ['BEFORE', 'AFTER', 'TOUCHED']],
    [':▸2125550147◂|:', ['BEFORE', 'AFTER', 'TOUCHED']],
    // digits within four characters
    ['5 - ▸2125550147◂', ['BEFORE', 'DIGITS_NEAR']],
    ['5  - ▸2125550147◂', ['BEFORE']],
    ['▸2125550147◂ - 5', ['AFTER', 'DIGITS_NEAR']],
    ['▸2125550147◂ -  5', ['AFTER']],
    // an element's boundary inside
    ['▸212|5550147◂', ['JOINED']],
    ['|▸2125550147◂|', []],
    ['▸21|2555|0147◂', ['JOINED']],
  ])('%s: %j', (marked, shown) => {
    expect(named(seen(marked)?.signs ?? 0)).toEqual(shown);
  });

  it.each([
    ['|▸2125550147◂', { joinBefore: true, joinAfter: false, joinsInside: [] }],
    ['▸2125550147◂|', { joinBefore: false, joinAfter: true, joinsInside: [] }],
    ['a|▸21|2555|0147◂| b| c', { joinBefore: true, joinAfter: true, joinsInside: [3, 7] }],
    ['a ▸2125550147◂ b', { joinBefore: false, joinAfter: false, joinsInside: [], before: 'a ', after: ' b' }],
    ['▸2125550147◂', { before: '', after: '', start: 0, end: 10, ext: null }],
    ['▸212-555-0147 x12◂', { body: '212-555-0147', ext: '12', digits: '2125550147' }],
    ['▸212-555-0147 ext. 123◂', { body: '212-555-0147', ext: '123', digits: '2125550147' }],
    // `core` is without a bracket around it, or open before it
    ['▸(131 – 135◂', { core: '131 – 135' }],
    ['▸(212) 555-0147◂', { core: '(212) 555-0147' }],
    ['▸212-555-0147◂', { core: '212-555-0147' }],
    ['▸1234◂', { digits: '1234' }],
    ['▸1234567890123456789012◂', { digits: '1234567890123456789012' }],
  ])('%s: %j', (marked, expected) => {
    expect(seen(marked)).toMatchObject(expected);
  });

  it('has sixty characters on each side', () => {
    const sides = seen(`${'a'.repeat(70)} ▸2125550147◂ ${'b'.repeat(70)}`);
    expect(sides?.before).toBe(`${'a'.repeat(59)} `);
    expect(sides?.after).toBe(` ${'b'.repeat(59)}`);
  });

  it.each([
    ['too few digits', '▸123◂'],
    ['too few beside an extension', '▸123 x1234◂'],
    ['too many digits', '▸12345678901234567890123◂'],
    ['brackets that do not pair', '▸((212) 555-0147◂'],
    ['glue before', 'a▸2125550147◂'],
    ['glue behind', '▸2125550147◂a'],
    ['an x in it', '▸212x555x0147◂'],
  ])('is none: %s', (_, marked) => {
    expect(seen(marked)).toBeNull();
  });

  it.each(['a|▸2125550147◂', '▸2125550147◂|a'])(
    'is one though letters stand over the boundary: %s',
    (marked) => {
      expect(seen(marked)).not.toBeNull();
    },
  );
});
