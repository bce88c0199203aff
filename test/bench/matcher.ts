// What the matcher costs: microseconds per candidate, beside parsePhoneNumber + isValid of the library on
// the same numbers in the same run. Read the ratios; microseconds depend on the machine. Printed by
// `npm run bench -- --matcher`, which bundles this file first, as the extension is bundled.
//
// Nothing is answered from memory: every number is met once, then a second time for the figure "met
// before". The library is handed the number alone, cut out and ready; ours gets what the scan hands it, has
// to find the number in it, weigh what stands beside it, and remember the answer. Both start cold, warm up
// in the same rounds and take turns; what counts is processor time, other threads' share (the collection of
// garbage) included, so that neighbours on the machine do not.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { createMatcher, type Matcher } from '../../src/core/phone/matcher.ts';
import { scanBlock } from '../../src/core/phone/scan.ts';
import type { Candidate } from '../../src/core/phone/types.ts';
import { ENTRIES, numberOf } from './pages.ts';
import { median } from './rows.ts';

/** Numbers a round; the first rounds are the bench's directory page, once. */
const ROUND = 1000;
const PAGE_ROUNDS = ENTRIES / ROUND;
const WARM_ROUNDS = 30;
const ROUNDS = 90;
const COUNTRY = 'US';
const CONTEXT = { country: COUNTRY };

export type Text = 'directory' | 'sentences';

const SYLLABLES = 'an bel cor da el fin gar hol il jo ken lu mar nor os pe ri sa to ur vi wen yan zo'.split(
  ' ',
);
const syllable = (i: number): string => SYLLABLES[i % SYLLABLES.length] ?? '';

/** A made-up name, another one for each of some ten thousand. */
function nameOf(i: number): string {
  const name =
    syllable(i * 7) + syllable(i >> 2) + syllable(Math.floor(i / SYLLABLES.length) * 5) + syllable(i >> 9);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** How a number stands in a text: alone in its cell on the bench's directory page, or among words. */
const TEXTS: Readonly<Record<Text, (i: number, number: string) => string>> = {
  directory: (_i, number) => number,
  sentences: (i, number) => {
    const row = `${nameOf(i)} ${nameOf(i + 977)}, ${i % 200} Elm Street`;
    return i % 2 ? `${row} ${number}` : `${row}, Tel. ${number} (mornings)`;
  },
};

/** Microseconds a candidate, or a number. */
export interface Times {
  /** Ours, met for the first time. */
  readonly fresh: number;
  /** Ours, met before. */
  readonly again: number;
  /** parsePhoneNumber + isValid. */
  readonly library: number;
}

export interface MatcherCost {
  readonly candidates: number;
  readonly found: number;
  /** The first page in a process that has just started, compiling included. */
  readonly cold: Times;
  /** Medians of the rounds when both are warm. */
  readonly warm: Times;
}

/** Microseconds of processor time for each of a round's numbers. */
function timed(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / ROUND;
}

interface Round extends Times {
  readonly candidates: number;
  readonly found: number;
}

function measureRound(matcher: Matcher, text: Text, round: number): Round {
  // Cloned as a message from a page is: strings of their own, not parts of others put together late.
  const numbers = structuredClone(
    Array.from({ length: ROUND }, (_, i): string => numberOf(round * ROUND + i)),
  );
  const candidates = structuredClone(
    numbers.flatMap((number, i): Candidate[] => scanBlock(TEXTS[text](round * ROUND + i, number), [])),
  );
  let found = 0;
  const all = (): void => {
    for (const one of candidates) found += matcher.matchCandidate(one, CONTEXT).length;
  };
  const fresh = timed(all);
  const again = timed(all);
  const library = timed(() => {
    for (const number of numbers) parsePhoneNumberFromString(number, COUNTRY)?.isValid();
  });
  return { candidates: candidates.length, found: found / 2, fresh, again, library };
}

function timesOf(rounds: readonly Round[], typical: (values: readonly number[]) => number): Times {
  const of = (part: keyof Times): number => typical(rounds.map((round) => round[part]));
  return { fresh: of('fresh'), again: of('again'), library: of('library') };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/** What numbers in such texts cost, in a run of some seconds. */
export function measureMatcher(text: Text, rounds = ROUNDS): MatcherCost {
  const matcher = createMatcher({});
  const all = Array.from({ length: rounds }, (_, round) => measureRound(matcher, text, round));
  return {
    candidates: sum(all.map(({ candidates }) => candidates)),
    found: sum(all.map(({ found }) => found)),
    cold: timesOf(all.slice(0, PAGE_ROUNDS), mean),
    warm: timesOf(all.slice(WARM_ROUNDS), median),
  };
}

const NAMES: Readonly<Record<Text, string>> = {
  directory: 'the directory page, a number in each cell (demanded: 10 µs, 8 times cheaper)',
  sentences: 'the same numbers among words and names never met',
};

function line(what: string, { fresh, again, library }: Times): string {
  const us = (time: number): string => `${time.toFixed(2)} µs`.padStart(9);
  const times = (library / fresh).toFixed(1);
  return `  ${what.padEnd(10)}${us(fresh)}   met before ${us(again)}   library ${us(library)}: ${times} times`;
}

/** One text's figures, as people read them. */
export function describeCost(text: Text, { candidates, found, cold, warm }: MatcherCost): string {
  return [
    `${NAMES[text]}; ${found.toLocaleString('en-US')} of ${candidates.toLocaleString('en-US')} found`,
    line('first page', cold),
    line('warm', warm),
  ].join('\n');
}
