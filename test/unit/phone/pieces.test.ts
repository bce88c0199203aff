// The small questions that decide whether a piece of text is looked at: where it may begin, what shape rules it out, what
// touches it, and which further endings it has.

import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import { furtherEndings, withoutEndings } from '../../../src/core/phone/endings.ts';
import { isGluedAfter, isGluedBefore } from '../../../src/core/phone/glue.ts';
import {
  beforeSecond,
  GOOGLE_GRAMMAR,
  isDateLike,
  isGlue,
  isMalformed,
  OUR_GRAMMAR,
  openingFrom,
  trimEnd,
} from '../../../src/core/phone/grammar.ts';
import { googleJudge, ourJudge, type Search } from '../../../src/core/phone/judge.ts';
import { compilePlans } from '../../../src/core/phone/plans.ts';
import { makeReader } from '../../../src/core/phone/readings.ts';

const plans = compilePlans(metadata);

describe('where a number may begin', () => {
  it.each([
    ['abc 5', 0, 4],
    ['abc (5', 0, 4],
    ['abc +5', 0, 4],
    ['abc [5', 0, 4],
    ['5', 0, 0],
    ['5', 1, 1],
    ['5a6', 1, 2],
    ['abc', 0, 3],
    ['abc', 7, 7],
    [')*,-./:;', 0, 8],
    ['', 0, 0],
  ])('%j from %j: %j', (text, from, at) => {
    expect(openingFrom(text, from)).toBe(at);
  });
});

describe('a date', () => {
  it.each([
    ['12/24/2025', '', true],
    ['24/12/25', '', true],
    ['1/2/2025', '', true],
    ['2025-12-24 18', ':30', true],
    ['20251224 08', ':05', true],
    ['2025/12/24 18', ':30', true],
    // no minutes follow
    ['2025-12-24 18', '', false],
    ['2025-12-24 18', ' 30', false],
    ['2025-12-24 18', ':75', false],
    ['2025-12-24 18', ':3', false],
    ['2025-12-24 18', ';30', false],
    // no date
    ['212 555 0147', ':30', false],
    ['030/1234567', '', false],
    ['12-24-2025', '', false],
    ['99/99/2025', '', false],
    ['2025-42-24 18', ':30', false],
  ])('%j before %j: %j', (cluster, after, expected) => {
    expect(isDateLike(cluster, `on ${cluster}${after}`, 3 + cluster.length)).toBe(expected);
  });
});

describe('a malformed piece', () => {
  it.each([
    ['(212) 555-0147', false],
    ['212) 555-0147', false],
    ['[212] 555 (0147) 5', false],
    ['212 555 0147', false],
    ['((212) 555', true],
    ['212 (555', true],
    ['(212 555', false],
    [')', true],
    ['', true],
    // volume, pages, year of a journal
    ['12-34 (1998', true],
    ['1234-5678 (19) 5', true],
    ['12-34(1998)', true],
    ['(12-34) 1998', false],
    ['12 34 (1998)', false],
    ['12-34 x(1998)', false],
    ['(0)12-34', false],
  ])('%j: %j', (piece, expected) => {
    expect(isMalformed(piece)).toBe(expected);
  });
});

describe('the end of a piece', () => {
  it.each([
    ['212 555-', '212 555'],
    ['212 555. (', '212 555'],
    ['212 555#', '212 555#'],
    ['212 555x', '212 555x'],
    ['212', '212'],
    ['-', ''],
  ])('%j is %j', (piece, expected) => {
    expect(trimEnd(piece)).toBe(expected);
  });

  it.each([
    ['12/x34', '12'],
    ['12\\x34', '12'],
    ['12/ x34', '12'],
    ['12/  x34', '12'],
    ['12 x34', '12 x34'],
    ['12x34/5', '12x34/5'],
    ['12/34', '12/34'],
    ['/x34', ''],
  ])('%j before a second number is %j', (cluster, expected) => {
    expect(beforeSecond(cluster)).toBe(expected);
  });
});

