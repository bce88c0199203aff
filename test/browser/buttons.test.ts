// Where the buttons stand: at their numbers through everything that moves a page, gone with what cannot be
// seen, in the order of the document, and never at the cost of the page.

import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Button, buttons, waitForButton } from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { type Engine, openEngine } from './support/engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine();
});

afterAll(() => engine.close());

afterEach(async () => {
  for (const page of engine.chromium.context().pages().slice(1)) await page.close();
});

const ANY = /^Call \+/;
const GAP = 2;

/** The right end and the middle of the text of `#number`, in the viewport. */
const endOf = (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.getElementById('number') as HTMLElement);
    const box = [...range.getClientRects()].at(-1) as DOMRect;
    return { x: box.right, y: box.top + box.height / 2 };
  });

const isGone = (page: Page): Promise<true> =>
  until('The button being gone', async () => (await buttons(page, ANY)).length === 0);

const NUMBER = '<span id="number">415-555-0101</span>';
const TALL = '<div style="height: 3000px"></div>';

describe('a button works', () => {
  // Browsers shut out what is beside such an element, from the accessibility tree, too.
  const places: [string, string, () => Promise<void>][] = [
    [
      'in fullscreen',
      `<div id="full" style="background: #fff">${NUMBER}</div>`,
      async () => document.getElementById('full')?.requestFullscreen(),
    ],
    [
      'in a modal dialog',
      `<dialog id="dialog"><p>${NUMBER} </p><p>more of it, wide enough to have room</p></dialog>`,
      async () => (document.getElementById('dialog') as HTMLDialogElement).showModal(),
    ],
  ];

  it.each(places)('%s', async (_name, html, enter) => {
    const heard = await engine.heard();
    const page = await engine.show(html);
    await page.mouse.click(5, 500);
    await page.evaluate(enter);
    await until('The call being asked for', async () => {
      const { x, y } = await endOf(page);
      await page.mouse.click(x + GAP + 8, y);
      return (await heard()).includes('call/place');
    });
  });
});

describe('a button is gone while its number', () => {
  const ends: [string, string, (page: Page) => Promise<unknown>][] = [
    [
      'is scrolled out of its box',
      `<div id="box" style="height: 60px; overflow: auto"><p>${NUMBER}</p>${TALL}</div>`,
      (page) => page.evaluate(() => document.getElementById('box')?.scrollBy(0, 100)),
    ],
    [
      'is covered',
      `<p>${NUMBER}</p><div id="cover" hidden style="position: fixed; inset: 0; background: #fff"></div>`,
      (page) =>
        page.evaluate(() => {
          (document.getElementById('cover') as HTMLElement).hidden = false;
        }),
    ],
    [
      'is transparent',
      `<p>${NUMBER}</p>`,
      (page) =>
        page.evaluate(() => {
          document.body.style.opacity = '0';
        }),
    ],
    [
      'is invisible',
      `<p>${NUMBER}</p>`,
      (page) =>
        page.evaluate(() => {
          document.body.style.visibility = 'hidden';
        }),
    ],
    [
      'is not displayed',
      `<p>${NUMBER}</p>`,
      (page) =>
        page.evaluate(() => {
          document.body.style.display = 'none';
        }),
    ],
    ['has left', `<p>${NUMBER}</p>`, (page) => page.evaluate(() => document.querySelector('p')?.remove())],
    [
      'is another text',
      `<p>${NUMBER}</p>`,
      (page) =>
        page.evaluate(() => {
          (document.getElementById('number')?.firstChild as Text).data = 'none';
        }),
    ],
    [
      'is being written',
      `<p>${NUMBER}</p>`,
      (page) =>
        page.evaluate(() => {
          document.body.contentEditable = 'true';
        }),
    ],
  ];

  it.each(ends)('%s', async (_name, html, end) => {
    const page = await engine.show(html);
    await waitForButton(page, ANY);
    await end(page);
    await isGone(page);
  });
});

describe('buttons', () => {
  it('stand in the order of the document, whatever came first', async () => {
    const page = await engine.show('<p id="a">415-555-0103</p><p id="b">415-555-0104</p>');
    await page.evaluate(() => {
      document.getElementById('b')?.insertAdjacentHTML('beforebegin', '<p>415-555-0102</p>');
      document.body.insertAdjacentHTML('afterbegin', '<p>415-555-0101</p>');
    });
    const names = await until('Four buttons', async () => {
      const all = await buttons(page, ANY);
      return all.length === 4 && all.map(({ name }) => name.slice(-4));
    });
    expect(names).toEqual(['0101', '0103', '0102', '0104']);
  });

  it('never cover the number or the text behind it where there is room', async () => {
    const text = 'the quick brown fox rings (415) 555-0101 and jumps over 415-555-0102 lazy dogs. ';
    const page = await engine.show(`<p style="width: 500px; line-height: 1.6">${text.repeat(6)}</p>`);
    const shown = await until('All buttons', async () => {
      const all = await buttons(page, ANY);
      return all.length === 12 && all;
    });
    const numbers = await page.evaluate(() =>
      [...(CSS.highlights.get('click-to-call') ?? [])].flatMap((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
          left,
          top,
          right,
          bottom,
        }));
      }),
    );
    for (const button of shown) expect(numbers.filter((box) => overlaps(button, box))).toEqual([]);
  });

  it('cost no more than those on screen', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `<p>415-555-${String(1000 + i)}</p>`).join('');
    const page = await engine.show(rows);
    const all = await until('Buttons', async () => {
      const now = await buttons(page, ANY);
      return now.length > 10 && now;
    });
    expect(all.length).toBeLessThan(80);
  });

  it('are found by the tab key and work by Enter', async () => {
    const heard = await engine.heard();
    const page = await engine.show(`<p>${NUMBER}</p>`);
    await waitForButton(page, ANY);
    await until('The call being asked for', async () => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      return (await heard()).includes('call/place');
    });
  });
});

/** Shared pixels; a hair is a rounding. */
const overlaps = (
  button: Button,
  box: { left: number; top: number; right: number; bottom: number },
): boolean =>
  Math.min(button.x + button.width / 2, box.right) - Math.max(button.x - button.width / 2, box.left) > 0.5 &&
  Math.min(button.y + button.height / 2, box.bottom) - Math.max(button.y - button.height / 2, box.top) > 0.5;

describe('the page', () => {
  it('is what it was: markup, text, boxes, and no record of a change', async () => {
    const page =
      await engine.open(`<p>${NUMBER}, <a href="tel:+14155550102">call</a> or (415) <b>555</b>-0103</p>
      <script>
        const boxes = () => JSON.stringify([...document.body.querySelectorAll('*')].map((e) => e.getBoundingClientRect()));
        const look = () => [document.body.outerHTML, document.body.innerText, boxes()];
        window.records = [];
        new MutationObserver((list) => records.push(...list)).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        window.shifts = [];
        new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
        window.before = look();
        window.look = look;
      </script>`);
    await until('Three buttons', async () => (await buttons(page, ANY)).length === 3);
    await page.mouse.wheel(0, 50);
    const { before, after, records, shifts } = await page.evaluate(() => {
      const seen = window as unknown as {
        before: string[];
        look(): string[];
        records: unknown[];
        shifts: unknown[];
      };
      return {
        before: seen.before,
        after: seen.look(),
        records: seen.records.length,
        shifts: seen.shifts.length,
      };
    });
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]?.split('<script>')[0]).toBe(before[0]?.split('<script>')[0]);
    expect({ records, shifts }).toEqual({ records: 0, shifts: 0 });
  });
});
