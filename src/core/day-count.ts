// How many calls were placed today, where an administrator limits that. Days are the person's own, from midnight
// to midnight where their clock is.

import { integer, object, text } from './parse.ts';

export interface DayCount {
  /** `2026-11-27`. */
  readonly day: string;
  readonly count: number;
}

const parse = object({ day: text(10), count: integer(0, Number.MAX_SAFE_INTEGER) });

/** What was kept of it; nothing that can be read is no calls. */
export const parseDayCount = (stored: unknown): DayCount => parse(stored) ?? { day: '', count: 0 };

/** The count with one more call at `now`; null where the day has no room for it under `limit`. */
export function countOneMore({ day, count }: DayCount, limit: number, now: Date): DayCount | null {
  const today = dayOf(now);
  const soFar = day === today ? count : 0;
  return soFar < limit ? { day: today, count: soFar + 1 } : null;
}

function dayOf(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
