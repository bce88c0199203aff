// Law: time grows no faster than the text. Ten times the text takes at most twelve times as long, up to a
// million characters, whatever the characters are. Medians of several runs, on texts big enough that the
// clock and a busy neighbour weigh little.
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/core/phone/matcher.ts';
import { hasCandidate, scanBlock } from '../../src/core/phone/scan.ts';

const SMALL = 100_000;
const BIG = 1_000_000;
const MOST = 12;
/** Below this many milliseconds for a million characters nothing needs a proof. */
const TRIFLE = 60;
const TRIES = 5;

/** Seven digits that differ at every turn, so that no memory of strings helps. */
const turn = (i: number): string => String(2_000_000 + ((i * 7919) % 7_999_999));

const TEXTS: readonly { what: string; piece: (i: number) => string }[] = [
  { what: 'prose', piece: () => 'The quick brown fox jumps over the lazy dog, twice. ' },
  {
    what: 'a directory',
    piece: (i) => `Anna Muster, Elm St 12, (212) ${turn(i).slice(0, 3)}-${turn(i).slice(3)} `,
  },
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

function textOf(piece: (i: number) => string, length: number): string {
  const pieces: string[] = [];
  for (let i = 0, at = 0; at < length; i += 1) {
    const one = piece(i);
    pieces.push(one);
    at += one.length;
  }
  return pieces.join('').slice(0, length);
}

function medianTime(work: () => void, tries: number): number {
  const times: number[] = [];
  for (let i = 0; i < tries; i += 1) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[tries >> 1] ?? 0;
}

/** Milliseconds for the small and the big text. The big one is measured once when it is quick enough. */
function expectLinear(work: (text: string) => void, small: string, big: string): void {
  const long = medianTime(() => work(big), 1);
  if (long < TRIFLE) return;
  const short = medianTime(() => work(small), TRIES);
  if (long <= MOST * short) return;
  // A busy machine may have hit the one long run: judge by the best of three.
  expect(Math.min(long, ...[0, 1].map(() => medianTime(() => work(big), 1))) / short).toBeLessThanOrEqual(
    MOST,
  );
}

describe.each(TEXTS)('$what', ({ piece }) => {
  const small = textOf(piece, SMALL);
  const big = textOf(piece, BIG);

  it('is scanned in linear time', () => {
    expectLinear(
      (text) => {
        hasCandidate(text);
        scanBlock(text, []);
      },
      small,
      big,
    );
  });

  it('is matched in linear time', () => {
    expectLinear((text) => createMatcher({}).findNumbers(text, { country: 'DE' }), small, big);
  });
});
