// What attacks tried and what came of it. Each row must end with nothing but attempts; `npm run attack` prints
// them all as one table.

import { mkdirSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Tally, tallyFolder } from './table.ts';

/** Attempts of one kind: a few in `npm test`, `ATTACKS` of them in the long form. */
export const ATTACKS = Number(process.env.ATTACKS ?? 60);

export const tally = (name: string): Tally => ({ name, attempts: 0, calls: 0, secrets: 0, wrong: 0 });

/** Writes the row down; fails where anything was got, and where nothing was tried. */
export function settle(row: Tally): void {
  mkdirSync(tallyFolder, { recursive: true });
  writeFileSync(`${tallyFolder}/${row.name.replace(/\W+/g, '-')}.json`, JSON.stringify(row));
  const { name, calls, secrets, wrong } = row;
  expect({ name, calls, secrets, wrong }).toEqual({ name, calls: 0, secrets: 0, wrong: 0 });
  expect(row.attempts, 'attempts').toBeGreaterThan(0);
}
