// Dates are the commonest digits of pages. One that stands alone is none of the scan's candidates, since the matcher
// takes none, whatever the country and the words around.

import { getCountries } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { hasCandidate } from '../../../src/core/phone/clusters.ts';
import { matchCandidate } from '../../../src/core/phone/match.ts';

const DAYS = ['1', '01', '9', '10', '29'];
const MONTHS = ['1', '07', '09', '10', '12'];
const YEARS = ['1900', '1987', '1999', '2000', '2026'];

const dates = DAYS.flatMap((day) =>
  MONTHS.flatMap((month) =>
    YEARS.flatMap((year) =>
      ['.', '-', '/'].flatMap((mark) => [[day, month, year].join(mark), [year, month, day].join(mark)]),
    ),
  ),
);

describe('a date that stands alone', () => {
  it('is no candidate', () => {
    expect(dates.length).toBe(750);
    expect(dates.filter((date) => hasCandidate(`born on ${date}, in`))).toEqual([]);
  });

  it('is no number, in any country, under any word', () => {
    const taken: string[] = [];
    for (const country of getCountries())
      for (const before of ['', 'Tel. ', 'phone: ', 'on '])
        for (const [i, date] of dates.entries()) {
          if (i % 7 !== before.length % 7) continue;
          const text = before + date;
          const whole = { text, start: before.length, end: text.length, joins: [], at: 0 };
          if (matchCandidate(whole, { country }).length > 0) taken.push(`${country}: ${text}`);
        }
    expect(taken).toEqual([]);
  });

  it.each(['1999-03-12 415 666', '12.03.1999 99', '415 666 7777 on 1999-03-12', '+12.03.1999', '12.13.1999'])(
    'is not all of “%s”, which is looked at',
    (text) => {
      expect(hasCandidate(text)).toBe(true);
    },
  );
});
