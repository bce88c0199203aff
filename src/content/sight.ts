// Whether a number can be seen where it stands, and on what ground. Hit tests are dear: asked seldom.

import { endBox, endElement } from './boxes.ts';
import { closestTo, holds, isDocument, treeOf } from './dom.ts';
import type { FoundNumber } from './numbers.ts';

const treeAround = (element: Element): DocumentOrShadowRoot => {
  const tree = treeOf(element);
  return isDocument(tree) ? Document.prototype : ShadowRoot.prototype;
};

/** The topmost element at a point of the tree `element` is in. */
export const topAt = (element: Element, x: number, y: number): Element | null =>
  treeAround(element).elementFromPoint.call(treeOf(element), x, y);

const REPLACED = 'img,video,canvas,iframe,object,embed,picture,svg,input,textarea,select,button';

/** True where nothing is clipped off, transparent or laid over the number's end. */
export function isSeen(number: FoundNumber, box: DOMRect, isOurs: (element: Element) => boolean): boolean {
  const element = endElement(number);
  if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { x, y } = pointIn(endBox(number) ?? box);
  const top = topAt(element, x, y);
  if (top && (top === element || holds(element, top))) return true;
  for (const over of treeAround(element).elementsFromPoint.call(treeOf(element), x, y)) {
    if (over === element || holds(element, over)) return true;
    if (!isOurs(over) && !isClear(over, element)) return false;
  }
  return getComputedStyle(element).pointerEvents === 'none';
}

/** A point of the box near its right edge, on its middle line. */
const pointIn = ({ right, top, width, height }: DOMRect): { x: number; y: number } => ({
  x: right - Math.min(3, width / 2),
  y: top + height / 2,
});

/** True for what covers the number without hiding it: a link stretched over a whole card. */
function isClear(over: Element, element: Element): boolean {
  if (holds(over, element)) return false;
  if (closestTo(over, REPLACED)) return false;
  const { backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(over);
  return (
    /^transparent$|^rgba\(.*, 0\)$|\/ 0\)$/.test(backgroundColor) &&
    backgroundImage === 'none' &&
    (backdropFilter || 'none') === 'none'
  );
}

/** Light text stands on a dark ground. */
export function isLightText(number: FoundNumber): boolean {
  const element = endElement(number);
  const [red = 0, green = 0, blue = 0] =
    (element ? getComputedStyle(element).color : '').match(/[\d.]+/g)?.map(Number) ?? [];
  return 0.3 * red + 0.59 * green + 0.11 * blue > 150;
}
