// Shadow roots, open and closed. A page attaches one without any event, often long after its element
// came, so elements likely to get one are looked at again a few times and whenever the page changes.

import { shadowRootOf } from '../platform/page-bus.ts';
import { isConnected, isMatch, localName } from './dom.ts';
import { BLOCKS, INLINE, MUTE } from './tags.ts';

export interface Roots {
  /** Matches the elements worth asking. */
  readonly selector: string;
  seen(element: Element): void;
  /** Asks those again that had none. */
  askAgain(): void;
}

/** Elements of HTML that may have a shadow root; custom elements may too. */
const HOSTS = 'div,span,p,section,h1,h2,h3,h4,h5,h6,nav,main,article,aside,blockquote,footer,header';
/** What is none of HTML's own elements may be a custom one; those have a hyphen. */
const CUSTOM = `:not(${[INLINE, HOSTS, ...BLOCKS, ...MUTE]},click-to-call)`;
/** A page this small has every possible host asked; a larger one only those with nothing of their own to show. */
const SMALL = 3_000;
/** Hosts that are asked again, at most, and when (milliseconds after the last one came). */
const SUSPECTS = 300;
const AGAIN = [250, 1_000, 4_000, 15_000];

/** `found` is told the root of each host that is seen. */
export function createRoots(elements: number, found: (root: ShadowRoot) => void, signal: AbortSignal): Roots {
  const suspects = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  function hasRoot(element: Element): boolean {
    const root = shadowRootOf(element);
    if (!root) return false;
    found(root);
    return true;
  }

  function askAgain(): void {
    for (const element of suspects) if (!isConnected(element) || hasRoot(element)) suspects.delete(element);
  }

  function wait(): void {
    const delay = AGAIN[round++];
    if (delay === undefined) {
      suspects.clear();
      return;
    }
    timer = setTimeout(() => {
      askAgain();
      if (suspects.size > 0) wait();
    }, delay);
  }
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    selector: `:is(${HOSTS})${elements < SMALL ? '' : ':empty'},${CUSTOM}`,
    seen(element) {
      if (!isMatch(element, HOSTS) && !localName(element).includes('-')) return;
      if (hasRoot(element) || suspects.size >= SUSPECTS) return;
      suspects.add(element);
      clearTimeout(timer);
      round = 0;
      wait();
    },
    askAgain,
  };
}
