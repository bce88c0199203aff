// The fragments by which the matcher is measured: their numbers are valid, and what is found and marked
// in them does not get worse.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { readHalves } from '../../accuracy/heldout.ts';
import { fragmentMeasures, knownWrong, wrongNow } from '../../accuracy/known-wrong.ts';

const { open, closed } = readHalves();
const rowsOf = (half: typeof open) => half.flatMap((part) => part.cases);

describe('fragments', () => {
  it('have valid numbers', () => {
    const wrong = [...rowsOf(open), ...rowsOf(closed)].flatMap(({ expect: numbers }) =>
      numbers.filter(({ e164 }) => !parsePhoneNumberFromString(e164)?.isValid()),
    );
    expect(wrong).toEqual([]);
  });

  it.each(fragmentMeasures)('%s: nothing goes wrong that was right', (half) => {
    expect(wrongNow(half)).toEqual(knownWrong(half));
  });
});
