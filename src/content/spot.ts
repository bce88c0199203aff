// Geometry: where a number ends on screen, whether it can be seen there, and where beside it a button
// hides least. Reads layout, so it is asked once per frame and only for numbers on screen.

import { closestTo, holds, isDocument, isElement, newRange, treeOf } from './dom.ts';
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

/** What is at a point of the number's own tree, topmost first. */
function stackAt(number: FoundNumber, x: number, y: number): Element[] {
  const element = endElement(number);
  const tree = element && treeOf(element);
  if (!tree) return [];
  const owner = isDocument(tree) ? Document.prototype : ShadowRoot.prototype;
  return (owner as DocumentOrShadowRoot).elementsFromPoint.call(tree, x, y);
}

const REPLACED = 'img,video,canvas,iframe,object,embed,picture,svg,input,textarea,select,button';

/** True where nothing is clipped off, transparent or laid over the number's end. */
export function isSeen(number: FoundNumber, box: DOMRect, isOurs: (element: Element) => boolean): boolean {
  const element = endElement(number);
  if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const x = box.right - Math.min(3, box.width / 2);
  const y = box.top + box.height / 2;
  for (const over of stackAt(number, x, y)) {
    if (over === element || holds(element, over)) return true;
    if (!isOurs(over) && !isClear(over, element)) return false;
  }
  return getComputedStyle(element).pointerEvents === 'none';
}

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

/**
 * Beside the number where it hides least. The order of preference: in the gap behind the number, raised
 * at its end, above its end, below it, before it.
 */
export function chooseSpot(number: FoundNumber, box: DOMRect, surroundings: Surroundings): Spot {
  const size = Math.max(14, Math.min(18, Math.round(box.height) - 1));
  const r = size / 2;
  const h = box.height / 2;
  const spots: Spot[] = [
    { dx: GAP + r, dy: 0, size },
    { dx: GAP + r - 1, dy: -h, size: 14 },
    { dx: 0, dy: -h - 7, size: 14 },
    { dx: 0, dy: h + 7, size: 14 },
    { dx: -box.width - GAP - r, dy: 0, size },
  ];
  let best = spots[0] as Spot;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const cost = costOf(number, box, spot, surroundings);
    if (cost < least) [best, least] = [spot, cost];
    if (cost === 0) break;
  }
  return best;
}

export interface Surroundings {
  /** Boxes of all numbers near: no button may hide one. */
  readonly taken: readonly DOMRect[];
  /** Width of the page's view. */
  readonly width: number;
  readonly isOurs: (element: Element) => boolean;
}

const SAMPLES = [0, 0, -0.7, -0.7, 0.7, -0.7, -0.7, 0.7, 0.7, 0.7];
const CONTROLS =
  'a[href],button,input,select,textarea,summary,label,img,video,[role=button],[role=link],[onclick]';

/** How much a button there would hide: a point for text under it, two for a control, most for a number. */
function costOf(
  number: FoundNumber,
  box: DOMRect,
  spot: Spot,
  { taken, width, isOurs }: Surroundings,
): number {
  const [cx, cy, r] = [box.right + spot.dx, box.top + box.height / 2 + spot.dy, spot.size / 2];
  let cost = taken.some(
    ({ left, right, top, bottom }) =>
      left < cx + r - 1 && right > cx - r + 1 && top < cy + r - 1 && bottom > cy - r + 1,
  )
    ? 100
    : 0;
  for (let i = 0; i < SAMPLES.length; i += 2) {
    const x = cx + (SAMPLES[i] ?? 0) * r;
    const y = cy + (SAMPLES[i + 1] ?? 0) * r;
    if (x < 0 || x > width) cost += 4;
    else if (isTextAt(number, x, y)) cost += 1;
    else if (isControlAt(number, x, y, isOurs)) cost += 2;
  }
  return cost;
}

function isControlAt(
  number: FoundNumber,
  x: number,
  y: number,
  isOurs: (element: Element) => boolean,
): boolean {
  const top = stackAt(number, x, y).find((found) => !isOurs(found));
  const control = top && closestTo(top, CONTROLS);
  const element = endElement(number);
  return Boolean(control && element && !holds(control, element));
}

interface CaretSource {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): CaretPosition | null;
}

function isTextAt(number: FoundNumber, x: number, y: number): boolean {
  const element = endElement(number);
  const tree = element && treeOf(element);
  const options = tree instanceof ShadowRoot ? { shadowRoots: [tree] } : { shadowRoots: [] };
  const caret = (Document.prototype as CaretSource).caretPositionFromPoint?.call(document, x, y, options);
  const node = caret?.offsetNode;
  if (!caret || !node || isElement(node)) return false;
  return [caret.offset - 1, caret.offset].some((at) => isCharacterAt(node as Text, at, x, y));
}

function isCharacterAt(node: Text, at: number, x: number, y: number): boolean {
  if (at < 0 || at >= (node.length ?? 0) || /\s/.test(node.data[at] ?? ' ')) return false;
  range ??= newRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
