// Where buttons stand beside their numbers, measured in the page by its own means.

import type { Page } from 'playwright';
import { buttons } from './overlay.ts';
import { until } from './wait.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels between a number and the button behind it, and pixels a button may be off. */
export const GAP = 2;
export const OFF = 2;

export const ANY_CALL = /^Call \+/;

/** The last line's box of every marked number in the main frame that is on screen, topmost first. */
export const numberBoxes = (page: Page): Promise<Box[]> =>
  page.evaluate(() => {
    const boxes = [...(CSS.highlights.get('click-to-call') ?? [])].flatMap((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const box = [...range.getClientRects()].at(-1);
      return box ? [{ left: box.left, top: box.top, right: box.right, bottom: box.bottom }] : [];
    });
    const isOnScreen = (box: Box) =>
      box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return boxes.filter(isOnScreen).sort((a, b) => a.top - b.top || a.left - b.left);
  });

/**
 * Waits until `count` buttons stand, each in the gap behind a number of its own, within 2 px. Fails with all
 * places where they never do. Returns their names, in the order of their numbers from top to bottom.
 */
export const standBehind = (page: Page, count: number): Promise<string[]> =>
  until(`${count} buttons standing behind their numbers`, async () => {
    const [shown, boxes] = await Promise.all([buttons(page, ANY_CALL), numberBoxes(page)]);
    const names = boxes.map((box) => shown.find((button) => isBehind(button, box))?.name ?? null);
    const isAll = shown.length === count && boxes.length === count && !names.includes(null);
    if (isAll) return names as string[];
    throw new Error(JSON.stringify({ shown, boxes }));
  });

type Placed = { readonly x: number; readonly y: number; readonly width: number };

const isBehind = ({ x, y, width }: Placed, { right, top, bottom }: Box): boolean =>
  Math.abs(x - width / 2 - GAP - right) <= OFF && Math.abs(y - (top + bottom) / 2) <= OFF;
