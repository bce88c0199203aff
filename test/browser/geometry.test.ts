// Buttons stand where their numbers stand, within 2 px, whatever moves the page.

import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { inContentScript } from '../support/isolated-world.ts';
import { PLACES, type Places, standsAt } from '../support/places.ts';
import { zoomTo } from '../support/zoom.ts';
import { moves } from '../synthetic/moves.ts';
import { type Engine, openEngine } from './support/engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine();
});

afterAll(() => engine.close());

afterEach(async () => {
  for (const page of engine.chromium.context().pages().slice(1)) await page.close();
});

const measure = (page: Page) => async () => (await inContentScript(page, PLACES)) as Places;

describe('a button follows its number', () => {
  it.each(moves.map((one) => [one.name, one] as const))('%s', async (_name, { html, move, isBeside }) => {
    const page = await engine.show(html);
    if (move) await page.evaluate(move);
    await standsAt(measure(page), isBeside ? 'beside' : 'behind');
  });

  it('through a resize', async () => {
    const page = await engine.show(
      '<p style="text-align: right; padding-right: 60px"><span id="number">415-555-0101</span></p>',
    );
    await standsAt(measure(page), 'behind');
    await page.setViewportSize({ width: 700, height: 500 });
    await standsAt(measure(page), 'behind');
  });

  it('into fullscreen and out of it', async () => {
    const page = await engine.show(
      '<p>Room above</p><div id="full" style="background: #fff; padding: 30px"><span id="number">415-555-0101</span></div>',
    );
    await page.mouse.click(5, 500);
    await page.evaluate(() => document.getElementById('full')?.requestFullscreen());
    await standsAt(measure(page), 'behind');
    await page.evaluate(() => document.exitFullscreen());
    await standsAt(measure(page), 'behind');
  });

  it("through the browser's zoom from 50 to 300 %", async () => {
    const page = await engine.show(
      '<div id="box" style="height: 90px; overflow: auto"><p>Call <span id="number">415-555-0101</span></p><div style="height: 3000px"></div></div>',
    );
    for (const zoom of [0.5, 0.8, 1.25, 2, 3]) {
      await zoomTo(engine.chromium, page, zoom);
      await page.evaluate(() => document.getElementById('box')?.scrollBy(0, 1));
      await standsAt(measure(page), 'behind');
    }
  });
});
