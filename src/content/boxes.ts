// Where a number is on screen. Reads layout.

import { newRange } from './dom.ts';
import type { FoundNumber } from './numbers.ts';
import { elementOf } from './tags.ts';

/** The element whose box holds the number's end. */
export function endElement({ nodes, link }: FoundNumber): Element | null {
  const last = nodes.at(-1);
  return last ? elementOf(last) : link;
}

let range: Range | undefined;

/** The range from here to there; one range serves all, since each that lives slows the page's changes down. */
export function rangeBetween(first: Text, start: number, last: Text, end: number): Range {
  range ??= newRange();
  range.setStart(first, start);
  range.setEnd(last, end);
  return range;
}

/** The boxes of the number's lines in the viewport, the last one last; none where it has no box. */
export function boxesOf({ nodes, start, end, link }: FoundNumber): DOMRect[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  const boxes =
    first && last ? rangeBetween(first, start, last, end).getClientRects() : link?.getClientRects();
  return Array.from(boxes ?? []).filter(({ width, height }) => width > 0 && height > 0);
}

/** The box of the number's last character: where it ends however its line runs or is turned. */
export function endBox({ nodes, end }: FoundNumber): DOMRect | undefined {
  const last = nodes.at(-1);
  if (!last || end === 0) return undefined;
  return rangeBetween(last, end - 1, last, end).getClientRects()[0];
}
