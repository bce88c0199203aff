// Whether a page that is gone leaves anything behind: the directory is visited and left many times in one
// tab, and what the renderer holds after a collection is compared. Only Chromium tells.

import type { CDPSession, Page } from 'playwright';
import { until } from '../support/wait.ts';
import { ENTRIES } from './pages.ts';
import type { Product } from './product.ts';
import { median, type Row } from './rows.ts';

interface Held {
  readonly heap: number;
  readonly nodes: number;
}

async function held(session: CDPSession): Promise<Held> {
  // What the first collection finalizes, the second takes.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / 1e6, nodes };
}

/** Only what is near the screen is marked: the page itself tells what it has found. */
async function visit(page: Page, product: Product, directory: string, empty: string): Promise<void> {
  await page.goto(directory);
  await until('Every number of the directory being found', async () => (await product.found()) === ENTRIES);
  await page.goto(empty);
}

/** Visits that fill the caches of the browser itself, before anything is compared. */
const WARM = 3;

/** Both pages must be of one site. */
export async function measureMemory(
  product: Product,
  directory: string,
  empty: string,
  visits: number,
): Promise<Row[]> {
  await product.visit(empty);
  const page = product.page();
  if (!page) return [];
  const session = await page.context().newCDPSession(page);
  const all: Held[] = [];
  for (let i = 0; i < WARM + visits; i++) {
    await visit(page, product, directory, empty);
    all.push(await held(session));
  }
  const last = all.slice(-3);
  const first = all.slice(WARM - 1, WARM + 2);
  const of = (some: readonly Held[], what: keyof Held) => median(some.map((one) => one[what]));
  const column = { browser: product.name, page: 'directory', naive: null, peers: {} };
  return [
    { ...column, measure: 'heap after visits', unit: 'MB', ours: of(last, 'heap'), limit: of(first, 'heap') },
    {
      ...column,
      measure: 'detached nodes',
      unit: '',
      ours: Math.max(0, of(last, 'nodes') - of(first, 'nodes')),
      limit: null,
    },
  ];
}
