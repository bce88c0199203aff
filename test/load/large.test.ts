// Ten thousand numbers in one page, and fifty frames with a hundred each, filled and emptied again and again: all are
// found each time, asked for once, and nothing stays behind. `npm run soak:load -- directory`, `-- frames`.

import type { Page } from 'playwright';
import { afterAll, beforeAll, it } from 'vitest';
import { openSite, type Site } from '../support/site.ts';
import { untilFound } from './found.ts';
import { countMessages, type Held, heardBy, heldBy } from './held.ts';
import { atMost, exactly, IS_LONG, settle, told } from './measures.ts';
import { framesOf, listOf } from './pages.ts';
import { launchUndriven, openTab, type Undriven } from './undriven.ts';

const TIMES = 5;
const DIRECTORY = 10_000;
const FRAMES = 50;
const EACH = 100;

let browser: Undriven;
let site: Site;

beforeAll(async () => {
  browser = await launchUndriven();
  site = await openSite();
});

afterAll(() => {
  browser.close();
  site.close();
});

interface Filled {
  readonly frames: number;
  readonly found: number;
  readonly full: Held;
  readonly empty: Held;
}

async function fillAndEmpty(page: Page, count: number): Promise<Filled> {
  const frames = await untilFound(browser.worker, page, count);
  const full = await heldBy(page);
  await page.evaluate(() => {
    const { body } = document;
    Object.assign(globalThis, { emptied: body.innerHTML });
    body.textContent = '';
  });
  await untilFound(browser.worker, page, 0);
  const empty = await heldBy(page);
  await page.evaluate(() => {
    document.body.innerHTML = (globalThis as unknown as { emptied: string }).emptied;
  });
  return { frames: frames.length, found: frames.flatMap(({ numbers }) => numbers).length, full, empty };
}

async function measure(load: string, url: string, count: number, frames: number) {
  await countMessages(browser.worker);
  const page = await openTab(browser, url);
  const seen: Filled[] = [];
  for (let i = 0; i < TIMES; i++) seen.push(await fillAndEmpty(page, count));
  const heard = await heardBy(browser.worker);
  const [, first, last] = [seen[0], seen[1], seen.at(-1)] as [Filled, Filled, Filled];
  const asked = count * TIMES;
  settle(`${load}, Chromium`, [
    exactly('numbers found, each time', Math.min(...seen.map(({ found }) => found)), count),
    exactly('frames that hold them', seen.filter((one) => one.frames >= frames).length, TIMES),
    told('times filled and emptied', TIMES),
    atMost('candidates asked per number shown', heard.candidates / asked, 1),
    atMost('messages per number shown', heard.messages / asked, 0.05),
    told('heap, full, MB', last.full.heap / 1e6),
    atMost('heap full, last / second time', last.full.heap / first.full.heap, 1.05),
    atMost('heap emptied, last / second time', last.empty.heap / first.empty.heap, 1.05),
    atMost('nodes emptied, last / second time', last.empty.nodes / first.empty.nodes, 1.02),
    atMost('listeners emptied, last / second time', last.empty.listeners / first.empty.listeners, 1.02),
  ]);
  await page.close();
}

it.runIf(IS_LONG)('directory', { timeout: 300_000 }, () =>
  measure('directory', site.put('directory', listOf('directory', DIRECTORY)), DIRECTORY, 1),
);

it.runIf(IS_LONG)('frames', { timeout: 300_000 }, () => {
  const source = (i: number) => site.put(`frame-${i}`, listOf(`frame ${i}`, EACH, i * EACH));
  return measure('frames', site.put('frames', framesOf(FRAMES, source)), FRAMES * EACH, FRAMES);
});
