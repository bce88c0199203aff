// How fast the popup opens, also for a person of many calls and many rules.

import { MAX_RULES } from '../../src/core/dialing/rules.ts';
import { MAX_ENTRIES } from '../../src/core/history.ts';
import { BARE, type Product } from './product.ts';
import { median, type Row } from './rows.ts';

/** Milliseconds from the start of its navigation until a page of the extension shows something. */
const paint = async (product: Product, file = 'popup.html'): Promise<number> =>
  Number(
    await product.runInPopup(
      `new Promise((resolve) => {
        const look = () => {
          const paint = performance.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(paint.startTime);
          else requestAnimationFrame(look);
        };
        look();
      })`,
      file,
    ),
  );

/** A full history and a full list of rules, put where the product keeps them. */
const FILL = `(async () => {
  const api = globalThis.browser ?? chrome;
  const ask = (name, payload) => api.runtime.sendMessage({ to: 'background', name, payload });
  const { value: { list: [account] } } = await ask('accounts/get', {});
  const rewrites = Array.from({ length: ${MAX_RULES} }, (_, n) => ({ pattern: '+1415555' + (1000 + n), digits: '8{rest}' }));
  const changed = await ask('account/change', { id: account.id, choices: { ...account, rules: { ...account.rules, rewrites } } });
  const entries = Array.from({ length: ${MAX_ENTRIES} }, (_, n) => ({
    id: crypto.randomUUID(), e164: '+1415555' + (1000 + n), ext: null, label: '+1 415 555 ' + (1000 + n),
    host: 'directory.example.org', title: 'Staff directory, page ' + n, startedAt: Date.now() - n * 60000,
    outcome: 'ended', failure: null, seconds: n, note: 'Asked for the list of ' + n,
  }));
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open('extension');
    opening.onsuccess = () => resolve(opening.result);
  });
  await new Promise((resolve) => {
    const transaction = database.transaction('records', 'readwrite');
    transaction.objectStore('records').put({ version: 1, entries }, 'history');
    transaction.oncomplete = resolve;
  });
  database.close();
  const recent = await ask('history/recent/get', { count: 20 });
  return changed.ok && changed.value.list[0].rules.rewrites.length + recent.value.length;
})()`;

async function several(times: number, measure: () => Promise<number>): Promise<number> {
  await measure();
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push(await measure());
  return median(all);
}

async function opening(product: Product, times: number, measure: string): Promise<Row> {
  const limit = await several(times, () => paint(product, BARE));
  const ours = await several(times, () => paint(product));
  const { name: browser } = product;
  return { browser, page: 'popup', measure, unit: 'ms', ours, limit, naive: null, peers: {} };
}

export async function measurePopup(product: Product, times: number): Promise<Row[]> {
  const fresh = await opening(product, times, 'opening');
  const filled = await product.runInPopup(FILL);
  if (filled !== MAX_RULES + 20) throw new Error(`The popup's stores were not filled: ${filled}`);
  return [fresh, await opening(product, times, 'opening, 500 calls and 200 rules')];
}
