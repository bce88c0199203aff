// The rows that attacks leave behind, for whoever prints or sums them up.

import { readdirSync, readFileSync } from 'node:fs';
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

export const tallyFolder = out('attack');

export const settledRows = (): readonly Tally[] =>
  readdirSync(tallyFolder)
    .sort()
    .map((file) => JSON.parse(readFileSync(`${tallyFolder}/${file}`, 'utf8')) as Tally);
