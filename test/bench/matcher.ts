// What the matcher costs: microseconds per candidate, beside parsePhoneNumber + isValid of the library on
// the same numbers in the same run. Read the ratio; microseconds depend on the machine. Alone:
// `npm run accuracy -- --bench`.
//
// Both sides get numbers they never met: every round has its own, and a matcher of its own. The library is
// handed the number alone, cut out and ready; ours gets what the scan hands it, has to find the number in
// it, weigh what stands beside it, and remember. Plans and patterns of both are compiled before the clock
// runs: that is paid once in a browser's life.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { createMatcher } from '../../src/core/phone/matcher.ts';
import { scanBlock } from '../../src/core/phone/scan.ts';
import type { Candidate } from '../../src/core/phone/types.ts';
import { numberOf } from './pages.ts';

const ROWS = 3000;
const ROUNDS = 7;
const CONTEXT = { country: 'US' };

export type Text = 'directory' | 'sentences';

const SYLLABLES = 'an bel cor da el fin gar hol il jo ken lu mar nor os pe ri sa to ur vi wen yan zo'.split(
  ' ',
);
const syllable = (i: number): string => SYLLABLES[i % SYLLABLES.length] ?? '';
/** A made-up name, another one for each of some ten thousand. */
const nameOf = (i: number): string =>
  syllable(i * 7) + syllable(i >> 2) + syllable(Math.floor(i / SYLLABLES.length) * 5);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How a number stands in a text: alone in its cell on the bench's directory page, or among words. */
const TEXTS: Readonly<Record<Text, (i: number, number: string) => string>> = {
  directory: (_i, number) => number,
  sentences: (i, number) => {
    const row = `${capital(nameOf(i))} ${capital(nameOf(i + 977))}, ${i % 200} Elm Street`;
    return i % 2 ? `${row} ${number}` : `${row}, Tel. ${number} (mornings)`;
  },
};

export interface MatcherCost {
  readonly text: Text;
  readonly candidates: number;
  readonly found: number;
  /** Microseconds per candidate with an empty memory. */
  readonly fresh: number;
  /** Microseconds per candidate met before. */
  readonly again: number;
  /** Microseconds of parsePhoneNumber + isValid per number. */
  readonly library: number;
  /** How many times cheaper we are than the library. */
  readonly ratio: number;
}

/** Microseconds of processor time: what other processes take does not count. */
function timed(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return user + system;
}

interface Round {
  readonly found: number;
  readonly fresh: number;
  readonly again: number;
  readonly library: number;
}

function measureRound(text: Text, round: number): Round {
  const rows = Array.from({ length: ROWS }, (_, i) => i + round * ROWS);
  const numbers = rows.map(numberOf);
  const candidates = rows.flatMap((i, k): Candidate[] => scanBlock(TEXTS[text](i, numbers[k] ?? ''), []));
  const matcher = createMatcher({});
  matcher.findNumbers('Tel. (212) 555-0101', CONTEXT);
  let found = 0;
  const all = (): void => {
    found = 0;
    for (const one of candidates) found += matcher.matchCandidate(one, CONTEXT).length;
  };
  const fresh = timed(all);
  const again = timed(all);
  const library = timed(() => {
    for (const number of numbers) parsePhoneNumberFromString(number, 'US')?.isValid();
  });
  return { found, fresh, again, library };
}

/** Interleaved rounds in one process, the first of them to warm up; what the others took together. */
export function measureMatcher(text: Text, rounds = ROUNDS): MatcherCost {
  const all = Array.from({ length: rounds + 1 }, (_, round) => measureRound(text, round)).slice(1);
  const each = (part: 'fresh' | 'again' | 'library'): number =>
    all.reduce((sum, round) => sum + round[part], 0) / (rounds * ROWS);
  const [fresh, again, library] = [each('fresh'), each('again'), each('library')];
  const found = Math.min(...all.map((round) => round.found));
  return { text, candidates: ROWS, found, fresh, again, library, ratio: library / fresh };
}

const NAMES: Readonly<Record<Text, string>> = {
  directory: 'the directory page: a number in each cell',
  sentences: 'the same numbers among words, names never met',
};

function describe({ text, candidates, found, fresh, again, library, ratio }: MatcherCost): string {
  const demand = text === 'directory' ? ' (demanded: 10 µs and 8 times)' : '';
  return [
    `${NAMES[text]}; ${found} of ${candidates} found`,
    `  ours, first time           ${fresh.toFixed(2)} µs a candidate`,
    `  ours, remembered           ${again.toFixed(2)} µs`,
    `  parsePhoneNumber + isValid ${library.toFixed(2)} µs: ours is ${ratio.toFixed(1)} times cheaper${demand}`,
  ].join('\n');
}

/** Both texts' figures, as people read them. */
export const describeCosts = (): string =>
  (['directory', 'sentences'] as const).map((text) => describe(measureMatcher(text))).join('\n');

if (path.resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) console.log(describeCosts());
