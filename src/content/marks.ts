// Marks numbers by a CSS Custom Highlight: the page's nodes stay as they are. How a mark looks is said by
// content.css, which the manifest brings with the page: a sheet added later costs a large page half a second.
// Browsers without the feature show buttons only.

import { listen } from './dom.ts';
import type { FoundNumber } from './numbers.ts';

/** Also in content.css. */
const NAME = 'click-to-call';

export interface Marks {
  add(number: FoundNumber): void;
  remove(number: FoundNumber): void;
}

export function createMarks(signal: AbortSignal): Marks {
  const highlights = typeof Highlight === 'function' ? CSS.highlights : undefined;
  const ranges = new Map<FoundNumber, StaticRange>();
  let highlight: Highlight | undefined;
  // A mark without a look still has its text painted in pieces; what is printed is to be the page itself.
  listen(window, 'beforeprint', signal, () => highlights?.delete(NAME));
  listen(window, 'afterprint', signal, () => highlight && highlights?.set(NAME, highlight));
  signal.addEventListener('abort', () => {
    // A newer script may have put its own marks in the place of ours.
    if (highlight && highlights?.get(NAME) === highlight) highlights.delete(NAME);
  });

  return {
    add(number) {
      const range = highlights && rangeOf(number);
      if (!range) return;
      if (!highlight) {
        highlight = new Highlight();
        highlights.set(NAME, highlight);
      }
      highlight.add(range);
      ranges.set(number, range);
    },
    remove(number) {
      const range = ranges.get(number);
      if (range) highlight?.delete(range);
      ranges.delete(number);
    },
  };
}

/** A range that does not follow the page's changes: thousands of those that do slow every change down. */
function rangeOf({ nodes, start, end }: FoundNumber): StaticRange | null {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return null;
  return new StaticRange({ startContainer: first, startOffset: start, endContainer: last, endOffset: end });
}