describe('glue', () => {
  it.each([
    ['a', true],
    ['Z', true],
    ['é', true],
    ['\u0301', true],
    ['%', true],
    ['€', true],
    ['$', true],
    [' ', false],
    ['', false],
    ['1', false],
    ['-', false],
    ['ж', false],
    ['電', false],
  ])('%j: %j', (char, expected) => {
    expect(isGlue(char)).toBe(expected);
  });

  /** `before▸piece◂after` */
  const parts = (marked: string) => {
    const [before = '', piece = '', after = ''] = marked.split(/[▸◂]/);
    return { text: before + piece + after, start: before.length, end: before.length + piece.length, piece };
  };

  it.each([
    ['▸212 555 0147◂', false],
    [' ▸212 555 0147◂', false],
    ['-▸212 555 0147◂', false],
    ['a▸212 555 0147◂', true],
    ['€▸212 555 0147◂', true],
    ['a▸(212) 555 0147◂', false],
    ['a▸[212] 555 0147◂', false],
    ['a▸+1 212 555 0147◂', false],
    // a label that lost its space
    ['Phone▸2125550147◂', false],
    ['our phone▸2125550147◂', false],
    ['phon▸2125550147◂', true],
    ['Fax▸2125550147◂', false],
    ['contact▸2125550147◂', false],
    ['Invoice▸2125550147◂', true],
    ['t▸2125550147◂', true],
    ['p▸2125550147◂', true],
    // any whole word, before a grouped number
    ['reach▸212-555-0147◂', false],
    ['reach▸2125550147◂', true],
    ['reach▸030 12345678◂', false],
    ['reach▸30 12345678◂', true],
    ['cat▸212-555-0147◂', true],
    ['or▸212-555-0147◂', false],
    ['for▸212-555-0147◂', true],
    ['oder▸212-555-0147◂', false],
    ['ABCD▸212-555-0147◂', true],
  ])('before: %s %j', (marked, expected) => {
    const { text, start, piece } = parts(marked);
    expect(isGluedBefore(text, start, piece)).toBe(expected);
  });

  it.each([
    ['▸212 555 0147◂', false],
    ['▸212 555 0147◂ ', false],
    ['▸212 555 0147◂.', false],
    ['▸212 555 0147◂a', true],
    ['▸212 555 0147◂%', true],
    ['▸212 555 0147◂$5', true],
    // a label that lost its space
    ['▸2125550147◂Fax', false],
    ['▸2125550147◂fax 5', false],
    ['▸2125550147◂phones', false],
    ['▸2125550147◂Invoice', true],
    ['▸2125550147◂f', true],
    // any whole word, behind a grouped number
    ['▸212-555-0147◂directions', false],
    ['▸212-555-0147◂Directions', false],
    ['▸2125550147◂directions', true],
    ['▸212-555-0147◂cat', true],
    ['▸212-555-0147◂ABC', true],
    ['▸212-555-0147◂a directions', true],
  ])('after: %s %j', (marked, expected) => {
    const { text, end, piece } = parts(marked);
    expect(isGluedAfter(text, end, piece)).toBe(expected);
  });
});

