// An administrator's limit of calls a day.

import { describe, expect, it } from 'vitest';
import { countOneMore, type DayCount, parseDayCount } from '../../src/core/day-count.ts';

const noon = new Date(2026, 10, 27, 12);
const NONE = parseDayCount(undefined);

describe('calls of a day', () => {
  it('are counted up to the limit, and not beyond', () => {
    let now: DayCount | null = NONE;
    for (let n = 1; n <= 3; n++) {
      now = countOneMore(now ?? NONE, 3, noon);
      expect(now).toEqual({ day: '2026-11-27', count: n });
    }
    expect(countOneMore(now ?? NONE, 3, noon)).toBeNull();
    // An administrator who allows more allows them at once.
    expect(countOneMore(now ?? NONE, 4, noon)?.count).toBe(4);
  });

  it('begin anew at midnight where the clock is', () => {
    const full = { day: '2026-11-27', count: 3 };
    expect(countOneMore(full, 3, new Date(2026, 10, 27, 23, 59, 59))).toBeNull();
    expect(countOneMore(full, 3, new Date(2026, 10, 28))).toEqual({ day: '2026-11-28', count: 1 });
  });

  it('are of a day written with two digits for month and day', () => {
    expect(countOneMore(NONE, 1, new Date(2027, 0, 5))?.day).toBe('2027-01-05');
    expect(NONE).toEqual({ day: '', count: 0 });
  });

  it.each([undefined, null, 7, { day: '2026-11-27', count: -1 }, { day: 5, count: 1 }])(
    'that cannot be read (%j) are none',
    (stored) => {
      expect(countOneMore(parseDayCount(stored), 1, noon)?.count).toBe(1);
    },
  );
});
