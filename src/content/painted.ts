// Whether what is ours is really painted. A page can lay something over a button that lets presses through;
// no hit test finds that. Chromium tells (IntersectionObserver's second
// version), a tenth of a second later at most; Firefox does not, and in frames Chromium calls nothing of the
// top layer painted. To tell, Chromium looks for each element through the whole page, which costs a large page its
// frames: not while it scrolls. Until it has told again, nothing counts as painted.

import { listen } from './dom.ts';

export interface Painted {
  watch(element: Element): void;
  forget(element: Element): void;
  /** False where something else is painted over it, or it is faded, filtered or scaled down; null: not known. */
  isPainted(element: Element): boolean | null;
}

/** The shortest time between two looks that Chromium grants (milliseconds). */
const DELAY = 100;
/** Milliseconds without scrolling after which it looks again; what moved takes no press so soon. */
const REST = 100;
/** Whether this browser tells. */
const TELLS = 'isVisible' in IntersectionObserverEntry.prototype;

interface Entry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

export function watchPainted(signal: AbortSignal): Painted {
  const watched = new Set<Element>();
  const known = new WeakMap<Element, boolean>();
  let rest: ReturnType<typeof setTimeout> | undefined;
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    trackVisibility: true,
    delay: DELAY,
  };
  const observer = new IntersectionObserver((entries: readonly Entry[]) => {
    for (const { target, isVisible } of entries) {
      if (isVisible !== undefined) known.set(target, isVisible);
    }
  }, options);

  function lookAgain(): void {
    rest = undefined;
    for (const element of watched) observer.observe(element);
  }

  // Boxes inside the page may scroll all the time.
  if (TELLS) listen(window, 'scroll', signal, ({ target }) => target === document && pause());

  function pause(): void {
    if (!rest) {
      observer.disconnect();
      for (const element of watched) known.set(element, false);
    }
    clearTimeout(rest);
    rest = setTimeout(lookAgain, REST);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    observer.disconnect();
  });
  return {
    watch(element) {
      watched.add(element);
      if (!rest) observer.observe(element);
    },
    forget(element) {
      watched.delete(element);
      observer.unobserve(element);
    },
    isPainted: (element) => (window === top ? (known.get(element) ?? null) : null),
  };
}
