// Laws of the scan and the matcher on any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCandidate } from '../../src/core/phone/clusters.ts';
import { createMatcher } from '../../src/core/phone/matcher.ts';
import { scanBlock } from '../../src/core/phone/scan.ts';
import type { NumberMatch } from '../../src/core/phone/types.ts';
import { dialled } from '../accuracy/labelled.ts';
import { anyText, phoneLikeText, someCountry } from './phone-texts.ts';

const matcher = createMatcher({});

function expectSortedAndDisjoint(matches: readonly NumberMatch[], length: number): void {
  let from = 0;
  for (const { start, end } of matches) {
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeGreaterThan(start);
    from = end;
  }
  expect(from).toBeLessThanOrEqual(length);
}

/** Every decimal digit of Unicode as an ASCII digit; behind the first digit every letter as its key. */
function digitsOf(text: string): string {
  const ascii = text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  return dialled(/\d\P{L}*[A-Za-z]/u.test(ascii) ? ascii.toUpperCase() : ascii);
}

/** Value of a decimal digit: its distance to the zero of its run of ten. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  // The mathematical digits are five runs of ten in a row; all others begin where the digits do.
  if (code >= 0x1d7ce) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

const positions = (matches: readonly NumberMatch[]): string[] =>
  matches.map(({ start, end, e164, ext }) => `${start}-${end} ${e164} ${ext}`);

describe('the matcher on any text', () => {
  it('gives matches inside the text, sorted and disjoint', () => {
    fc.assert(
      fc.property(anyText, someCountry, (text, country) => {
        expectSortedAndDisjoint(matcher.findNumbers(text, { country }), text.length);
      }),
      { numRuns: 4000 },
    );
  });

  it('marks the digits it would dial', () => {
    fc.assert(
      fc.property(phoneLikeText, someCountry, (text, country) => {
        for (const { start, end, e164, ext } of matcher.findNumbers(text, { country })) {
          const shown = text.slice(start, end);
          // An extension's word is no part of a vanity number; its digits are marked as they are.
          if (ext !== null) expect(shown.replace(/\D/g, '') + dialled(shown)).toContain(ext);
          else expect(digitsOf(shown)).toContain(e164.slice(-4));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('answers the same twice', () => {
    fc.assert(
      fc.property(phoneLikeText, someCountry, (text, country) => {
        const first = positions(matcher.findNumbers(text, { country }));
        expect(positions(createMatcher({}).findNumbers(text, { country }))).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('survives any cuts into text nodes', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), someCountry, (nodes, country) => {
        const text = nodes.join('');
        let at = 0;
        const joins = nodes.slice(0, -1).map((node) => (at += node.length));
        for (const candidate of scanBlock(text, joins)) {
          expectSortedAndDisjoint(matcher.matchCandidate(candidate, { country }), candidate.text.length);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the scan', () => {
  it('sees a candidate exactly where it yields one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(hasCandidate(text)).toBe(scanBlock(text, []).length > 0);
      }),
      { numRuns: 4000 },
    );
  });

  it('cuts candidates out of the text unchanged', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const candidate of scanBlock(text, [])) {
          expect(text.slice(candidate.at, candidate.at + candidate.text.length)).toBe(candidate.text);
          expect(candidate.start).toBeLessThan(candidate.end);
          expect(candidate.end).toBeLessThanOrEqual(candidate.text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('lets pass all that the matcher accepts in the whole text', () => {
    fc.assert(
      fc.property(phoneLikeText, someCountry, (text, country) => {
        const line = text.replace(/\n/g, ' ');
        const whole = { text: line, start: 0, end: line.length, joins: [], at: 0 };
        const scanned = scanBlock(line, []).flatMap((candidate) =>
          matcher
            .matchCandidate(candidate, { country })
            .map((match) => ({ ...match, start: match.start + candidate.at, end: match.end + candidate.at })),
        );
        expect(positions(scanned)).toEqual(positions(matcher.matchCandidate(whole, { country })));
      }),
      { numRuns: 4000, examples: [['1-800-\u200bFLOWERS', 'US']] },
    );
  });
});
