// Demands of a load: counts and ratios, never absolute times.

import { expect } from 'vitest';
import { isMissed, keepLoad, type Measure } from './table.ts';

/** The long form, which `npm run soak:load` runs. */
export const IS_LONG = process.env.LOAD === 'long';

export const exactly = (what: string, value: number, wanted: number): Measure => ({
  what,
  value,
  bounds: [wanted, wanted],
});

export const atMost = (what: string, value: number, most: number): Measure => ({
  what,
  value,
  bounds: [0, most],
});

export const told = (what: string, value: number): Measure => ({ what, value, bounds: null });

/** Keeps the measures for the table; fails where one is out of its bounds. */
export function settle(load: string, measures: readonly Measure[]): void {
  keepLoad({ load, measures });
  expect(measures.filter(isMissed)).toEqual([]);
}
