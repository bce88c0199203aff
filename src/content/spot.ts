// Where beside a number a button hides least: never a number, never a control of the page, hardly ever text.
// Reads layout, so it is asked once per frame and only for numbers on screen.

import type { ButtonSize } from '../core/manner.ts';
import { endBox, endElement } from './boxes.ts';
import { closestTo, holds } from './dom.ts';
import { textAround, textIn } from './near-text.ts';
import type { FoundNumber } from './numbers.ts';
import { topAt } from './sight.ts';

/** A button's place: its centre from the number's end (right edge, middle), and its size. */
export interface Spot {
  readonly dx: number;
  readonly dy: number;
  readonly size: number;
  /** It hides a number or a control: there is room nowhere. */
  readonly isTight?: boolean;
}

export interface Surroundings {
  /** Boxes of all numbers near, and of the buttons of the others: no button may hide one. */
  readonly numbers: readonly Area[];
  readonly buttons: readonly Area[];
  /** Width of the page's view. */
  readonly width: number;
  readonly isOurs: (element: Element) => boolean;
  /** What the person chose. */
  readonly buttonSize: ButtonSize;
}

export type Area = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

const GAP = 2;
/** Pixels from a number's end at which nobody sees to which number a button belongs. */
const FAR = 500;
/** Pixels across: at least and at most, and where there is no room; and a button's height as a share of the line's. */
const SIZES: Readonly<Record<ButtonSize, { tiny: number; least: number; most: number; share: number }>> = {
  small: { tiny: 10, least: 12, most: 14, share: 0.75 },
  medium: { tiny: 10, least: 14, most: 18, share: 1 },
  large: { tiny: 16, least: 24, most: 32, share: 1.4 },
};
/** The part of its radius to which a disc hides what is beside it, as a square of equal sides. */
const DISC = Math.SQRT1_2;

/** In the order of preference; docs/numbers-in-pages.md says it in words. */
function spotsOf(number: FoundNumber, box: DOMRect, texts: readonly Area[], chosen: ButtonSize): Spot[] {
  // Where lines run down or are turned, the end is not at the right.
  const end = endBox(number) ?? box;
  const [x, y] = [end.right - box.right, end.top + end.height / 2 - box.top - box.height / 2];
  const { tiny, least, most, share } = SIZES[chosen];
  const size = Math.max(least, Math.min(most, Math.round(end.height * share) - 1));
  const h = end.height / 2;
  const behind = (of: number): Spot => ({ dx: x + GAP + of / 2, dy: y, size: of });
  const above = (of: number): Spot => ({ dx: x, dy: y - h - of / 2, size: of });
  const below = (of: number): Spot => ({ dx: x, dy: y + h + of / 2, size: of });
  const before = (of: number): Spot => ({ dx: -box.width - GAP - of / 2, dy: 0, size: of });
  const raised: Spot = { dx: x + GAP + size / 2 - 1, dy: y - h, size: least };
  const near = [behind(size), raised, above(least), below(least), before(size)];
  const small = [behind(tiny), above(tiny), below(tiny), before(tiny)];
  return [...near, ...small, ...besideLine(box, texts, least)];
}

/** Behind the line the number is in, the second where another number's button is; then before it. */
function besideLine(box: DOMRect, texts: readonly Area[], size: number): Spot[] {
  const line = texts.filter(({ top, bottom }) => top < box.bottom - 1 && bottom > box.top + 1);
  const right = Math.max(box.right, ...line.map((text) => text.right)) - box.right + GAP + size / 2;
  const left = Math.min(box.left, ...line.map((text) => text.left)) - box.right - GAP - size / 2;
  return [right, right + size + GAP, left, left - size - GAP]
    .filter((dx) => Math.abs(dx) < FAR)
    .map((dx) => ({ dx, dy: 0, size }));
}

export function chooseSpot(number: FoundNumber, box: DOMRect, surroundings: Surroundings): Spot {
  const texts = textAround(number);
  let best: Spot | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spotsOf(number, box, texts, surroundings.buttonSize)) {
    const area = areaOf(box, spot);
    const near = costOf(area, texts, surroundings);
    // Hit tests are dear; they are made of what would win without.
    const cost = near < least ? near + costFound(number, area, surroundings.isOurs) : near;
    if (cost < least) [best, least] = [spot, cost];
    if (least === 0) break;
  }
  return { ...(best as Spot), isTight: least >= FORBIDDEN };
}

const FORBIDDEN = 100;

/** The square that stands for the disc, in the viewport. */
export function areaOf(box: DOMRect, { dx, dy, size }: Spot): Area {
  const [x, y, reach] = [box.right + dx, box.top + box.height / 2 + dy, (size / 2) * DISC];
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** Pixels of text that a disc may touch: glyphs seldom reach the edge of their box. */
const RIM = 1;
/** The corners of the square around a disc are empty: so far may it reach over a number. */
const CORNER = 2;

function shared(a: Area, b: Area, rim: number): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left) - rim;
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - rim;
  return across > 0 && down > 0 ? across * down : 0;
}

/** What a button there would hide of what is known to be near: the share of it on text; numbers never. */
function costOf(area: Area, texts: readonly Area[], { numbers, buttons, width }: Surroundings): number {
  const whole = (area.right - area.left) ** 2;
  const isOut = area.left < 0 || area.right > width || area.top < -scrollY;
  const hidden = texts.reduce((sum, text) => sum + shared(area, text, RIM), 0) / whole;
  const around = ((area.right - area.left) * (1 / DISC - 1)) / 2;
  const isOn = (other: Area) => shared(area, other, CORNER - around) > 0;
  // One that waits may come over a number, never over another button.
  const forbidden = (numbers.some(isOn) ? FORBIDDEN : 0) + (buttons.some(isOn) ? 2 * FORBIDDEN : 0);
  return hidden + forbidden + (isOut ? FORBIDDEN / 2 : 0);
}

const CONTROLS =
  'a[href],button,input,select,textarea,summary,label,[role=button],[role=link],[onclick],[tabindex],video[controls]';
const IMAGES = 'img,video,canvas,iframe,svg,object,embed';

/** What it would hide of whatever else the page shows there, by its four corners. */
function costFound(number: FoundNumber, area: Area, isOurs: (element: Element) => boolean): number {
  const element = endElement(number);
  if (!element) return 0;
  const seen = new Set<Element>();
  let cost = 0;
  for (const x of [area.left, area.right])
    for (const y of [area.top, area.bottom]) {
      const top = topAt(element, x, y);
      if (!top || seen.has(top) || isOurs(top)) continue;
      seen.add(top);
      cost += costOn(top, element, area);
      if (cost >= FORBIDDEN) return cost;
    }
  return cost;
}

function costOn(top: Element, own: Element, area: Area): number {
  const control = closestTo(top, CONTROLS);
  if (control && !holds(control, own)) return FORBIDDEN;
  if (closestTo(top, IMAGES)) return 1;
  return holds(top, own) || !textIn(top).some((text) => shared(area, text, RIM) > 0) ? 0 : 0.5;
}
