// How many calls one person places by hand. Whoever asks for more – a script in a page's broken-into process,
// a key that hangs – is stopped by a question that only a person can answer, in a page of ours.

/** Calls in any minute, and in any hour, before the next one asks. */
export const PER_MINUTE = 10;
export const PER_HOUR = 60;

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Those of the starts (milliseconds since the epoch) that still count; a clock set back must not keep them for ever. */
export const recentStarts = (starts: readonly number[], now: number): readonly number[] =>
  starts.filter((start) => Math.abs(now - start) < HOUR).slice(-PER_HOUR);

export function isTooOften(starts: readonly number[], now: number): boolean {
  const recent = recentStarts(starts, now);
  return (
    recent.length >= PER_HOUR || recent.filter((start) => Math.abs(now - start) < MINUTE).length >= PER_MINUTE
  );
}
