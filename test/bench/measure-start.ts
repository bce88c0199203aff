// What the content script costs where there is nothing to find: bytes, and the time to evaluate it and to
// run it once, in renderers that have just started, beside what the rivals cost there.

import type { Site } from '../support/site.ts';
import { until } from '../support/wait.ts';
import { type BenchBrowser, openBrowser } from './browsers.ts';
import { makeStartExtension, type StartExtension, type Starter, starterNames } from './extensions.ts';
import type { BrowserName } from './options.ts';
import { median, type Row } from './rows.ts';

export interface StartPages {
  /** Address of the page under a host name of its own, so that it gets a process of its own. */
  readonly address: (name: 'empty' | 'frames-200', visit: number) => string;
  readonly names: readonly ('empty' | 'frames-200')[];
}

/** `http://a7.localhost:PORT/…`: another site for the browser, the same server. */
export const ownHost = (site: Site, name: string, visit: number): string =>
  `${site.url.replace('localhost', `visit-${visit}.localhost`)}${name}`;

type Times = Record<Starter, number>;

/** Milliseconds from stamp to stamp, summed over the page's frames. */
const READ = `(() => {
  const frames = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)];
  const told = frames.map((frame) => JSON.parse(frame.document.documentElement.dataset.bench ?? 'null'));
  if (told.includes(null)) return null;
  return told.map((times) => times.slice(1).map((time, i) => time - times[i]))
    .reduce((sum, times) => sum.map((ms, i) => ms + times[i]));
})()`;

async function timesOf(browser: BenchBrowser, url: string): Promise<Times> {
  const tab = await browser.visit(url);
  const told = (await until('Every frame of the page being started', () =>
    tab.run(READ).then((value) => value ?? null),
  )) as number[];
  await tab.close();
  return Object.fromEntries(starterNames.map((name, i) => [name, told[i] ?? Number.NaN])) as Times;
}

const columns = ({
  ours,
  limit,
  naive,
  ...peers
}: Times): Pick<Row, 'ours' | 'limit' | 'naive' | 'peers'> => ({
  ours,
  limit,
  naive,
  peers,
});

const eachStarter = (value: (name: Starter) => number): Times =>
  Object.fromEntries(starterNames.map((name) => [name, value(name)])) as Times;

function sizeRow(browser: BrowserName, { sizes }: StartExtension): Row {
  const kilobytes = eachStarter((name) => sizes[name] / 1000);
  return { browser, page: 'empty', measure: 'script in every frame', unit: 'KB', ...columns(kilobytes) };
}

export async function measureStart(browser: BrowserName, pages: StartPages, visits: number): Promise<Row[]> {
  const extension = await makeStartExtension();
  const opened = await openBrowser(browser, extension.folder);
  const rows: Row[] = pages.names.includes('empty') ? [sizeRow(browser, extension)] : [];
  for (const page of pages.names) {
    const times: Times[] = [];
    const most = page === 'empty' ? visits : Math.ceil(visits / 4);
    for (let visit = 0; visit < most; visit++) times.push(await timesOf(opened, pages.address(page, visit)));
    const middle = eachStarter((name) => median(times.map((one) => one[name])));
    rows.push({ browser, page, measure: 'evaluate + first run', unit: 'ms', ...columns(middle) });
  }
  await opened.close();
  return rows;
}
