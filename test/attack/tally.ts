// What attacks tried and what came of it. Each row must end with nothing but attempts; `npm run attack` prints
// them all as one table.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { out } from '../support/root.ts';

export interface Tally {
  readonly name: string;
  attempts: number;
  /** Calls the PBX saw, or orders that were made for it. */
  calls: number;
  /** Answers that held something nobody outside may know. */
  secrets: number;
  /** Numbers dialled other than the one a person saw. */
  wrong: number;
}

/** Attempts of one kind: a few in `npm test`, `ATTACKS` of them in the long form. */
export const ATTACKS = Number(process.env.ATTACKS ?? 150);

export const tally = (name: string): Tally => ({ name, attempts: 0, calls: 0, secrets: 0, wrong: 0 });

const folder = out('attack');

/** Writes the row down; fails where anything was got, and where nothing was tried. */
export function settle(row: Tally): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${row.name.replace(/\W+/g, '-')}.json`, JSON.stringify(row));
  const { name, calls, secrets, wrong } = row;
  expect({ name, calls, secrets, wrong }).toEqual({ name, calls: 0, secrets: 0, wrong: 0 });
  expect(row.attempts, 'attempts').toBeGreaterThan(0);
}

export const settledRows = (): readonly Tally[] =>
  readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Tally);

export { folder as tallyFolder };
