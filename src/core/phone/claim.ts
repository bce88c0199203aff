// What a country has to say for a number: the digits read in its plan, why it was asked, and how well the way they
// are written fits.

import type { RankedCountry } from './country.ts';
import { type Grouping, groupingOf } from './grouping.ts';
import type { Row } from './row.ts';
import type { CountryReason } from './types.ts';
import { isPrefixMissing, type Reading } from './validity.ts';

/** Whether the national prefix is written, not needed, or missing where it is always written. */
export type Prefix = 'written' | 'optional' | 'missing';

export interface Claim {
  readonly reading: Reading;
  readonly reason: CountryReason;
  readonly prefix: Prefix;
  readonly grouping: Grouping;
  readonly score: number;
}

const GROUPING_SCORE: Readonly<Record<Grouping, number>> = { exact: 1.5, partial: 0.6, solid: 0.5, odd: 0 };
const PREFIX_SCORE: Readonly<Record<Prefix, number>> = { written: 2, optional: 1.5, missing: 0 };

function prefixOf(reading: Reading, digits: string): Prefix {
  if (reading.source !== 'national' || digits !== reading.nsn) return 'written';
  return isPrefixMissing(reading, digits) ? 'missing' : 'optional';
}

export function claimOf(reading: Reading, row: Row, { reason, weight }: RankedCountry): Claim {
  const prefix = prefixOf(reading, row.digits);
  const grouping = groupingOf(reading, row);
  const foreign = reading.source === 'idd' ? 'international' : reason;
  const score = weight + PREFIX_SCORE[prefix] + GROUPING_SCORE[grouping];
  return { reading, reason: foreign, prefix, grouping, score };
}

export const international = (reading: Reading, row: Row): Claim => ({
  reading,
  reason: 'international',
  prefix: 'written',
  grouping: groupingOf(reading, row),
  score: 20,
});
