// Shadow roots, open and closed. A page attaches one without any event, often long after its element
// came, so elements likely to get one are looked at again a few times and whenever the page changes.

import { shadowRootOf } from '../platform/page-bus.ts';
import { isConnected } from './dom.ts';

export interface Roots {
  /** Matches the elements worth asking. */
  readonly selector: string;
  seen(element: Element): void;
  /** Asks those again that had none. */
  askAgain(): void;
  /** Every root found and still in the page. */
  all(): ShadowRoot[];
}

/** Elements of HTML that may have a shadow root; custom elements may too. */
const HOSTS = 'article aside blockquote div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
  ' ',
);
/** HTML's own elements that never have one: what is none of these is a custom element. */
const NEVER =
  'a abbr address area audio b base bdi bdo body br button canvas caption cite code col colgroup data datalist dd del details dfn dialog dl dt em embed fieldset figcaption figure font form g head hgroup hr html i iframe img input ins kbd label legend li link map mark menu meta meter noscript object ol optgroup option output path picture pre progress q rect s samp script search select slot small source strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul use var video wbr click-to-call';
/** A page this small has every possible host asked; a larger one only those with nothing of their own to show. */
const SMALL = 3_000;
/** Hosts that are asked again, at most, and when (milliseconds after the last one came). */
const SUSPECTS = 300;
const AGAIN = [250, 1_000, 4_000, 15_000];

/** `found` is told each root whose host is seen, and whether for the first time. */
export function createRoots(
  elements: number,
  found: (root: ShadowRoot, isNew: boolean) => void,
  signal: AbortSignal,
): Roots {
  const roots = new Set<ShadowRoot>();
  const suspects = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  function hasRoot(element: Element): boolean {
    const root = shadowRootOf(element);
    if (!root) return false;
    found(root, !roots.has(root));
    roots.add(root);
    return true;
  }

  function askAgain(): void {
    for (const element of suspects) if (!isConnected(element) || hasRoot(element)) suspects.delete(element);
    for (const root of roots) if (!isConnected(root)) roots.delete(root);
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
    selector: selectorFor(elements),
    seen(element) {
      if (hasRoot(element) || suspects.size >= SUSPECTS) return;
      suspects.add(element);
      clearTimeout(timer);
      round = 0;
      wait();
    },
    askAgain,
    all: () => [...roots].filter(isConnected),
  };
}

const selectorFor = (elements: number): string =>
  `:is(${HOSTS.join()})${elements < SMALL ? '' : ':empty'},:not(${[...HOSTS, ...NEVER.split(' ')].join()})`;
