// How often a page that changes is followed.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFollowing } from '../../../src/content/following.ts';

/** Milliseconds of a frame. */
const FRAME = 16;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function changingPage() {
  const life = new AbortController();
  let looks = 0;
  const following = createFollowing(() => {
    looks++;
  }, life.signal);
  /** So many frames, in each of which the page changes; looks in that time. */
  function frames(count: number, isMoved: boolean): number {
    const before = looks;
    for (let i = 0; i < count; i++) {
      const had = looks;
      following.changed();
      vi.advanceTimersByTime(FRAME);
      if (looks > had) following.placed(isMoved);
    }
    return looks - before;
  }
  return { following, frames, looks: () => looks, end: () => life.abort() };
}

describe('a page that changes all the time', () => {
  it('is followed in every frame while its changes move a button', () => {
    expect(changingPage().frames(200, true)).toBe(200);
  });

  it('is followed five times a second once they move none', () => {
    const page = changingPage();
    page.frames(40, false);
    const perSecond = page.frames(625, false) / 10;
    expect(perSecond).toBeGreaterThan(4);
    expect(perSecond).toBeLessThanOrEqual(5);
  });

  it('is followed in every frame again from the first look that finds one moved', () => {
    const page = changingPage();
    page.frames(100, false);
    page.frames(13, true);
    expect(page.frames(50, true)).toBe(50);
  });

  it('is looked at once more after its last change, and not for ever', () => {
    const page = changingPage();
    page.frames(100, false);
    const before = page.looks();
    page.following.changed();
    page.following.changed();
    vi.advanceTimersByTime(10_000);
    expect(page.looks()).toBe(before + 1);
  });

  it('is followed at once after a rest', () => {
    const page = changingPage();
    page.frames(100, false);
    vi.advanceTimersByTime(1_000);
    const before = page.looks();
    page.following.changed();
    expect(page.looks()).toBe(before + 1);
  });

  it('is not followed any more when it ends', () => {
    const page = changingPage();
    page.frames(100, false);
    const before = page.looks();
    page.following.changed();
    page.end();
    vi.advanceTimersByTime(1_000);
    expect(page.looks()).toBe(before);
  });
});
