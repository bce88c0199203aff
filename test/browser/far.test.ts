// Thousands of numbers in one page: those far from the screen are not watched, and have their buttons all the same
// when they come near, whatever brings them there.

import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buttons, waitForButton } from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { type Engine, openEngine } from './support/engine.ts';

const LINES = 3_000;
const lines = Array.from(
  { length: LINES },
  (_, n) => `<p style="margin: 0; height: 40px">415-555-${2_000 + n}</p>`,
).join('');
/** The button of the number in this line. */
const buttonOf = (line: number): RegExp => new RegExp(`${2_000 + line}$`);

let engine: Engine;
let page: Page;

beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());
afterEach(() => page.close());

async function show(html: string): Promise<void> {
  page = await engine.show(html);
  await waitForButton(page, buttonOf(0));
}

/** How many elements of ours stand in the page: no more than the numbers around the screen have. */
const fewButtons = async (): Promise<void> => {
  expect((await buttons(page, /^Call /)).length).toBeLessThan(60);
};

describe('numbers far away', () => {
  it('have their buttons wherever the page is scrolled to', async () => {
    await show(lines);
    for (const line of [LINES - 1, 1_500, 20, 2_200, 0]) {
      await page.evaluate((top) => scrollTo(0, top), line * 40);
      await waitForButton(page, buttonOf(line));
      await fewButtons();
    }
  });

  it('have their buttons after a scroll in many small steps there and back', async () => {
    await show(lines);
    for (const by of [400, -400]) {
      await page.evaluate(async (step) => {
        for (let i = 0; i < 200; i++) {
          scrollBy(0, step);
          await new Promise(requestAnimationFrame);
        }
      }, by);
      await waitForButton(page, buttonOf(by > 0 ? 2_000 : 0));
    }
    await fewButtons();
  });

  it('have their buttons where what stood before them goes', async () => {
    await show(`<div id="first">${lines}</div><p>212-555-0199</p>`);
    await page.evaluate(() => {
      (document.getElementById('first') as HTMLElement).style.display = 'none';
    });
    await waitForButton(page, /212 555 0199$/);
    await page.evaluate(() => {
      (document.getElementById('first') as HTMLElement).style.display = '';
    });
    await waitForButton(page, buttonOf(0));
  });

  it('have their buttons where a box inside the page is scrolled to them', async () => {
    await show(`<div id="box" style="height: 500px; overflow: auto">${lines}</div>`);
    for (const line of [LINES - 1, 1_000, 0]) {
      await page.evaluate((top) => document.getElementById('box')?.scrollTo(0, top), line * 40);
      await waitForButton(page, buttonOf(line));
    }
  });

  it('have their buttons in a frame that the page around it scrolls', async () => {
    const address = engine.address(lines);
    page = await engine.show(
      `<iframe src="${address}" style="width: 600px; height: ${LINES * 40}px"></iframe>`,
    );
    const frame = await until('The frame', async () => page.frames()[1]);
    const shown = () =>
      frame.evaluate(() =>
        [...(CSS.highlights.get('click-to-call') ?? [])].map(
          ({ startContainer }) => startContainer.textContent,
        ),
      );
    for (const line of [0, LINES - 1, 1_500]) {
      await page.evaluate((top) => scrollTo(0, top), line * 40);
      await until(`The number of line ${line} being marked`, async () =>
        (await shown()).includes(`415-555-${2_000 + line}`),
      );
    }
  });
});

describe('marks', () => {
  it('are lines, but none on a page so large that a line under a text has all of it measured', async () => {
    await show(`<p>415-555-2000</p>`);
    const names = () => page.evaluate(() => [...CSS.highlights.keys()]);
    expect(await names()).toEqual(['click-to-call']);
    await page.close();
    await show(`<p>415-555-2000</p>${'<b></b>'.repeat(10_000)}`);
    expect(await names()).toEqual(['click-to-call-big']);
    const [line, shadow] = await page.evaluate(() => {
      const look = getComputedStyle(document.querySelector('p') as Element, '::highlight(click-to-call-big)');
      return [look.textDecorationLine, look.textShadow];
    });
    expect(line).toBe('none');
    expect(shadow).not.toBe('none');
  });
});
