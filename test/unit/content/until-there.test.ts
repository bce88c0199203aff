// A part of the content script whose background dies is sent for until it is there.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untilThere } from '../../../src/content/until-there.ts';

const bus = vi.hoisted(() => ({ alive: true }));
vi.mock('../../../src/platform/page-bus.ts', () => ({ isAlive: () => bus.alive }));

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
  bus.alive = true;
});
afterEach(() => {
  vi.useRealTimers();
});

/** Sends for a part that comes with the asking of this number. */
function sendUntil(last: number) {
  const life = new AbortController();
  const asked: number[] = [];
  const began = Date.now();
  let isThere = false;
  const ended = vi.fn();
  const sendFor = async () => {
    asked.push(Date.now() - began);
    isThere = asked.length === last;
  };
  void untilThere(sendFor, () => !isThere && !life.signal.aborted).then(ended);
  return { asked, ended, life };
}

describe('a part that is sent for', () => {
  it('is asked for once where it comes', async () => {
    const { asked, ended } = sendUntil(1);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(asked).toEqual([0]);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('is asked for at growing distances until it comes, however late', async () => {
    const { asked, ended } = sendUntil(12);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    const delays = asked.slice(1).map((at, i) => at - (asked[i] ?? 0));
    expect(delays).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seconds) => seconds * 1000));
    expect(ended).toHaveBeenCalledOnce();
  });

  it('is asked for no more once its page or its extension is gone', async () => {
    const page = sendUntil(0);
    page.life.abort();
    const extension = sendUntil(0);
    bus.alive = false;
    await vi.advanceTimersByTimeAsync(MINUTE);
    for (const { asked, ended } of [page, extension]) {
      expect(asked).toEqual([0]);
      expect(ended).toHaveBeenCalledOnce();
    }
  });
});
