// Law: time grows no faster than the text. Ten times the text takes at most twelve times as long, up to a
// million characters, whatever the characters are; and no text is much dearer than an ordinary directory
// of its length, or a hostile page could keep the background busy. The fastest of some runs counts.
import { describe, expect, it } from 'vitest';
import { hasCandidate } from '../../src/core/phone/clusters.ts';
import { createMatcher } from '../../src/core/phone/matcher.ts';
import { scanBlock } from '../../src/core/phone/scan.ts';

const MILLION = 1_000_000;
/** The matcher sees candidates one by one: what is linear in these is linear in a million characters. */
const MATCHED = 60_000;
const MOST = 12;
/** How much dearer than a directory of the same length a text may be. */
const DEAREST = 15;
/** Runs of which the fastest counts. */
const TRIES = 6;
/**
 * Milliseconds below which a difference is a neighbour's: what grows with the square of the text takes a
 * hundred times as long for ten times the text, and is far beyond it.
 */
const TRIFLE = 150;

/** Seven digits that differ at every turn, so that no memory of strings helps. */
const turn = (i: number): string => String(2_000_000 + ((i * 7919) % 7_999_999));

/** Rows of a directory run together. */
const directory = (i: number): string =>
  `Anna Muster, Elm St 12, (212) ${turn(i).slice(0, 3)}-${turn(i).slice(3)} `;

const TEXTS: readonly { what: string; piece: (i: number) => string }[] = [
  { what: 'prose', piece: () => 'The quick brown fox jumps over the lazy dog, twice. ' },
  { what: 'a directory', piece: directory },
  { what: 'one row of digits', piece: (i) => turn(i) },
  { what: 'digits and spaces', piece: (i) => `${turn(i).split('').join(' ')} ` },
  { what: 'digits and hyphens', piece: (i) => `${turn(i)}-` },
  { what: 'digits and every punctuation', piece: (i) => `${turn(i)}.-/ (~)` },
  { what: 'open brackets', piece: () => '(((([[[[' },
  { what: 'closed brackets', piece: (i) => `)${turn(i)})` },
  { what: 'plus signs', piece: () => '++++ +' },
  { what: 'plus signs and digits', piece: (i) => `+${turn(i).slice(0, 2)}` },
  { what: 'spaces', piece: () => '          ' },
  { what: 'invisible marks', piece: (i) => `\u200b\u202a\u00ad${turn(i).slice(0, 1)}\u2066` },
  { what: 'slashes', piece: (i) => `${turn(i).slice(0, 2)}/` },
  { what: 'dates', piece: (i) => `${(i % 27) + 1}.0${(i % 9) + 1}.20${10 + (i % 15)} ` },
  { what: 'extension words', piece: (i) => `${turn(i)} ext x ext. ` },
  { what: 'letters after toll-free', piece: () => '1-800-A-B-C-' },
  { what: 'capitals', piece: () => 'FLOWERS-1-' },
  { what: 'labels without numbers', piece: () => 'Tel. Fax: Order # ' },
  { what: 'full-width digits', piece: () => '０１２３－' },
  { what: 'lone surrogates', piece: () => '\ud835\udc00\ud8355' },
];

function textOf(piece: (i: number) => string, length: number, from = 0): string {
  const pieces: string[] = [];
  for (let i = from, at = 0; at < length; i += 1) {
    const one = piece(i);
    pieces.push(one);
    at += one.length;
  }
  return pieces.join('').slice(0, length);
}

/** Milliseconds. Processor time would count the garbage collector's threads, which grow with what is kept. */
function timeOf(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/**
 * The fastest of some runs: the others paid for a neighbour. Each run has a text of its own, so that none
 * is answered from memory.
 */
function fastestTime(work: (text: string) => void, piece: (i: number) => string, length: number): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < TRIES; run += 1) {
    const text = textOf(piece, length, run * length);
    fastest = Math.min(
      fastest,
      timeOf(() => work(text)),
    );
  }
  return fastest;
}

/**
 * One long text against ten texts of a tenth each: the same amount of work, so that caches and garbage weigh
 * alike, and the mean of the ten is the time of the short text. Any of some rounds will do.
 */
function expectLinear(work: (text: string) => void, piece: (i: number) => string, length: number): void {
  const ratios: number[] = [];
  for (let round = 0; round < TRIES; round += 1) {
    const from = round * 2 * length;
    const parts = Array.from({ length: 10 }, (_, i) => textOf(piece, length / 10, from + (i * length) / 10));
    const whole = textOf(piece, length, from + length);
    const short = timeOf(() => parts.forEach((part) => void work(part))) / 10;
    const long = timeOf(() => work(whole));
    if (long <= Math.max(MOST * short, TRIFLE)) return;
    ratios.push(long / short);
  }
  expect(Math.min(...ratios), 'times as long for ten times the text').toBeLessThanOrEqual(MOST);
}

const scan = (text: string): void => {
  hasCandidate(text);
  scanBlock(text, []);
};
const match = (text: string): void => {
  createMatcher({}).findNumbers(text, { country: 'DE' });
};

describe.each(TEXTS)('$what', ({ piece }) => {
  it('is scanned in linear time up to a million characters', () => {
    expectLinear(scan, piece, MILLION);
  });

  it('is matched in linear time', () => {
    expectLinear(match, piece, MATCHED);
  });

  it('is not much dearer than a directory', () => {
    const length = MATCHED / 10;
    const ordinary = fastestTime(match, directory, length);
    const most = Math.max(DEAREST * ordinary, TRIFLE);
    expect(fastestTime(match, piece, length)).toBeLessThanOrEqual(most);
  });
});

describe('a directory of a million characters', () => {
  it('is matched in linear time', () => {
    expectLinear(match, directory, MILLION);
  });
});
