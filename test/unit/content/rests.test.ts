// How long places rest that change all the time.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRests } from '../../../src/content/rests.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Seconds between the ends of a place's rests while it changes five times a second. */
function restsOf(yields: boolean, count: number): number[] {
  const scope = {} as Node;
  const ends: number[] = [];
  const end = new AbortController();
  const rests = makeRests(
    () => yields,
    () => ends.push(Math.round(performance.now() / 1000)),
    end.signal,
  );
  for (let i = 0; ends.length < count && i < 5000; i++) {
    rests.sort([{ scope }]);
    vi.advanceTimersByTime(200);
  }
  end.abort();
  return ends.map((at, i) => at - (ends[i - 1] ?? 0));
}

describe('a place that changes all the time', () => {
  it('rests until ten seconds after its first look, again and again, where it holds candidates', () => {
    expect(restsOf(true, 4)).toEqual([10, 10, 10, 10]);
  });

  it('rests twice as long each time where it never held any, up to nearly three minutes', () => {
    expect(restsOf(false, 6)).toEqual([10, 20, 40, 80, 160, 160]);
  });

  it('is looked at ten times before', () => {
    const scope = {} as Node;
    const rests = makeRests(
      () => false,
      () => undefined,
      new AbortController().signal,
    );
    const looks = Array.from({ length: 30 }, () => rests.sort([{ scope }]).now.length);
    expect(looks.filter((count) => count === 1)).toHaveLength(10);
    expect(rests.areOver()).toBe(false);
  });
});
