// A hundred tabs with a thousand numbers each: all are found, the background is asked once for each and holds no more
// for a hundred tabs than for twenty, and what closed tabs held is given back. `npm run soak:load -- tabs`.

import type { Page } from 'playwright';
import { afterAll, beforeAll, it } from 'vitest';
import { openSite, type Site } from '../support/site.ts';
import { until } from '../support/wait.ts';
import { untilFound } from './found.ts';
import { countMessages, heardBy, heldBy, workerHeap } from './held.ts';
import { atMost, exactly, IS_LONG, settle, told } from './measures.ts';
import { listOf } from './pages.ts';
import { launchUndriven, openTab, type Undriven } from './undriven.ts';

const TABS = Number(process.env.TABS ?? 100);
const EACH = 1000;
/** The background forgets its answers whenever they are many: as many tabs as let it do so several times. */
const FEW = Math.ceil(TABS / 5);

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

it.runIf(IS_LONG)('many tabs', { timeout: 900_000 }, async () => {
  const { worker } = browser;
  await countMessages(worker);
  const pages: Page[] = [];
  const heaps: number[] = [];
  const open = async () => {
    const i = pages.length;
    const page = await openTab(browser, site.put(`tab-${i}`, listOf(`tab ${i}`, EACH, i * EACH)));
    await untilFound(worker, page, EACH);
    pages.push(page);
    heaps.push(await workerHeap(browser.session));
    return page;
  };
  const first = await open();
  const alone = await heldBy(first);
  while (pages.length < TABS) await open();
  const [few, many] = [Math.max(...heaps.slice(0, FEW)), Math.max(...heaps.slice(FEW))];
  const heard = await heardBy(worker);
  for (const page of pages.slice(1)) await page.close();
  const left = await heldBy(first);
  const after = await workerHeap(browser.session);
  await browser.leave();
  await until('The worker falling asleep', async () => !(await browser.isAwake()), 60_000);
  settle('tabs, Chromium', [
    exactly('tabs in which every number was found', pages.length, TABS),
    exactly('numbers', pages.length * EACH, TABS * EACH),
    atMost('candidates asked per number', heard.candidates / (TABS * EACH), 1),
    atMost('messages per number', heard.messages / (TABS * EACH), 0.05),
    told('heap of a tab, MB', alone.heap / 1e6),
    told('heap of the worker, most, MB', many / 1e6),
    atMost(`heap of the worker, most after tab ${FEW} / before`, many / few, 1.1),
    atMost('heap of the worker, tabs closed / most', after / many, 1.05),
    atMost('heap of the first tab, others closed / alone', left.heap / alone.heap, 1.05),
    atMost('nodes of the first tab, others closed / alone', left.nodes / alone.nodes, 1.02),
    exactly('workers awake in the end', Number(await browser.isAwake()), 0),
  ]);
});
