// The strongest test of the page engine: whatever a page and its frames do, and however late or lost the
// background's answers are, what is marked afterwards is what a fresh look at the page finds.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inContentScript } from '../support/isolated-world.ts';
import { until } from '../support/wait.ts';
import { type Engine, marked, openEngine, wakeWorker } from './support/engine.ts';
import { mutate } from './support/mutate.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine();
});

afterAll(() => engine.close());

const FRAMED = `<p>framed (415) 555-0107</p><div>415-<b>555</b>-0108</div>`;
const PAGE = `<p>Call 415-555-0101 or <b>415</b>-555-0102.</p><div>one<div>two 415-555-0103</div>three</div>
  <ul><li>415-555-0104</li><li><a href="tel:+14155550105">Dora</a></li></ul>
  <table><tr><td>415</td><td>555-0106</td></tr></table>
  <iframe srcdoc="${FRAMED}"></iframe><iframe srcdoc="<i>none yet</i>"></iframe>`;

/** Holds every answer of the background back for up to so many milliseconds, now more, now less. */
const delay = (page: Page, most: number): Promise<unknown> =>
  inContentScript(
    page,
    `for (const { runtime } of new Set([globalThis.browser ?? chrome, chrome])) {
       const send = runtime.sendMessage.bind(runtime);
       let turn = 0;
       runtime.sendMessage = async (message) => {
         const answer = await send(message);
         await new Promise((resolve) => setTimeout(resolve, (turn++ * 137) % ${most}));
         return answer;
       };
     }`,
  );

/** Stops the worker again and again until the work is over. */
async function killing(page: Page, work: Promise<unknown>): Promise<void> {
  let isOver = false;
  const watched = work.finally(() => {
    isOver = true;
  });
  while (!isOver) await engine.chromium.killWorker();
  await watched;
  // The page may need it no more; what looks at the page does.
  await wakeWorker(page);
}

/** Lets the page and its frames live wildly at once. */
const live = (page: Page, seed: number): Promise<unknown> =>
  Promise.all(
    page.frames().map(async (frame, i) => {
      const lived = frame.evaluate(mutate, { seed: seed + i * 1000, count: 240, burst: 30 });
      // The page may take a frame away in the midst of its life.
      await (i === 0 ? lived : lived.catch(() => undefined));
    }),
  );

const SEEDS = Array.from({ length: 12 }, (_, i) => 20261123 + i);
const WAYS = SEEDS.map((seed, i) => [seed, ['answered at once', 'late', 'killed'][i % 3]] as const);

describe('after random changes', () => {
  it.each(WAYS)('the marked numbers are those of a fresh look (seed %i, %s)', async (seed, way) => {
    const page = await engine.show(PAGE);
    // All of it on screen: only what is there is marked.
    await page.setViewportSize({ width: 1280, height: 6000 });
    if (way === 'late') await delay(page, 700);
    const lived = live(page, seed);
    await (way === 'killed' ? killing(page, lived) : lived);
    const kept = await engine.found(page);
    const marks = (await marked(page)).sort();
    await engine.refresh(page);
    expect(kept).toEqual(await engine.found(page));
    await until('The same marks', async () => String((await marked(page)).sort()) === String(marks));
    await page.close();
  });
});
