// Where the call button of `#number` stands beside it. The measuring runs where closed shadow roots can be
// looked into: in the extension's own world in Chromium, with the browser's powers in Firefox.

import type { Page } from 'playwright';
import { inContentScript } from './isolated-world.ts';
import { until } from './wait.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Places {
  /** The last line of the number's text. */
  readonly number: Box;
  readonly buttons: readonly Box[];
}

/** An expression whose value is `Places`. */
export const PLACES = `(() => {
  const box = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
  const range = document.createRange();
  range.selectNodeContents(document.getElementById('number'));
  const host = document.querySelector('html > click-to-call');
  const root = host && (host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host));
  const shown = root ? [...root.querySelectorAll('button.call')].filter((one) => one.getClientRects().length) : [];
  return {
    number: box([...range.getClientRects()].at(-1)),
    buttons: shown.map((one) => box(one.getBoundingClientRect())),
  };
})()`;

/** Pixels between a number and the button behind it, and pixels a button may be off. */
const GAP = 2;
const OFF = 2;

const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;

const isBehind = (number: Box, button: Box): boolean =>
  Math.abs(button.left - GAP - number.right) <= OFF && Math.abs(middle(button) - middle(number)) <= OFF;

const apart = (a: Box, b: Box): number =>
  Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);

/** Touching a side, and over no more of it than a rim. */
const isBeside = (number: Box, button: Box): boolean => {
  const between = apart(number, button);
  return between <= GAP + OFF && between >= -OFF;
};

/** Waits until the one button stands there; fails with all places where it never does. */
export const standsAt = (measure: () => Promise<Places>, side: 'behind' | 'beside'): Promise<Places> =>
  until(
    `The button standing ${side} its number`,
    async () => {
      const places = await measure();
      const [button, ...more] = places.buttons;
      const isThere = side === 'behind' ? isBehind : isBeside;
      if (button && more.length === 0 && isThere(places.number, button)) return places;
      throw new Error(JSON.stringify(places));
    },
    6_000,
  );

/** The numbers that a button hides, by more than a rim of two pixels. */
const HIDDEN = `(() => {
  const host = document.querySelector('html > click-to-call');
  const shown = host ? [...chrome.dom.openOrClosedShadowRoot(host).querySelectorAll('button.call')] : [];
  const boxes = shown.map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);
  const lines = [...(CSS.highlights.get('click-to-call') ?? [])].flatMap((mark) => {
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    return [...range.getClientRects()].map((box) => ({ text: String(range), box }));
  });
  const across = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = (a, b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const isHidden = ({ box }) => boxes.some((button) => Math.min(across(button, box), down(button, box)) > 2);
  return lines.filter(isHidden).map(({ text, box }) => text + ' at ' + box.left + ', ' + box.top);
})()`;

export const hiddenNumbers = async (page: Page): Promise<string[]> =>
  (await inContentScript(page, HIDDEN)) as string[];
