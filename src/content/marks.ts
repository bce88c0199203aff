// Marks numbers by a CSS Custom Highlight: the page's nodes stay as they are. How a mark looks is said by
// content.css, which the manifest brings with the page: a sheet added later costs a large page half a second.
// Browsers without the feature show buttons only. On a large page marks are no lines: while there is one under any
// text, Chromium measures the whole page anew at every change of it (docs/decisions/large-pages.md).

import type { MarkStyle } from '../core/manner.ts';
import { countOf, listen, rootElement } from './dom.ts';
import type { FoundNumber } from './numbers.ts';

/** Also in content.css: a dotted line, and what is cheap on a large page. */
const LINE = 'click-to-call';
const PLAIN = 'click-to-call-big';
/** Elements from which on a page is large, and milliseconds between two counts. */
const LARGE = 10_000;
const COUNT_AGAIN = 5_000;

/** Counts what a page has, now and then: it may grow. */
function watchSize(): () => boolean {
  let isLarge = false;
  let next = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    const root = now > next ? rootElement() : null;
    if (!root) return isLarge;
    next = now + COUNT_AGAIN;
    isLarge = countOf(root) > LARGE;
    return isLarge;
  };
}

export interface Marks {
  add(number: FoundNumber): void;
  remove(number: FoundNumber): void;
  /** From now on all marks look so. */
  use(style: MarkStyle): void;
}

export function createMarks(signal: AbortSignal): Marks {
  const highlights = typeof Highlight === 'function' ? CSS.highlights : undefined;
  const highlight = highlights && new Highlight();
  const ranges = new Map<FoundNumber, StaticRange>();
  const isLarge = watchSize();
  let style: MarkStyle = 'dotted';
  /** Under which the marks are shown; null: not at all. */
  let name: string | null = null;
  signal.addEventListener('abort', withdraw);
  // A mark without a look still has its text painted in pieces; what is printed is to be the page itself.
  listen(window, 'beforeprint', signal, withdraw);
  listen(window, 'afterprint', signal, show);

  /** As the person wants it and the page allows. */
  function dress(): void {
    const look = isLarge() ? PLAIN : LINE;
    const next = style === 'none' ? null : look;
    if (next === name) return;
    withdraw();
    name = next;
    show();
  }

  function show(): void {
    if (name && highlight) highlights?.set(name, highlight);
  }

  function withdraw(): void {
    // A newer script may have put its own marks in the place of ours.
    if (name && highlights?.get(name) === highlight) highlights?.delete(name);
  }

  function remove(number: FoundNumber): void {
    const range = ranges.get(number);
    if (range) highlight?.delete(range);
    ranges.delete(number);
  }

  return {
    add(number) {
      const range = highlight && rangeOf(number);
      if (!range) return;
      remove(number);
      dress();
      highlight.add(range);
      ranges.set(number, range);
    },
    remove,
    use(chosen) {
      style = chosen;
      if (ranges.size > 0) dress();
    },
  };
}

/** A range that does not follow the page's changes: thousands of those that do slow every change down. */
function rangeOf({ nodes, start, end }: FoundNumber): StaticRange | null {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return null;
  return new StaticRange({ startContainer: first, startOffset: start, endContainer: last, endOffset: end });
}
