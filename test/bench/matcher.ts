// What the matcher costs on a directory page: microseconds per candidate, beside parsePhoneNumber +
// isValid of the library on the same strings in the same run. Read the ratio; milliseconds depend on the
// machine. Run alone: `node --import tsx test/bench/matcher.ts`.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { createMatcher } from '../../src/core/phone/matcher.ts';
import { scanBlock } from '../../src/core/phone/scan.ts';
import type { Candidate } from '../../src/core/phone/types.ts';

const ROWS = 3000;
const ROUNDS = 5;
const AREAS = ['212', '312', '415', '617', '702', '808', '305', '206', '503', '919', '602', '713'];
const NAMES = ['Ana Ruiz', 'Kim Lee', 'Jo Park', 'Max Muster', 'Ida Holm', 'Tom Gray', 'Eva Blum'];
const FORMS = [
  (a: string, b: string, c: string): string => `(${a}) ${b}-${c}`,
  (a: string, b: string, c: string): string => `${a}-${b}-${c}`,
  (a: string, b: string, c: string): string => `${a}.${b}.${c}`,
  (a: string, b: string, c: string): string => `+1 ${a} ${b} ${c}`,
  (a: string, b: string, c: string): string => `Tel. 1-${a}-${b}-${c}`,
];

/** Rows as a directory has them: a name, a street, a number; every number once. */
function directoryRow(i: number): string {
  const area = AREAS[i % AREAS.length] ?? '';
  const rest = String(2_000_000 + ((i * 7919) % 7_999_999)).padStart(7, '2');
  const form = FORMS[i % FORMS.length];
  const number = form ? form(area, rest.slice(0, 3), rest.slice(3)) : '';
  return `${NAMES[i % NAMES.length]}, ${i % 200} Elm Street ${number}`;
}

/** The numbers as a reader would cut them out: what a caller of the library would hand it. */
const numberIn = (row: string): string => row.replace(/^.*Street (?:Tel\. )?/, '');

export interface MatcherCost {
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

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Interleaved rounds in one process, medians of them. */
export function measureMatcher(): MatcherCost {
  const rows = Array.from({ length: ROWS }, (_, i) => directoryRow(i));
  const numbers = rows.map(numberIn);
  const candidates = rows.flatMap((row): Candidate[] => [...scanBlock(row, [])]);
  const context = { country: 'US' };
  const times = { fresh: [] as number[], again: [] as number[], library: [] as number[] };
  let found = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const matcher = createMatcher({});
    // Plans compile on first use, once in a browser's life: paid before the clock runs.
    matcher.findNumbers('Tel. (212) 555-0101', context);
    const all = (): number =>
      candidates.reduce((sum, one) => sum + matcher.matchCandidate(one, context).length, 0);
    times.fresh.push(
      timed(() => {
        found = all();
      }),
    );
    times.again.push(timed(all));
    times.library.push(timed(() => numbers.map((text) => parsePhoneNumberFromString(text, 'US')?.isValid())));
  }
  const each = (list: readonly number[]): number => (1000 * median(list.slice(1))) / ROWS;
  const [fresh, again, library] = [each(times.fresh), each(times.again), each(times.library)];
  return { candidates: candidates.length, found, fresh, again, library, ratio: library / fresh };
}

export function describeCost(cost: MatcherCost): string {
  const { candidates, found, fresh, again, library, ratio } = cost;
  return [
    `directory page: ${candidates} candidates, ${found} numbers found`,
    `  ours, first time     ${fresh.toFixed(1)} µs a candidate`,
    `  ours, remembered     ${again.toFixed(1)} µs`,
    `  parsePhoneNumber + isValid ${library.toFixed(1)} µs: ours is ${ratio.toFixed(1)} times cheaper (demanded: 8)`,
  ].join('\n');
}

if (path.resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  console.log(describeCost(measureMatcher()));
}
