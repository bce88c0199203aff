// What of the page's is in the top layer and may be painted over us: popovers, modal dialogs, what is in
// fullscreen. Asked where no hit test and no browser tells what is painted on top.

import { holds, select, treeOf } from './dom.ts';

const LAYERED = ':popover-open,:modal,:fullscreen';

/**
 * Whether something in the top layer that does not hold `element` has a box at the point. Without `isAny`
 * only what lets presses through counts: the rest is found by a hit test.
 */
export function isOverlaid(
  trees: Iterable<Node>,
  element: Element | null,
  { x, y }: { readonly x: number; readonly y: number },
  isAny: boolean,
): boolean {
  const isAt = (part: Element): boolean => {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  };
  const isOver = (part: Element): boolean =>
    isAt(part) && (isAny || getComputedStyle(part).pointerEvents === 'none');
  for (const tree of trees) {
    for (const over of select(tree, LAYERED)) {
      if (!(element && isAround(over, element)) && [over, ...select(over, '*')].some(isOver)) return true;
    }
  }
  return false;
}

/** True where `outer` holds the element or one of the hosts around it. */
function isAround(outer: Element, element: Element): boolean {
  if (holds(outer, element)) return true;
  const tree = treeOf(element);
  return tree instanceof ShadowRoot && isAround(outer, tree.host);
}
