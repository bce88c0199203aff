// Places that change all the time are looked at a few times and then rest for a while: the longer, the more
// often they had to and never held anything that could be a number.

/** Looks a place may have in its period before it rests until that is over. */
const FLAPS = 10;
/** Milliseconds, and the longest period of a place that never yields anything. */
const PERIOD = 10_000;
const LONGEST = 160_000;

export interface Rests<P> {
  sort(places: readonly P[]): { now: P[]; resting: Node[] };
  areOver(): boolean;
}

interface Looks {
  readonly since: number;
  count: number;
  readonly period: number;
}

/** `wake` is told each scope whose rest is over. */
export function makeRests<P extends { readonly scope: Node }>(
  yields: (scope: Node) => boolean,
  wake: (scope: Node) => void,
  signal: AbortSignal,
): Rests<P> {
  const looks = new WeakMap<Node, Looks>();
  const resting = new Map<Node, ReturnType<typeof setTimeout>>();

  function isTired(scope: Node, now: number): boolean {
    const seen = looks.get(scope);
    if (seen && now - seen.since < seen.period) return ++seen.count > FLAPS;
    const wasTired = seen && seen.count > FLAPS && !yields(scope);
    looks.set(scope, {
      since: now,
      count: 1,
      period: wasTired ? Math.min(seen.period * 2, LONGEST) : PERIOD,
    });
    return false;
  }

  function rest(scope: Node, now: number): void {
    const seen = looks.get(scope);
    if (!seen || resting.has(scope)) return;
    const over = () => {
      resting.delete(scope);
      wake(scope);
    };
    resting.set(scope, setTimeout(over, seen.since + seen.period - now));
  }
  signal.addEventListener('abort', () => {
    for (const timer of resting.values()) clearTimeout(timer);
  });

  return {
    sort(places) {
      const now = performance.now();
      const tired = new Set(places.map(({ scope }) => scope).filter((scope) => isTired(scope, now)));
      for (const scope of tired) rest(scope, now);
      return { now: places.filter(({ scope }) => !tired.has(scope)), resting: [...tired] };
    },
    areOver: () => resting.size === 0,
  };
}
