// Amounts, measures and ranges.

import type { Rule } from '../sighting.ts';
import { CURRENCIES, UNITS } from '../words/unit.ts';

const words = (list: string): string =>
  list
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
const UNIT = new RegExp(`^ ?(?:${words(UNITS)}|${words(CURRENCIES)})(?![\\p{L}\\d])`, 'iu');
const MONEY_BEFORE = new RegExp(`(?:\\p{Sc}|(?<![\\p{L}])(?:${words(CURRENCIES)})\\.?) ?$`, 'iu');
const THOUSANDS = /^\(?[1-9]\d{0,2}(?:([ .'])\d{3})(?:\1\d{3})*\)?$/;
const RANGE = /^\(?([1-9]\d{0,4}) ?[-–/~] ?(\d{1,5})\)?$/;

export const AMOUNTS: readonly Rule[] = [
  {
    name: 'money',
    reason: 'a currency stands before it or behind it',
    where: 'national',
    test: ({ before, after }) => MONEY_BEFORE.test(before) || /^ ?\p{Sc}(?! ?\d)/u.test(after),
  },
  {
    name: 'unit',
    reason: 'a unit, a currency or a counted thing follows',
    where: 'unlabelled',
    test: ({ after, joinAfter }) => !joinAfter && UNIT.test(after),
  },
  {
    name: 'thousands',
    reason: 'grouped by three as amounts are, and not as the plan groups its numbers',
    where: 'unlabelled',
    test: ({ body, claim }) => THOUSANDS.test(body) && (claim.grouping !== 'exact' || body.includes('.')),
  },
  {
    name: 'decimal',
    reason: 'a decimal point stands in it or a decimal comma follows: coordinates, prices, "1 234 567,89"',
    where: 'unlabelled',
    test: ({ body, before, after }) =>
      /^-?\d{1,3}\.\d{3,}$/.test(body) ||
      /^,\d{1,2}(?!\d)/.test(after) ||
      /\d,$/.test(before) ||
      /^\.\d/.test(after) ||
      /\d\.$/.test(before),
  },
  {
    name: 'range',
    reason: 'two short numbers with a dash or slash between: pages, results, postcodes',
    where: 'unlabelled',
    test: ({ body, claim }) => {
      const range = RANGE.exec(body);
      if (!range) return false;
      const [, low = 0, high = 0] = range.map(Number);
      const areYears = low >= 1500 && low < high && high < 2100;
      return claim.grouping !== 'exact' || areYears;
    },
  },
];
