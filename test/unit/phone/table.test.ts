// Our own table, row by row: numbers of the world and what only looks like one.
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/core/phone/matcher.ts';
import { table } from './table-all.ts';
import { judge } from './table-judge.ts';

const matcher = createMatcher({});

describe.each(table)('$title', ({ cases }) => {
  it.each(cases)('$country: $name', (row) => {
    expect(judge(matcher, row)).toEqual([]);
  });
});

describe('the table', () => {
  const rows = table.flatMap((part) => part.cases);

  it('has at least 300 rows from at least 40 countries, look-alikes among them', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    expect(new Set(rows.map((row) => row.country)).size).toBeGreaterThanOrEqual(40);
    expect(rows.filter((row) => row.expect.length === 0).length).toBeGreaterThanOrEqual(100);
  });

  it('names every row of a class once', () => {
    for (const { cases } of table) {
      expect(new Set(cases.map((row) => row.name)).size).toBe(cases.length);
    }
  });
});
