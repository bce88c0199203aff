// Which numbers are near the screen: told by one IntersectionObserver over the elements they end in. It goes
// through all it watches whenever anything is laid out; so on a page with thousands of numbers those far away are
// parked (parked.ts), and watched again when the screen comes towards them, or when they may have moved.

import { listen } from './dom.ts';
import type { FoundNumber } from './numbers.ts';
import { createParked } from './parked.ts';

/** Pixels around the screen in which buttons are ready. */
const MARGIN = 200;
/** Elements that are taken to be near until the observer tells, which takes it a frame of its own. */
const FEW = 20;
/** Elements that are watched without a thought. */
const MANY = 1_000;
/** Heights of the screen from which on an element is far, and at which it is watched again. */
const FAR = 3;
const AHEAD = 2;
/** Parked elements looked at again at once, and milliseconds between two rounds of that. */
const BATCH = 500;
const APART = 500;

export interface Near {
  /** Has the observer tell when the number's element comes near. Asked anew, it tells anew. */
  attach(number: FoundNumber, element: Element): void;
  detach(number: FoundNumber): void;
  /** The element a number is watched by. */
  elementOf(number: FoundNumber): Element | undefined;
  /** Something happened that may have moved numbers other than by scrolling the page. */
  stirred(): void;
}

export interface NearNews {
  /** Told again while it is near, too. */
  come(number: FoundNumber): void;
  leave(number: FoundNumber): void;
}

export function watchNear(news: NearNews, signal: AbortSignal): Near {
  const numbersOf = new Map<Element, Set<FoundNumber>>();
  const watched = new Map<FoundNumber, Element>();
  /** Those near, as far as is known. */
  const here = new Set<Element>();
  const parked = createParked();
  const sight = new IntersectionObserver(see, { rootMargin: `${MARGIN}px` });
  /** Watched elements from which on those that are far are looked for, and whether they are just now. */
  let crowd = MANY;
  let isClearing = false;
  /** Parked elements still to be looked at in this round, when it began, and the wait for the next. */
  let doubtful = 0;
  let begunAt = Number.NEGATIVE_INFINITY;
  let wait: ReturnType<typeof setTimeout> | undefined;
  listen(window, 'scroll', signal, ({ target }) => target === document && scrolled());
  signal.addEventListener('abort', () => {
    clearTimeout(wait);
    sight.disconnect();
  });

  const watchedCount = (): number => numbersOf.size - parked.size();

  function see(entries: readonly IntersectionObserverEntry[]): void {
    const mayPark = numbersOf.size > MANY;
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const numbers = numbersOf.get(target) ?? [];
      const wasHere = here.delete(target);
      if (isIntersecting) {
        here.add(target);
        for (const number of numbers) news.come(number);
      } else {
        if (wasHere) for (const number of numbers) news.leave(number);
        if (mayPark && isFar(boundingClientRect)) park(target, boundingClientRect);
      }
    }
    if (isClearing) crowd = watchedCount() + MANY;
    isClearing = false;
    lookAgain();
  }

  function park(element: Element, { top, bottom }: DOMRect): void {
    if (!numbersOf.has(element)) return;
    sight.unobserve(element);
    parked.put(element, top + scrollY, bottom + scrollY);
  }

  /** The screen comes towards what was far. */
  function scrolled(): void {
    const [from, to] = [scrollY - AHEAD * innerHeight, scrollY + (1 + AHEAD) * innerHeight];
    for (const element of parked.takeBetween(from, to)) sight.observe(element);
    if (watchedCount() > crowd && !isClearing) clear();
  }

  /** Has the observer tell of all that is watched and not here: what is far by now is parked. */
  function clear(): void {
    isClearing = true;
    for (const element of numbersOf.keys()) {
      if (here.has(element) || parked.has(element)) continue;
      sight.unobserve(element);
      sight.observe(element);
    }
  }

  function stirred(): void {
    if (parked.size() > 0) wait ??= setTimeout(lookAround, Math.max(0, begunAt + APART - performance.now()));
  }

  /** Whatever is parked may have moved. */
  function lookAround(): void {
    wait = undefined;
    begunAt = performance.now();
    doubtful = parked.size();
    lookAgain();
  }

  /** Some of the parked are watched until the observer has told where they are. */
  function lookAgain(): void {
    if (doubtful <= 0) return;
    for (const element of parked.takeOldest(Math.min(BATCH, doubtful))) sight.observe(element);
    doubtful -= BATCH;
  }

  return {
    attach(number, element) {
      const there = numbersOf.get(element) ?? new Set();
      numbersOf.set(element, there.add(number));
      watched.set(number, element);
      parked.take(element);
      // Until the observer tells: a number may come here from an element that was near.
      here.add(element);
      sight.unobserve(element);
      sight.observe(element);
      if (numbersOf.size <= FEW) news.come(number);
    },
    detach(number) {
      const element = watched.get(number);
      const others = element && numbersOf.get(element);
      watched.delete(number);
      others?.delete(number);
      if (!element || others?.size !== 0) return;
      numbersOf.delete(element);
      here.delete(element);
      if (!parked.take(element)) sight.unobserve(element);
    },
    elementOf: (number) => watched.get(number),
    stirred,
  };
}

/** In the frame's own measures: so far, no scrolling of what is around it brings the element to the screen. */
const isFar = ({ top, bottom }: DOMRect): boolean =>
  bottom < -FAR * innerHeight || top > (1 + FAR) * innerHeight;
