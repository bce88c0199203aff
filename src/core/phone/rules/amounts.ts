// Amounts, measures and ranges.

import type { Claim } from '../claim.ts';
import { AFTER, BEFORE, DIGITS_NEAR, DOT, HYPHEN, OTHER, SLASH, SPACE } from '../row.ts';
import type { Rule } from '../sighting.ts';
import { CURRENCIES, UNITS } from '../words/unit.ts';

const words = (list: string): Set<string> => new Set(list.split(/\s+/).filter(Boolean));
const CURRENCY_WORDS = words(CURRENCIES);
const UNIT_WORDS = words(`${UNITS} ${CURRENCIES}`);
/** Codes of currencies that are words or names where they are not in capitals: "try 212 …", "Ron 212 …". */
const CODE_WORDS = words('try mad ron cop pen');
const MONEY_SIGN = /\p{Sc} ?$/u;

/** The unbroken run of anything but digits and spaces that starts an after-text, in small letters. */
const firstRun = (after: string): string => /^ ?([^\s\d,;:()]{1,16})/.exec(after)?.[1]?.toLowerCase() ?? '';

function isUnit(after: string): boolean {
  const run = firstRun(after);
  // A sign before digits begins the next amount: "… $25 per visit".
  if (/^ ?\p{Sc} ?\d/u.test(after)) return false;
  return UNIT_WORDS.has(run) || UNIT_WORDS.has(run.replace(/[.!?]+$/, ''));
}

/** The word that ends a text, a point and a space behind it left out; longer ones are no currency. */
const LAST_WORD = /(?:^|[^\p{L}])(\p{L}{2,7})\.? ?$/u;

function isMoneyBefore(before: string): boolean {
  if (MONEY_SIGN.test(before.slice(-2))) return true;
  const [found = '', word = ''] = LAST_WORD.exec(before.slice(-10)) ?? [];
  // "450 000 руб. 8 912 …": the currency of the amount before.
  const hasAmount = /\d ?$/.test(before.slice(0, before.length - found.length + 1));
  return !hasAmount && isCurrency(word);
}

function isCurrency(word: string): boolean {
  const lower = word.toLowerCase();
  return CURRENCY_WORDS.has(lower) && (word === word.toUpperCase() || !CODE_WORDS.has(lower));
}

/** "USD (415) 555-0140": brackets inside stand in no amount, whatever word is before them; a sign is stronger. */
const hasAreaCode = (before: string, core: string): boolean =>
  core.startsWith('(') && !MONEY_SIGN.test(before.slice(-2));

const THOUSANDS = /^[1-9]\d{0,2}(?:([ .'])\d{3})(?:\1\d{3})*$/;
/**
 * "338.7654321": with a dot at the plan's own cut and a mobile's ten digits it is a number, where the plan cuts
 * off three and seven.
 */
const isDecimal = (core: string, { grouping, reading }: Claim): boolean =>
  DECIMAL.test(core) && !(core.length === 11 && reading.kind === 'mobile' && grouping !== 'odd');
const DECIMAL = /^-?\d{1,3}\.\d{3,}$/;

const RANGE = /^([1-9]\d{0,4}) ?[-–/~] ?(\d{1,5})$/;

/** "016 000" of "1 016 000 000". */
function isPartOfAmount(before: string, core: string, after: string): boolean {
  const left = /(?:\d{1,3}[ .'])+$/.exec(before.slice(-16))?.[0] ?? '';
  const right = /^(?:[ .']\d{3})+(?!\d)/.exec(after.slice(0, 17))?.[0] ?? '';
  return (left !== '' || right !== '') && THOUSANDS.test(left + core + right);
}

export const AMOUNTS: readonly Rule[] = [
  {
    name: 'money',
    reason: 'a currency stands before it or behind it',
    where: 'national',
    signs: BEFORE | AFTER,
    test: ({ look: { before, after, core } }) =>
      (isMoneyBefore(before) && !hasAreaCode(before, core)) || /^ ?\p{Sc}(?! ?\d)/u.test(after),
  },
  {
    name: 'unit',
    reason: 'a unit, a currency or a counted thing follows',
    where: 'unlabelled',
    signs: AFTER,
    test: ({ look: { after, joinAfter } }) => !joinAfter && isUnit(after),
  },
  {
    name: 'thousands',
    reason:
      'grouped by three as amounts are, and not as the plan groups its numbers; nine digits only where dots or a counted thing show it',
    where: 'unlabelled',
    signs: SPACE | DOT | OTHER | DIGITS_NEAR,
    test: ({ look: { core, digits, before, after, signs }, claim }) => {
      if ((signs & DIGITS_NEAR) !== 0 && isPartOfAmount(before, core, after)) return true;
      if (!THOUSANDS.test(core)) return false;
      if (core.includes('.')) return true;
      return claim.grouping !== 'exact' && (digits.length < 9 || /^ \p{Ll}{3}/u.test(after));
    },
  },
  {
    name: 'decimal',
    reason: 'a decimal point stands in it or a decimal comma follows: coordinates, prices, "1 234 567,89"',
    where: 'unlabelled',
    signs: DOT | DIGITS_NEAR,
    test: ({ look: { core, before, after }, claim }) =>
      isDecimal(core, claim) ||
      /^,\d{1,2}(?!\d)/.test(after) ||
      /\d,$/.test(before) ||
      /^\.\d/.test(after) ||
      /\d\.$/.test(before),
  },
  {
    name: 'range',
    reason: 'two short numbers with a dash or slash between: pages, results, postcodes',
    where: 'unlabelled',
    signs: HYPHEN | SLASH | OTHER,
    test: ({ look: { core, groups }, claim }) => {
      const range = groups.length === 2 ? RANGE.exec(core) : null;
      if (!range) return false;
      const [, low = 0, high = 0] = range.map(Number);
      const areYears = low >= 1500 && low < high && high < 2100;
      return claim.grouping !== 'exact' || areYears;
    },
  },
];