describe('further endings', () => {
  it.each([
    ['0221 4710-01/02/03', '0221 4710-01'],
    ['0221 4710 18 / 71', '0221 4710 18'],
    ['0221 471018/-19', '0221 471018'],
    ['03-1234-5678~9', '03-1234-5678'],
    ['03-1234-5678~ 80', '03-1234-5678'],
    ['123-4567/8', '123-4567'],
    // too short a number, too long an ending, none
    ['123-456/8', null],
    ['0221 471018/123', null],
    ['0221 471018', null],
    ['0221 471018/', null],
  ])('%j without them: %j', (cluster, expected) => {
    expect(withoutEndings(cluster)).toBe(expected);
  });

  const reader = makeReader(plans);
  const judge = ourJudge(reader, OUR_GRAMMAR, [], () => null);
  function endingsOf(first: string, text: string, country = 'DE'): string[] {
    const countries = () => [{ country, reason: 'user', weight: 1 } as const];
    const search: Search = { text, joins: new Set(), countries, context: { country } } as Search;
    const found = judge(first, text.indexOf(first), search);
    expect(found, first).not.toBeNull();
    return found
      ? furtherEndings(found, text).map(
          ({ start, end, claim }) => `${claim.reading.e164} ${start} ${text.slice(start, end)}`,
        )
      : [];
  }

  it.each([
    ['030 23125-10', '030 23125-10 oder -11', ['+49302312511 19 11']],
    ['030 23125-10', '030 23125-10/-11', ['+49302312511 14 11']],
    ['030 23125-10', '030 23125-10/11/12', ['+49302312511 13 11', '+49302312512 16 12']],
    ['030 2312510', '030 2312510 / 11', ['+49302312511 14 11']],
    ['030 2312510', '030 2312510/1', ['+49302312511 12 1']],
    // A hyphened ending takes the place of one as long, and of nothing else.
    ['030 23125-10', '030 23125-10 oder -111', []],
    ['030 2312510', '030 2312510 oder -11', []],
    ['030 23125-10', '030 23125-10/-1', []],
    // no ending
    ['030 23125-10', '030 23125-10', []],
    ['030 23125-10', '030 23125-10 oder 11', []],
    ['030 23125-10', '030 23125-10 oder -11 22', []],
    ['030 23125-10', '030 23125-10/11-12', []],
    ['030 23125-10', '030 23125-10 (privat)', []],
    ['030 23125-10', '030 23125-10, 11', []],
    // what has an extension has no further endings
    ['030 23125 ext. 10', '030 23125 ext. 10/11', []],
  ])('%j in %j: %j', (first, text, expected) => {
    expect(endingsOf(first, text)).toEqual(expected);
  });

  it('that make no valid number are left out, and the next is read all the same', () => {
    expect(endingsOf('212-555-0147', '212-555-0147/48/49', 'US')).toEqual([
      '+12125550148 13 48',
      '+12125550149 16 49',
    ]);
    expect(endingsOf('800-234-5678', '800-234-5678/8001112222', 'US')).toEqual([]);
  });
});

describe('the judge by Google’s rules alone', () => {
  const judge = googleJudge(plans, GOOGLE_GRAMMAR);
  function judged(marked: string, joins: readonly number[] = []): string | null {
    const [before = '', piece = '', after = ''] = marked.split(/[▸◂]/);
    const search = { text: before + piece + after, joins: new Set(joins), context: { country: 'US' } };
    const found = judge(piece, before.length, { ...search, countries: () => [] } as Search);
    return (
      found && `${found.claim.reading.e164}${found.ext ? `x${found.ext}` : ''} ${found.start}-${found.end}`
    );
  }

  it.each([
    ['▸212-555-0147◂', '+12125550147 0-12'],
    ['a ▸212-555-0147◂ b', '+12125550147 2-14'],
    ['▸212-555-0147 x12◂', '+12125550147x12 0-16'],
    ['a▸212-555-0147◂', null],
    ['▸212-555-0147◂a', null],
    ['$▸212-555-0147◂', null],
    ['a▸(212) 555-0147◂', '+12125550147 1-15'],
    ['a▸[212] 555-0147◂', '+12125550147 1-15'],
    ['a▸+1 212-555-0147◂', '+12125550147 1-16'],
    ['a▸212 (555) 0147◂', null],
    ['▸212-555-0147 x◂', null],
    ['▸((212 555-0147◂', null],
    ['▸112-555-0147◂', null],
    ['a▸◂', null],
  ])('%s: %j', (marked, expected) => {
    expect(judged(marked)).toBe(expected);
  });

  it('does not mind a letter across the boundary of an element', () => {
    expect(judged('a▸212-555-0147◂', [1])).toBe('+12125550147 1-13');
    expect(judged('▸212-555-0147◂a', [12])).toBe('+12125550147 0-12');
    expect(judged('a▸212-555-0147◂a', [1])).toBeNull();
  });
});
