// What a person waits for: the first button after a page loaded, the request at the PBX after a press. The
// product as it is built, with its worker running and stopped.

import type { Site } from '../support/site.ts';
import { until } from '../support/wait.ts';
import { numberOf, oneNumber } from './pages.ts';
import type { Product } from './product.ts';
import { median, type Row } from './rows.ts';

type Figures = Pick<Row, 'ours'> & Partial<Row>;

const rowOf =
  ({ name }: Product) =>
  (page: string, measure: string, figures: Figures): Row => ({
    browser: name,
    page,
    measure,
    unit: 'ms',
    limit: null,
    naive: null,
    peers: {},
    ...figures,
  });

let shown = 0;

/** Opens a page with a number nobody saw before; a second press of the same one would count as the first. */
async function showNumber(product: Product, site: Site): Promise<void> {
  shown += 1;
  await product.visit(site.put(`number-${shown}`, oneNumber(numberOf(shown * 61))));
}

const noted = (product: Product, name: string): Promise<number> =>
  until(`The page noting “${name}”`, async () => {
    const value = await product.run(`document.documentElement.dataset.${name} ?? null`);
    return value === null ? null : Number(value) || 0.01;
  });

async function firstButton(product: Product, site: Site, isStopped: boolean): Promise<number> {
  if (isStopped) await product.stopWorker();
  await showNumber(product, site);
  return noted(product, 'shown');
}

/** Milliseconds from the press in the page to the complete request at the PBX. */
async function clickToRequest(product: Product, site: Site, isStopped: boolean): Promise<number> {
  const { pbx } = product;
  const before = pbx.calls.length;
  await showNumber(product, site);
  await noted(product, 'shown');
  if (isStopped) await product.stopWorker();
  await product.press();
  const call = await pbx.waitForCall(before + 1);
  const clicked = await noted(product, 'clicked');
  await until('The call being over', async () => call.state === 'ended' || call.state === 'failed');
  return call.request.receivedAt - clicked;
}

/** The same way without us: the document that sends the calls asks the PBX, having sent one before. */
async function bareFetch({ pbx, ...product }: Product): Promise<number> {
  const sent = await product.bareFetch(`${pbx.origin}/xml`);
  return (pbx.requests.at(-1)?.receivedAt ?? Number.NaN) - sent;
}

async function several(times: number, measure: () => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push(await measure());
  return all;
}

export async function measureButtons(product: Product, site: Site, times: number): Promise<Row[]> {
  const row = rowOf(product);
  await firstButton(product, site, false);
  const running = await several(times, () => firstButton(product, site, false));
  const stopped = await several(times, () => firstButton(product, site, true));
  return [
    row('one-number', 'first button, worker running', { ours: median(running) }),
    row('one-number', 'first button, worker stopped', { ours: median(stopped) }),
  ];
}

export async function measureCalls(product: Product, site: Site, times: number): Promise<Row[]> {
  const row = rowOf(product);
  await clickToRequest(product, site, false);
  const warm: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < times; i++) {
    warm.push(await clickToRequest(product, site, false));
    bare.push(await bareFetch(product));
  }
  const stopped = await several(times, () => clickToRequest(product, site, true));
  return [
    row('one-number', 'click to request, warm', { ours: median(warm), limit: median(bare) }),
    row('one-number', 'click to request, worker stopped', { ours: median(stopped) }),
  ];
}
