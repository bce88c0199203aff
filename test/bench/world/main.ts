// The bench's content script: does what the bench asks by an event on the document and answers by another.
// It is built from our real modules and the rivals, so that all run in the same world on the same page.

import { clock, real, resetClock } from './clock.ts';
import { atRest, beginEngine, type Run } from './engine.ts';
import { type RivalName, rivalNames, timeOf } from './rivals.ts';
import { observeWith, rewriteTable, streamChanges } from './stream.ts';

const OBSERVED: readonly RivalName[] = ['limit', 'naive', 'ringcentral-c2d', 'linkifyjs'];

let running: Run | undefined;

/** Long tasks from `since` on; null in browsers that tell of none. */
function watchLongTasks(): () => Promise<number | null> {
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return async () => null;
  let count = 0;
  const observer = new PerformanceObserver((list) => {
    count += list.getEntries().length;
  });
  observer.observe({ type: 'longtask' });
  return async () => {
    count += observer.takeRecords().length;
    observer.disconnect();
    return count;
  };
}

const elements = (): number => document.body.getElementsByTagName('*').length;

async function begin() {
  const longTasks = watchLongTasks();
  const before = elements();
  running = beginEngine();
  await atRest();
  const { busy, longest } = clock;
  const tasks = await longTasks();
  const { numbers } = running.page.report();
  return { busy, longest, longTasks: tasks, found: numbers.length, added: elements() - before };
}

function end(): void {
  running?.end();
  running = undefined;
}

async function ours() {
  const told = await begin();
  end();
  return told;
}

/** A change of the page with us alone, then with the others: whoever hears of it in one go is counted together. */
async function changing(change: (turn: number) => Promise<void> | void) {
  const longTasks = watchLongTasks();
  resetClock();
  await change(0);
  await atRest();
  const { busy, longest } = clock;
  const tasks = await longTasks();
  const found = running?.page.report().numbers.length ?? 0;
  const others = observeWith(OBSERVED);
  await change(1);
  await atRest();
  return { busy, longest, longTasks: tasks, found, others: others.end() };
}

async function mutations({ seconds }: Ask) {
  await begin();
  const told = await changing(() => streamChanges(1000, seconds ?? 5));
  end();
  return told;
}

async function burst({ seed }: Ask) {
  running ?? (await begin());
  return changing((turn) => rewriteTable(2 * (seed ?? 1) + turn));
}

/** Scrolls through the page for a time; frames that came. */
function scroll({ seconds }: Ask): Promise<{ frames: number }> {
  const until = performance.now() + (seconds ?? 2) * 1000;
  let frames = 0;
  scrollTo(0, 0);
  return new Promise((resolve) => {
    const step = () => {
      frames++;
      scrollBy({ top: 60, behavior: 'instant' });
      if (performance.now() < until) real.requestAnimationFrame(step);
      else resolve({ frames });
    };
    real.requestAnimationFrame(step);
  });
}

interface Ask {
  readonly what: string;
  readonly seconds?: number;
  readonly seed?: number;
}

const able: Readonly<Record<string, (ask: Ask) => unknown>> = { begin, end, ours, mutations, burst, scroll };

async function answer(ask: Ask): Promise<unknown> {
  const rival = rivalNames.find((name) => name === ask.what);
  if (rival) return { busy: timeOf(rival) };
  return (await able[ask.what]?.(ask)) ?? null;
}

document.addEventListener('bench-ask', (event) => {
  const tell = (told: unknown) =>
    document.dispatchEvent(new CustomEvent('bench-answer', { detail: JSON.stringify(told) }));
  answer(JSON.parse((event as CustomEvent<string>).detail)).then(
    (value) => tell({ value }),
    (error: Error) => tell({ error: `${error.message}\n${error.stack}` }),
  );
});
document.documentElement.dataset.benchReady = '';
