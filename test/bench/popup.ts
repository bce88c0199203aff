// How fast the popup opens, also for a person of many calls and many rules.

import { MAX_RULES } from '../../src/core/dialing/rules.ts';
import { MAX_ENTRIES } from '../../src/core/history.ts';
import { BARE, type Product } from './product.ts';
import { median, type Row } from './rows.ts';

/** Milliseconds from the start of a page's navigation. */
interface Painted {
  /** Something is seen. */
  readonly first: number;
  /** The largest of what the page shows is seen: in the popup, what the background answered. */
  readonly whole: number;
}

/** `popup-ready` is the popup's own mark for having everything it shows. */
const paint = async (product: Product, file = 'popup.html'): Promise<Painted> =>
  JSON.parse(
    String(
      await product.runInPopup(
        `new Promise((resolve) => {
          let whole = 0;
          new PerformanceObserver((list) => {
            for (const { startTime } of list.getEntries()) whole = startTime;
          }).observe({ type: 'largest-contentful-paint', buffered: true });
          const look = () => {
            const [paint] = performance.getEntriesByName('first-contentful-paint');
            const [ready] = performance.getEntriesByName('popup-ready');
            const since = ${file === BARE} ? 0 : (ready?.startTime ?? Number.POSITIVE_INFINITY);
            if (paint && whole > since) resolve(JSON.stringify({ first: paint.startTime, whole }));
            else setTimeout(look, 10);
          };
          look();
        })`,
        file,
      ),
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

async function opening(product: Product, times: number, what: string): Promise<Row[]> {
  const bare: Painted[] = [];
  const popup: Painted[] = [];
  // In turns: what else the machine does meanwhile is done to both. The first of each is not counted.
  for (let i = 0; i <= times; i++) {
    const both = [await paint(product, BARE), await paint(product)] as const;
    if (i === 0) continue;
    bare.push(both[0]);
    popup.push(both[1]);
  }
  const middle = (all: readonly Painted[], part: keyof Painted) => median(all.map((one) => one[part]));
  const row = (part: keyof Painted): Row => ({
    browser: product.name,
    page: 'popup',
    measure: `${part === 'first' ? 'first paint' : 'opening'}${what}`,
    unit: 'ms',
    ours: middle(popup, part),
    limit: middle(bare, part),
    naive: null,
    peers: {},
  });
  return [row('first'), row('whole')];
}

export async function measurePopup(product: Product, times: number): Promise<Row[]> {
  const fresh = await opening(product, times, '');
  const filled = await product.runInPopup(FILL);
  if (filled !== MAX_RULES + 20) throw new Error(`The popup's stores were not filled: ${filled}`);
  return [...fresh, ...(await opening(product, times, ', 500 calls and 200 rules'))];
}
