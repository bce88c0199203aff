// Marks numbers by a CSS Custom Highlight: the page's nodes stay as they are. How a mark looks is said by
// content.css, which the manifest brings with the page: a sheet added later costs a large page half a second.
// Browsers without the feature show buttons only.

import type { MarkStyle } from '../core/manner.ts';
import { listen } from './dom.ts';
import type { FoundNumber } from './numbers.ts';

/** Also in content.css. */
const NAMES: Readonly<Record<MarkStyle, string | null>> = {
  dotted: 'click-to-call',
  none: null,
};

export interface Marks {
  add(number: FoundNumber): void;
  remove(number: FoundNumber): void;
  /** From now on all marks look so. */
  use(style: MarkStyle): void;
}

export function createMarks(signal: AbortSignal): Marks {
  const highlights = typeof Highlight === 'function' ? CSS.highlights : undefined;
  const ranges = new Map<FoundNumber, StaticRange>();
  let highlight: Highlight | undefined;
  let name: string | null = NAMES.dotted;
  signal.addEventListener('abort', withdraw);
  // A mark without a look still has its text painted in pieces; what is printed is to be the page itself.
  listen(window, 'beforeprint', signal, withdraw);
  listen(window, 'afterprint', signal, show);

  function show(): void {
    if (name && highlight) highlights?.set(name, highlight);
  }

  function withdraw(): void {
    // A newer script may have put its own marks in the place of ours.
    if (name && highlight && highlights?.get(name) === highlight) highlights.delete(name);
  }

  return {
    add(number) {
      const range = highlights && rangeOf(number);
      if (!range) return;
      if (!highlight) {
        highlight = new Highlight();
        show();
      }
      highlight.add(range);
      ranges.set(number, range);
    },
    remove(number) {
      const range = ranges.get(number);
      if (range) highlight?.delete(range);
      ranges.delete(number);
    },
    use(style) {
      if (NAMES[style] === name) return;
      withdraw();
      name = NAMES[style];
      show();
    },
  };
}

/** A range that does not follow the page's changes: thousands of those that do slow every change down. */
function rangeOf({ nodes, start, end }: FoundNumber): StaticRange | null {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return null;
  return new StaticRange({ startContainer: first, startOffset: start, endContainer: last, endOffset: end });
}
