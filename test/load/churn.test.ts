// A page that adds and takes away numbers without end: what its renderer holds after a collection stays as it was,
// the background is asked no more than there are numbers, and once the page is still, the worker falls asleep. A few
// thousand rounds here; `npm run soak:load -- churn --minutes N` goes on for longer.

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type Site } from '../support/site.ts';
import { until } from '../support/wait.ts';
import { countMessages, type Held, heardBy, heldBy } from './held.ts';
import { atMost, exactly, IS_LONG, settle, told } from './measures.ts';
import { churnPage, WINDOW } from './pages.ts';
import { launchUndriven, openTab, type Undriven } from './undriven.ts';

const MINUTES = Number(process.env.MINUTES ?? (IS_LONG ? 2 : 0));

/** Rounds between two looks, and numbers there are: more than the page remembers, in the long form. */
const [ROUNDS, KINDS] = MINUTES > 0 ? [2_500, 50_000] : [500, 500];
/** Looks before anything is compared, until every memory of answers has been full once. */
const WARM = MINUTES > 0 ? 9 : 2;
/** The least number of looks that are compared. */
const LOOKS = MINUTES > 0 ? 8 : 3;

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

const most = (held: readonly Held[], what: keyof Held): number => Math.max(...held.map((one) => one[what]));

async function look(page: Page): Promise<Held> {
  expect(await page.evaluate(`churn(${ROUNDS}, ${KINDS})`)).toBe(WINDOW);
  return heldBy(page);
}

it('a page that changes for long', { timeout: (MINUTES + 5) * 60_000 }, async () => {
  const page = await openTab(browser, site.put('churn', churnPage()));
  await countMessages(browser.worker);
  const warm: Held[] = [];
  for (let i = 0; i < WARM; i++) warm.push(await look(page));
  const end = Date.now() + MINUTES * 60_000;
  const held: Held[] = [];
  while (held.length < LOOKS || Date.now() < end) held.push(await look(page));
  const rounds = (warm.length + held.length) * ROUNDS;
  const heard = await heardBy(browser.worker);
  if (IS_LONG) {
    await browser.leave();
    await until('The worker falling asleep', async () => !(await browser.isAwake()), 60_000);
  }
  settle('churn, Chromium', [
    told('numbers added and taken away', rounds),
    told('heap of the page, end, MB', (held.at(-1)?.heap ?? 0) / 1e6),
    atMost('heap after a collection, most / most before', most(held, 'heap') / most(warm, 'heap'), 1.05),
    atMost('nodes, most / most before', most(held, 'nodes') / most(warm, 'nodes'), 1.02),
    atMost('listeners, most / most before', most(held, 'listeners') / most(warm, 'listeners'), 1.02),
    atMost('candidates asked per number', heard.candidates / rounds, 1),
    atMost('messages per number', heard.messages / rounds, 0.2),
    // Which takes half a minute.
    ...(IS_LONG ? [exactly('workers awake in the end', Number(await browser.isAwake()), 0)] : []),
  ]);
});
