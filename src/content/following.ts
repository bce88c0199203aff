// How often buttons follow the page's changes: at once while any of them moves one. A page that changes all the
// time – a clock, a ticker, a chat – has its layout computed for each look at it, so where nothing moved for a
// while, such a page is looked at a few times a second.

/** Frames in a row that moved no button, from which on there are looks only so often (milliseconds). */
const CALM = 20;
const APART = 200;

export interface Following {
  /** The page changed somewhere. */
  changed(): void;
  /** All buttons were brought to their places; `isMoved`: one that was there had stood elsewhere. */
  placed(isMoved: boolean): void;
}

/** `follow` looks at the page in the next frame. The first change after a rest is followed at once. */
export function createFollowing(follow: () => void, signal: AbortSignal): Following {
  let calm = 0;
  let last = Number.NEGATIVE_INFINITY;
  let wait: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(wait));

  function now(): void {
    clearTimeout(wait);
    wait = undefined;
    last = performance.now();
    follow();
  }

  return {
    changed() {
      const left = last + APART - performance.now();
      if (calm < CALM || left <= 0) now();
      else wait ??= setTimeout(now, left);
    },
    placed(isMoved) {
      calm = isMoved ? 0 : calm + 1;
    },
  };
}
