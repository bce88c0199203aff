// The fragments by which the matcher is measured: their numbers are valid, and what is found and marked
// in them does not get worse.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { readHalves } from '../../accuracy/heldout.ts';
import { ourAnswers, scoreRows } from '../../accuracy/own-table.ts';

const { open, closed } = readHalves();
const rowsOf = (half: typeof open) => half.flatMap((part) => part.cases);

describe('fragments', () => {
  it('have valid numbers', () => {
    const wrong = [...rowsOf(open), ...rowsOf(closed)].flatMap(({ expect: numbers }) =>
      numbers.filter(({ e164 }) => !parsePhoneNumberFromString(e164)?.isValid()),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    { half: 'open', rows: rowsOf(open), found: 0.99, marked: 0.013 },
    { half: 'held-out', rows: rowsOf(closed), found: 0.975, marked: 0.017 },
  ])('of the $half half are read as well as before', ({ rows, found, marked }) => {
    const score = scoreRows(rows, ourAnswers());
    expect(score.found / score.numbers).toBeGreaterThanOrEqual(found);
    expect(score.marked / score.empty).toBeLessThanOrEqual(marked);
  });
});
