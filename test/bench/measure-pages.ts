// What a page costs on the main thread, ours beside the rivals, in rounds that take turns.

import { askWorld, type BenchBrowser, type Tab } from './browsers.ts';
import { ENTRIES, type PageName } from './pages.ts';
import { median, type Row } from './rows.ts';

/** What the engine told of one run. */
interface Told {
  readonly busy: number;
  readonly longest: number;
  readonly longTasks: number | null;
  readonly found: number;
  readonly added: number;
  /** Milliseconds each rival took meanwhile. */
  readonly others: Readonly<Record<string, number>>;
}

const PEERS = ['textContent', 'ringcentral-c2d', 'linkifyjs'];
const TURNS = ['limit', 'ours', 'naive', ...PEERS];

type Column = Pick<Row, 'ours' | 'limit' | 'naive' | 'peers'>;
const alone = (ours: number): Column => ({ ours, limit: null, naive: null, peers: {} });

/** Medians by name, as a row's columns. */
function columns(ours: number, others: Readonly<Record<string, readonly number[]>>): Column {
  const of = (name: string) => (others[name] ? median(others[name]) : null);
  const peers = PEERS.flatMap((name) => (others[name] ? [[name, median(others[name])] as const] : []));
  return { ours, limit: of('limit'), naive: of('naive'), peers: Object.fromEntries(peers) };
}

const rowOf =
  (browser: BenchBrowser, page: string) =>
  (measure: string, unit: string, column: Column): Row => ({
    browser: browser.name,
    page,
    measure,
    unit,
    ...column,
  });

/** Blocks and long tasks of the engine's runs; the worst counts. */
function blockRows(row: ReturnType<typeof rowOf>, runs: readonly Told[]): Row[] {
  const tasks = runs.flatMap(({ longTasks }) => (longTasks === null ? [] : [longTasks]));
  return [
    row('longest block', 'ms', alone(median(runs.map(({ longest }) => longest)))),
    ...(tasks.length > 0 ? [row('long tasks', '', alone(median(tasks)))] : []),
  ];
}

/** A page that stands still: article, directory. */
export async function measureStill(
  browser: BenchBrowser,
  page: PageName,
  url: string,
  rounds: number,
): Promise<Row[]> {
  const tab = await browser.visit(url);
  const times: Record<string, number[]> = {};
  const runs: Told[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const name of TURNS) {
      const told = await askWorld<Told>(tab, name);
      if (name === 'ours') runs.push(told);
      else times[name] = [...(times[name] ?? []), told.busy];
    }
  }
  const row = rowOf(browser, page);
  const busy = median(runs.map((run) => run.busy));
  const rows = [row('main thread', 'ms', columns(busy, times)), ...blockRows(row, runs)];
  if (page === 'directory') {
    const found = median(runs.map((run) => run.found));
    rows.push(row('numbers found', '', { ...alone(found), limit: ENTRIES }));
    rows.push(...(await measureRendering(tab, row)));
  }
  await tab.close();
  return rows;
}

const SCROLLS = 2;

/** What marks and buttons of the directory cost beside its text. */
async function measureRendering(tab: Tab, row: ReturnType<typeof rowOf>): Promise<Row[]> {
  const frames: { without: number[]; with: number[] } = { without: [], with: [] };
  const layouts: number[] = [];
  let added = 0;
  const scrolled = async () => (await askWorld<{ frames: number }>(tab, 'scroll', { seconds: 1.5 })).frames;
  for (let i = 0; i < SCROLLS; i++) {
    frames.without.push(await scrolled());
    await tab.run('scrollTo(0, 0)');
    const before = await tab.layout();
    added = Math.max(added, (await askWorld<Told>(tab, 'begin')).added);
    const after = await tab.layout();
    if (before !== null && after !== null) layouts.push(after - before);
    frames.with.push(await scrolled());
    await askWorld(tab, 'end');
  }
  return [
    row('page nodes added', '', alone(added)),
    ...(layouts.length > 0 ? [row('layout', 'ms', alone(median(layouts)))] : []),
    row('frames while scrolling', '', { ...alone(median(frames.with)), limit: median(frames.without) }),
  ];
}

/** A thousand changes a second. */
export async function measureMutations(browser: BenchBrowser, url: string, seconds: number): Promise<Row[]> {
  const tab = await browser.visit(url);
  const told = await askWorld<Told>(tab, 'mutations', { seconds });
  await tab.close();
  const share = (ms: number) => ms / (10 * seconds);
  const others = Object.entries(told.others).map(([name, ms]) => [name, [share(ms)]] as const);
  const row = rowOf(browser, 'mutations');
  return [
    row('share of a core', '%', columns(share(told.busy), Object.fromEntries(others))),
    row('longest block', 'ms', alone(told.longest)),
  ];
}

/** A live table rewritten in one go, several times. */
export async function measureBurst(browser: BenchBrowser, url: string, rounds: number): Promise<Row[]> {
  const tab = await browser.visit(url);
  const runs: Told[] = [];
  for (let seed = 1; seed <= rounds; seed++) runs.push(await askWorld<Told>(tab, 'burst', { seed }));
  await tab.close();
  const names = Object.keys(runs[0]?.others ?? {});
  const others = names.map((name) => [name, runs.map((run) => run.others[name] ?? 0)] as const);
  const row = rowOf(browser, 'table-burst');
  const busy = median(runs.map((run) => run.busy));
  return [row('main thread', 'ms', columns(busy, Object.fromEntries(others))), ...blockRows(row, runs)];
}
