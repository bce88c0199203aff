// Dates, times, years and ranges of them: the commonest things that read as numbers in plans whose
// numbers vary in length.

import { DIGITS_NEAR, FEW_DIGITS, SHORT_GROUP } from '../row.ts';
import type { Look, Rule } from '../sighting.ts';

const DATE =
  /^(?:(?:0?[1-9]|[12]\d|3[01])([./-]) ?(?:0?[1-9]|1[0-2])\1 ?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d([./-]) ?(?:0?[1-9]|1[0-2])\2 ?(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|1[0-2])([/-])(?:0?[1-9]|[12]\d|3[01])\3(?:19|20)\d\d)(?:\D|$)/;
const DATE_INSIDE =
  /(?:^|\D)(?:(?:[0-2]?\d|3[01])[./-] ?(?:0?\d|1[0-2])[./-] ?(?:19|20)\d\d|(?:19|20)\d\d[./-] ?(?:0?\d|1[0-2])[./-] ?(?:[0-2]?\d|3[01]))(?:\D|$)/;
const YEARS = /^(?:1[6-9]|20)\d\d ?[-–/ .] ?(?:[0-3]?\d|(?:1[6-9]|20)\d\d)(?:\D|$)/;
const CLOCK_RANGE = /(?:^|\D)[0-2]?\d\.[0-5]\d ?[-–] ?[0-2]?\d\.[0-5]\d$/;

/** From one hour to another and nothing else: no phone word makes a number of it. */
const HOURS = /^(?:[01]?\d|2[0-4])\.[0-5]\d ?[-–] ?(?:[01]?\d|2[0-4])\.[0-5]\d$/;

/** "1. 1900" of "01. 01. 1900". */
function isPartOfDate({ core, before, after }: Look): boolean {
  const left = /(?:\d{1,4}[./-] ?)+$/.exec(before.slice(-10))?.[0] ?? '';
  const right = /^(?:[./-] ?\d{1,4})+/.exec(after.slice(0, 10))?.[0] ?? '';
  return (left !== '' || right !== '') && DATE_INSIDE.test(left + core + right);
}

export const DATES: readonly Rule[] = [
  {
    name: 'date',
    reason: 'day, month and year in any order, with or without an hour behind them',
    where: 'national',
    signs: SHORT_GROUP | DIGITS_NEAR,
    test: ({ look, label }) =>
      DATE_INSIDE.test(look.core) || (!label.phone && DATE.test(look.core)) || isPartOfDate(look),
  },
  {
    name: 'year',
    reason: 'a year before an hour, a month or another year: "2018/19", "2020 14", "2013 – 2017"',
    where: 'unlabelled',
    signs: FEW_DIGITS,
    test: ({ look: { core, digits } }) => digits.length <= 9 && YEARS.test(core),
  },
  {
    name: 'time',
    reason: 'minutes follow or precede: "14:30", "00:38"; or a range of hours',
    where: 'national',
    signs: SHORT_GROUP | DIGITS_NEAR,
    test: ({ look: { core, before, after }, label }) =>
      /\d:$/.test(before) ||
      HOURS.test(core) ||
      (!label.phone && (/^:[0-5]\d(?!\d)/.test(after) || CLOCK_RANGE.test(core))),
  },
];
