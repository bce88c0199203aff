// One figure of the bench, in the form it is written in, and what is demanded of it.

import type { BrowserName } from './options.ts';

/** Null: not measured there. */
type Figure = number | null;

export interface Row {
  readonly browser: BrowserName;
  readonly page: string;
  readonly measure: string;
  readonly unit: string;
  readonly ours: number;
  readonly limit: Figure;
  readonly naive: Figure;
  readonly peers: Readonly<Record<string, number>>;
}

interface Demand {
  readonly page: string;
  readonly measure: string;
  readonly browser?: BrowserName;
  /** As people read it. */
  readonly says: string;
  readonly isMet: (row: Row) => boolean;
}

const atMost = (most: number) => (row: Row) => row.ours <= most;
const timesLimit = (most: number) => (row: Row) => row.limit !== null && row.ours <= most * row.limit;
const partOfNaive = (part: number) => (row: Row) => row.naive !== null && row.ours <= row.naive / part;

/** Issue 4's table, then what issues 5 and 6 demand of the bench; `*` is every page. */
export const demands: readonly Demand[] = [
  { page: 'empty', measure: 'evaluate + first run', says: '1/8 of naive', isMet: partOfNaive(8) },
  { page: 'empty', measure: 'script in every frame', says: '12 KB', isMet: atMost(12) },
  {
    page: 'article-10mb',
    measure: 'main thread',
    browser: 'chromium',
    says: '1.2 × limit',
    isMet: timesLimit(1.2),
  },
  { page: 'article-10mb', measure: 'main thread', says: '1/12 of naive', isMet: partOfNaive(12) },
  { page: 'article', measure: 'main thread', says: '1 ms', isMet: atMost(1) },
  { page: 'article', measure: 'main thread', says: '1/15 of naive', isMet: partOfNaive(15) },
  { page: 'directory', measure: 'main thread', says: '2 × limit', isMet: timesLimit(2) },
  { page: 'directory', measure: 'main thread', says: '1/12 of naive', isMet: partOfNaive(12) },
  {
    page: 'directory',
    measure: 'numbers found',
    says: 'all 10,000',
    isMet: (row) => row.ours === row.limit,
  },
  { page: '*', measure: 'longest block', says: '8 ms', isMet: atMost(8) },
  { page: '*', measure: 'long tasks', says: '0', isMet: atMost(0) },
  { page: 'mutations', measure: 'share of a core', says: '1 %', isMet: atMost(1) },
  { page: 'mutations', measure: 'share of a core', says: '1/10 of naive', isMet: partOfNaive(10) },
  { page: 'directory', measure: 'heap after visits', says: '1.05 × before', isMet: timesLimit(1.05) },
  { page: 'directory', measure: 'detached nodes', says: '0', isMet: atMost(0) },
  { page: 'one-number', measure: 'first button, worker running', says: '60 ms', isMet: atMost(60) },
  { page: 'one-number', measure: 'first button, worker stopped', says: '150 ms', isMet: atMost(150) },
  { page: 'directory', measure: 'page nodes added', says: '0', isMet: atMost(0) },
  { page: 'directory', measure: 'layout', says: '10 ms', isMet: atMost(10) },
  {
    page: 'directory',
    measure: 'frames while scrolling',
    says: '0.97 × without us',
    isMet: (row) => row.limit !== null && row.ours >= 0.97 * row.limit,
  },
  {
    page: 'one-number',
    measure: 'click to request, warm',
    says: '2 × bare fetch',
    isMet: timesLimit(2),
  },
  { page: 'one-number', measure: 'click to request, worker stopped', says: '150 ms', isMet: atMost(150) },
];

export const demandsOf = (row: Row): Demand[] =>
  demands.filter(
    ({ page, measure, browser }) =>
      (page === '*' || page === row.page) &&
      measure === row.measure &&
      (browser === undefined || browser === row.browser),
  );

/** The middle one; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
