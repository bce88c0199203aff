// Numbers that prove themselves by their check digits: cards, books, bank accounts. The proof is of the
// whole row of digits a sighting stands in, since a part of a card's number may well read as a phone's.

import { AFTER, BEFORE, DIGITS_NEAR, MANY_DIGITS, SHORT_GROUP } from '../row.ts';
import type { Look, Rule } from '../sighting.ts';

const ROW_BEFORE = /(?:\d[ -]?)+$/;
const ROW_AFTER = /^(?:[ -]?\d)+/;
/** Longer rows than any card's are no row. */
const REACH = 24;

/** The digits and gaps around and in a sighting, from the first digit to the last. */
function rowAround({ text, start, end, core, signs }: Look): string {
  if ((signs & DIGITS_NEAR) === 0) return core;
  const before = ROW_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = ROW_AFTER.exec(text.slice(end, end + REACH))?.[0] ?? '';
  return before + core + after;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Luhn, ISO/IEC 7812. */
function isLuhn(digits: string): boolean {
  const values = Array.from(digits, Number).reverse();
  const doubled = values.map((value, i) => (i % 2 === 1 ? (value > 4 ? value * 2 - 9 : value * 2) : value));
  return sum(doubled) % 10 === 0;
}

const isEan = (digits: string): boolean =>
  sum(Array.from(digits, (digit, i) => Number(digit) * (i % 2 === 1 ? 3 : 1))) % 10 === 0;

const isIsbn10 = (digits: string): boolean =>
  sum(Array.from(digits, (digit, i) => (digit === 'X' ? 10 : Number(digit)) * (10 - i))) % 11 === 0;

/** ISO 13616: the first four characters to the end, letters as numbers, remainder one. */
function isIban(account: string): boolean {
  const moved = account.slice(4) + account.slice(0, 4);
  let rest = 0;
  for (const char of moved)
    for (const digit of String(Number.parseInt(char, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

const CARD = /^[2-6](?:\d{12,18}|\d{3}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{3}([ -])\d{6}\2\d{4,5})$/;
const BOOK_13 = /^97[89](?:[ -]?\d){10}$/;
const BOOK_10 = /^\d{1,5}([ -])\d{1,7}\1\d{1,7}\1[\dX]$/;
const ACCOUNT = /(?<![A-Za-z\d])[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![A-Za-z\d])/g;
const ACCOUNT_START = /[A-Z]{2}\d\d[A-Z\d ]/;

export const CHECK_DIGITS: readonly Rule[] = [
  {
    name: 'card',
    reason: 'the row of digits is grouped as a payment card and passes its check digit',
    where: 'national',
    signs: MANY_DIGITS | DIGITS_NEAR,
    test: ({ look }) => {
      const row = rowAround(look);
      return CARD.test(row) && isLuhn(row.replace(/\D/g, ''));
    },
  },
  {
    name: 'isbn',
    reason: 'the row of digits is a book number by its prefix or groups and its check digit',
    where: 'national',
    signs: MANY_DIGITS | DIGITS_NEAR | SHORT_GROUP | AFTER,
    test: ({ look }) => {
      const row = rowAround(look) + (/^[ -]X(?![\p{L}\d])/u.exec(look.after)?.[0] ?? '');
      const digits = row.replace(/[ -]/g, '');
      return BOOK_13.test(row) ? isEan(digits) : BOOK_10.test(row) && isIsbn10(digits);
    },
  },
  {
    name: 'iban',
    reason: 'part of an international bank account number',
    where: 'national',
    signs: BEFORE,
    test: ({ look: { text, start, end } }) => {
      if (!ACCOUNT_START.test(text)) return false;
      for (const { 0: account, index } of text.matchAll(ACCOUNT)) {
        const within = index <= start && index + account.length >= end;
        if (within && isIban(account.replaceAll(' ', ''))) return true;
      }
      return false;
    },
  },
];
