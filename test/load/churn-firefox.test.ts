// The page that adds and takes away numbers, in Firefox. It counts neither nodes nor listeners; it tells what its
// content process has allocated and what its collector's heap holds. `npm run soak:load -- churn`.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { median } from '../bench/rows.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { openSite, type Site } from '../support/site.ts';
import { until } from '../support/wait.ts';
import { atMost, exactly, IS_LONG, settle, told } from './measures.ts';
import { churnPage, WINDOW } from './pages.ts';

const MINUTES = Number(process.env.MINUTES ?? 2);
const ROUNDS = 300;
/** Numbers before the first comes again: all of them are remembered before anything is compared. */
const KINDS = 300;
const WARM = 3;
const LOOKS = 4;

let firefox: Firefox;
let site: Site;

beforeAll(async () => {
  firefox = await launchFirefox();
  site = await openSite();
});

afterAll(async () => {
  await firefox.quit();
  site.close();
});

interface Held {
  readonly allocated: number;
  readonly collected: number;
}

/** Of the page's process, after collections of objects and of cycles. */
const HELD = `
for (let i = 0; i < 3; i++) { Cu.forceGC(); Cu.forceCC(); }
const told = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
return { allocated: told.heapAllocated, collected: told.JSMainRuntimeGCHeap };`;

async function look(): Promise<Held> {
  expect(await firefox.evaluate(`return churn(${ROUNDS}, ${KINDS})`)).toBe(WINDOW);
  return (await firefox.evaluateWithPowers(HELD)) as Held;
}

const backgroundState = (): Promise<unknown> =>
  firefox.evaluateInBrowser(
    `return WebExtensionPolicy.getByID(arguments[0]).extension.backgroundState`,
    firefox.addonId,
  );

/** What is held for a moment, as when a collection is late, is no growth: quarters of the time are compared by their middle. */
function growth(held: readonly Held[], what: keyof Held): number {
  const all = held.map((one) => one[what]);
  const quarter = Math.ceil(all.length / 4);
  return median(all.slice(-quarter)) / median(all.slice(0, quarter));
}

const most = (held: readonly Held[], what: keyof Held): number => Math.max(...held.map((one) => one[what]));

it.runIf(IS_LONG)(
  'a page that changes for long, in Firefox',
  { timeout: (MINUTES + 10) * 60_000 },
  async () => {
    await firefox.go(site.put('churn', churnPage()));
    const warm: Held[] = [];
    for (let i = 0; i < WARM; i++) warm.push(await look());
    const end = Date.now() + MINUTES * 60_000;
    const held: Held[] = [];
    while (held.length < LOOKS || Date.now() < end) held.push(await look());
    await until('The background falling asleep', async () => (await backgroundState()) === 'stopped', 90_000);
    settle('churn, Firefox', [
      told('numbers added and taken away', (WARM + held.length) * ROUNDS),
      told('allocated by the page’s process, end, MB', (held.at(-1)?.allocated ?? 0) / 1e6),
      told('allocated, most / most before', most(held, 'allocated') / most(warm, 'allocated')),
      atMost('allocated, last quarter / first', growth(held, 'allocated'), 1.1),
      told('collector’s heap, most / most before', most(held, 'collected') / most(warm, 'collected')),
      atMost('collector’s heap, last quarter / first', growth(held, 'collected'), 1.1),
      exactly('backgrounds awake in the end', Number((await backgroundState()) !== 'stopped'), 0),
    ]);
  },
);
