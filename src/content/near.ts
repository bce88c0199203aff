// Which numbers are near the screen: told by one IntersectionObserver over the elements they end in.

import type { FoundNumber } from './numbers.ts';

/** Pixels around the screen in which buttons are ready. */
const MARGIN = 200;

export interface Near {
  /** Has the observer tell when the number's element comes near. Asked anew, it tells anew. */
  attach(number: FoundNumber, element: Element): void;
  detach(number: FoundNumber): void;
  /** The element a number is watched by. */
  elementOf(number: FoundNumber): Element | undefined;
}

export interface NearNews {
  come(number: FoundNumber): void;
  leave(number: FoundNumber): void;
  /** After each batch of news. */
  done(): void;
}

export function watchNear(news: NearNews, signal: AbortSignal): Near {
  const observed = new Map<Element, Set<FoundNumber>>();
  const watched = new Map<FoundNumber, Element>();
  const sight = new IntersectionObserver(see, { rootMargin: `${MARGIN}px` });
  signal.addEventListener('abort', () => sight.disconnect());

  function see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      for (const number of observed.get(target) ?? []) {
        if (isIntersecting) news.come(number);
        else news.leave(number);
      }
    }
    news.done();
  }

  return {
    attach(number, element) {
      const there = observed.get(element) ?? new Set();
      observed.set(element, there.add(number));
      watched.set(number, element);
      sight.unobserve(element);
      sight.observe(element);
    },
    detach(number) {
      const element = watched.get(number);
      const others = element && observed.get(element);
      watched.delete(number);
      others?.delete(number);
      if (!element || others?.size !== 0) return;
      observed.delete(element);
      sight.unobserve(element);
    },
    elementOf: (number) => watched.get(number),
  };
}
