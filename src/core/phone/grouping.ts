// How the digits of a piece are grouped, held against the way the number's plan groups them.

import type { PlanFormat } from './plans.ts';
import type { Row } from './row.ts';
import type { Reading } from './validity.ts';

/** `exact`: grouped as the plan groups it; `solid`: not grouped; `odd`: against the plan. */
export type Grouping = 'exact' | 'partial' | 'solid' | 'odd';

/** Distances of the group boundaries from the number's end. */
function boundaries(sizes: readonly number[], length: number): number[] {
  const found: number[] = [];
  let at = 0;
  for (let i = sizes.length - 1; i > 0; i--) {
    at += sizes[i] ?? 0;
    if (at < length) found.push(at);
  }
  return found;
}

const lengthsOf = (groups: readonly string[]): number[] => groups.map((group) => group.length);

/** Lengths of the groups a format cuts a number into. */
const plannedSizes = ({ sizes, pattern }: PlanFormat, nsn: string): readonly number[] =>
  sizes ?? lengthsOf((pattern.exec(nsn) ?? []).slice(1));

/** Whether the last groups are cut as the format cuts: the commonest case, told without making lists. */
function endsAs(groups: readonly string[], sizes: readonly number[]): boolean {
  const extra = groups.length - sizes.length;
  if (extra < 0 || sizes.length < 2) return false;
  for (let i = sizes.length - 1; i > 0; i--) if (groups[extra + i]?.length !== sizes[i]) return false;
  // A prefix may stand in the first of them, none of its own.
  return extra === 0 || (groups[extra]?.length ?? 0) >= (sizes[0] ?? 0);
}

export function groupingOf({ nsn, format }: Reading, { groups, digits }: Row): Grouping {
  if (!digits.endsWith(nsn)) return 'partial';
  if (groups.length < 2) return 'solid';
  if (format?.inOrder && format.sizes && endsAs(groups, format.sizes)) return 'exact';
  const own = boundaries(lengthsOf(groups), nsn.length);
  if (own.length === 0) return 'solid';
  if (!format?.inOrder) return 'partial';
  const planned = boundaries(plannedSizes(format, nsn), nsn.length);
  const shared = own.filter((at) => planned.includes(at)).length;
  if (shared === own.length && shared === planned.length) return 'exact';
  // Cut into more pieces than the plan has, and across its cuts: sizes and scores, not how people group.
  const crossed = shared < planned.length && own.length > planned.length + 1;
  return (shared > 0 && !crossed) || isHuman(groups, digits.length > nsn.length) ? 'partial' : 'odd';
}

/** "0888 123 456": with its trunk prefix and by threes and fours people write any number, whatever the plan. */
const isHuman = (groups: readonly string[], hasPrefix: boolean): boolean =>
  hasPrefix &&
  groups.length === 3 &&
  groups.every(({ length }) => length === 3 || length === 4) &&
  !groups.every((group) => group.startsWith('0'));

/**
 * North America writes three, three and four digits and cuts none of them: "(41) 3321-3426" and
 * "(343) 375 44 44" are from elsewhere, however valid their digits are there, if any other country can
 * have them.
 */
export function isCutApart(reading: Reading, grouping: Grouping, { groups }: Row): boolean {
  if (grouping === 'exact' || grouping === 'solid') return false;
  if (reading.callingCode !== '1' || reading.source !== 'national') return false;
  return boundaries(lengthsOf(groups), reading.nsn.length).some((at) => at !== 4 && at !== 7);
}
