// Geometry: where a number ends on screen, whether it can be seen there, and where beside it a button
// hides least. Reads layout, so it is asked once per frame and only for numbers on screen.

import type { ButtonSize } from '../core/manner.ts';
import { closestTo, holds, isDocument, isText, newRange, newWalker, treeOf } from './dom.ts';
import type { FoundNumber } from './numbers.ts';
import { elementOf } from './tags.ts';

/** The element whose box holds the number's end. */
export function endElement({ nodes, link }: FoundNumber): Element | null {
  const last = nodes.at(-1);
  return last ? elementOf(last) : link;
}

let range: Range | undefined;

/** The boxes of the number's lines in the viewport, the last one last; none where it has no box. */
export function boxesOf({ nodes, start, end, link }: FoundNumber): DOMRect[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  let boxes: DOMRectList | undefined;
  if (first && last) {
    range ??= newRange();
    range.setStart(first, start);
    range.setEnd(last, end);
    boxes = range.getClientRects();
  } else boxes = link?.getClientRects();
  return Array.from(boxes ?? []).filter(({ width, height }) => width > 0 && height > 0);
}

/** The box of the number's last character: where it ends however its line runs or is turned. */
function endBox({ nodes }: FoundNumber, end: number): DOMRect | undefined {
  const last = nodes.at(-1);
  if (!last || end === 0) return undefined;
  range ??= newRange();
  range.setStart(last, end - 1);
  range.setEnd(last, end);
  return range.getClientRects()[0];
}

const treeAround = (element: Element): DocumentOrShadowRoot => {
  const tree = treeOf(element);
  return isDocument(tree) ? Document.prototype : ShadowRoot.prototype;
};

/** The topmost element at a point of the tree `element` is in. */
const topAt = (element: Element, x: number, y: number): Element | null =>
  treeAround(element).elementFromPoint.call(treeOf(element), x, y);

const REPLACED = 'img,video,canvas,iframe,object,embed,picture,svg,input,textarea,select,button';

/** True where nothing is clipped off, transparent or laid over the number's end. */
export function isSeen(number: FoundNumber, box: DOMRect, isOurs: (element: Element) => boolean): boolean {
  const element = endElement(number);
  if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { x, y } = pointIn(endBox(number, number.end) ?? box);
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

/** A button's place: its centre from the number's end (right edge, middle), and its size. */
export interface Spot {
  readonly dx: number;
  readonly dy: number;
  readonly size: number;
}

const GAP = 2;

/** Pixels a button has at least and at most, and its height as a share of the line's. */
const SIZES: Readonly<Record<ButtonSize, { least: number; most: number; share: number }>> = {
  small: { least: 12, most: 14, share: 0.75 },
  medium: { least: 14, most: 18, share: 1 },
  large: { least: 24, most: 32, share: 1.4 },
};

/**
 * Beside the number where it hides least. The order of preference: in the gap behind the number, raised
 * at its end, above its end, below it, before it.
 */
function spotsOf(number: FoundNumber, box: DOMRect, buttonSize: ButtonSize): Spot[] {
  // Where lines run down or are turned, the end is not at the right.
  const end = endBox(number, number.end) ?? box;
  const [x, y] = [end.right - box.right, end.top + end.height / 2 - box.top - box.height / 2];
  const { least, most, share } = SIZES[buttonSize];
  const size = Math.max(least, Math.min(most, Math.round(end.height * share) - 1));
  const r = size / 2;
  const h = end.height / 2;
  return [
    { dx: x + GAP + r, dy: y, size },
    { dx: x + GAP + r - 1, dy: y - h, size: least },
    { dx: x, dy: y - h - least / 2, size: least },
    { dx: x, dy: y + h + least / 2, size: least },
    { dx: -box.width - GAP - r, dy: 0, size },
  ];
}

export function chooseSpot(number: FoundNumber, box: DOMRect, surroundings: Surroundings): Spot {
  const spots = spotsOf(number, box, surroundings.buttonSize);
  const texts = textAround(number);
  let best = spots[0] as Spot;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const cost = costOf(box, spot, texts, surroundings);
    // The hit test is dear; it is made of what would win without.
    const control = cost < least && isOnControl(number, box, spot, surroundings.isOurs) ? 2 : 0;
    if (cost + control < least) [best, least] = [spot, cost + control];
    if (least === 0) break;
  }
  return best;
}

export interface Surroundings {
  /** Boxes of all numbers near: no button may hide one. */
  readonly taken: readonly DOMRect[];
  /** Width of the page's view. */
  readonly width: number;
  readonly isOurs: (element: Element) => boolean;
  /** What the person chose. */
  readonly buttonSize: ButtonSize;
}

/** Text nodes looked at before and behind a number, and characters of each. */
const NODES = 4;
const REACH = 400;

/** Boxes of the text before and behind the number, as far as a button could reach. */
function textAround(number: FoundNumber): DOMRect[] {
  const { nodes, start, end } = number;
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return [];
  return [
    ...boxesBetween(first, Math.max(0, start - REACH), start),
    ...boxesBetween(last, end, Math.min(last.length, end + REACH)),
    ...neighbours(first, 'previousNode').flatMap((node) =>
      boxesBetween(node, Math.max(0, node.length - REACH), node.length),
    ),
    ...neighbours(last, 'nextNode').flatMap((node) => boxesBetween(node, 0, Math.min(node.length, REACH))),
  ];
}

function neighbours(from: Text, step: 'previousNode' | 'nextNode'): Text[] {
  const walker = newWalker(treeOf(from));
  walker.currentNode = from;
  const found: Text[] = [];
  for (let i = 0; found.length < NODES && i < NODES * 8; i++) {
    const node = walker[step]();
    if (!node) break;
    if (isText(node) && /\S/.test(node.data)) found.push(node);
  }
  return found;
}

function boxesBetween(node: Text, start: number, end: number): DOMRect[] {
  if (!/\S/.test(node.data.slice(start, end))) return [];
  range ??= newRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return Array.from(range.getClientRects());
}

const CONTROLS =
  'a[href],button,input,select,textarea,summary,label,img,video,[role=button],[role=link],[onclick]';

/** What a button there would hide: the share of it that lies on text, and most of all a number. */
function costOf(box: DOMRect, spot: Spot, texts: readonly DOMRect[], { taken, width }: Surroundings): number {
  const [x, y, r] = [box.right + spot.dx, box.top + box.height / 2 + spot.dy, spot.size / 2];
  if (x - r < 0 || x + r > width) return 50;
  // A rim of one pixel may touch.
  const shareOf = (other: DOMRect) =>
    Math.max(0, Math.min(other.right, x + r - 1) - Math.max(other.left, x - r + 1)) *
    Math.max(0, Math.min(other.bottom, y + r - 1) - Math.max(other.top, y - r + 1));
  const hidden = texts.reduce((sum, text) => sum + shareOf(text), 0) / spot.size ** 2;
  const isOnNumber = taken.some((other) => shareOf(other) > 0);
  return hidden + (isOnNumber ? 100 : 0);
}

function isOnControl(
  number: FoundNumber,
  box: DOMRect,
  { dx, dy }: Spot,
  isOurs: (element: Element) => boolean,
): boolean {
  const element = endElement(number);
  const top = element && topAt(element, box.right + dx, box.top + box.height / 2 + dy);
  const control = top && !isOurs(top) && closestTo(top, CONTROLS);
  return Boolean(control && element && !holds(control, element));
}
