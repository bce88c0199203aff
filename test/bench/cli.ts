// `npm run bench [-- options]`: measures, prints the table on standard output, and with --json writes every
// figure. Missed demands are told, not failed: milliseconds are this machine's.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runMain, say } from '../support/command.ts';
import { openSite, type Site } from '../support/site.ts';
import { openBrowser } from './browsers.ts';
import { makeWorldExtension } from './extensions.ts';
import { buildMatcherBench } from './matcher-built.ts';
import { measureMemory } from './measure-memory.ts';
import { measureBurst, measureMutations, measureStill } from './measure-pages.ts';
import { measureButtons, measureCalls } from './measure-product.ts';
import { measureStart, ownHost } from './measure-start.ts';
import { type BenchOptions, type BrowserName, readOptions, usage } from './options.ts';
import { FRAMES, frameHtml, type PageName, pageHtml, pageNames } from './pages.ts';
import { measurePopup } from './popup.ts';
import { openProduct } from './product.ts';
import type { Row } from './rows.ts';
import { summaryOf, tableOf } from './table.ts';

/** How often each thing is done, whole and quick. */
const counts = (isQuick: boolean) =>
  isQuick
    ? { visits: 5, light: 5, heavy: 1, seconds: 2, bursts: 2, times: 3, memory: 6 }
    : { visits: 12, light: 11, heavy: 3, seconds: 5, bursts: 4, times: 7, memory: 50 };

type Counts = ReturnType<typeof counts>;

interface Job {
  readonly browser: BrowserName;
  readonly has: (page: PageName) => boolean;
  readonly site: Site;
  readonly counts: Counts;
}

async function startRows({ browser, has, site, counts: { visits } }: Job): Promise<Row[]> {
  const names = (['empty', 'frames-200'] as const).filter(has);
  if (names.length === 0) return [];
  return measureStart(browser, { names, address: (name, visit) => ownHost(site, name, visit) }, visits);
}

const IN_WORLD = ['article', 'article-10mb', 'directory', 'mutations', 'table-burst'] as const;

async function worldRows(job: Job): Promise<Row[]> {
  const pages = IN_WORLD.filter(job.has);
  if (pages.length === 0) return [];
  const browser = await openBrowser(job.browser, await makeWorldExtension());
  const { light, heavy, seconds, bursts } = job.counts;
  const rows: Row[] = [];
  for (const page of pages) {
    const url = job.site.url + page;
    if (page === 'mutations') rows.push(...(await measureMutations(browser, url, seconds)));
    else if (page === 'table-burst') rows.push(...(await measureBurst(browser, url, bursts)));
    else rows.push(...(await measureStill(browser, page, url, page === 'article' ? light : heavy)));
  }
  await browser.close();
  return rows;
}

async function productRows({ browser, has, site, counts: { times, memory } }: Job): Promise<Row[]> {
  if (!(['one-number', 'popup', 'directory'] as const).some(has)) return [];
  const product = await openProduct(browser);
  const rows: Row[] = [];
  if (has('one-number')) {
    rows.push(...(await measureButtons(product, site, times)));
    rows.push(...(await measureCalls(product, site, Math.ceil(times / 2))));
  }
  if (has('popup')) rows.push(...(await measurePopup(product, times)));
  if (has('directory'))
    rows.push(...(await measureMemory(product, `${site.url}directory`, `${site.url}empty`, memory)));
  await product.close();
  return rows;
}

function fillSite(site: Site): void {
  for (const name of pageNames) site.put(name, pageHtml(name));
  for (let i = 0; i < FRAMES; i++) site.put(`frame-${i}`, frameHtml(i));
}

async function measure(options: BenchOptions): Promise<Row[]> {
  const site = await openSite();
  fillSite(site);
  const rows: Row[] = [];
  for (const browser of options.browsers) {
    const has = (page: PageName) => options.pages.includes(page);
    const job = { browser, has, site, counts: counts(options.isQuick) };
    for (const [what, part] of Object.entries({ start: startRows, pages: worldRows, product: productRows })) {
      say(`Measuring ${browser}: ${what}…`);
      rows.push(...(await part(job)));
    }
  }
  site.close();
  return rows;
}

async function sayMatcherCosts(): Promise<void> {
  const load = await buildMatcherBench();
  for (const text of ['directory', 'sentences'] as const) {
    const { measureMatcher, describeCost } = await load();
    process.stdout.write(`${describeCost(text, measureMatcher(text))}\n`);
  }
}

/** npm changes to the project's folder and remembers where it was called. */
const fromCaller = (file: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

await runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (options.isMatcher) {
    await sayMatcherCosts();
    return 0;
  }
  const rows = await measure(options);
  process.stdout.write(`${tableOf(rows)}\n\n${summaryOf(rows)}\n`);
  if (options.json !== null) writeFileSync(fromCaller(options.json), `${JSON.stringify(rows, null, 2)}\n`);
  return 0;
});
