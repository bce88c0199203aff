// Pages that change: a stream of changes at an even pace, a table rewritten at once, and the rivals as
// people use them there, looking at every changed node when they hear of it.

import { numberOf } from '../pages.ts';
import { real } from './clock.ts';
import { type RivalName, rivals } from './rivals.ts';

const TICK = 10;

/** Makes `perSecond` changes a second for `seconds`: texts edited, lines added and taken away. */
export async function streamChanges(perSecond: number, seconds: number): Promise<void> {
  const box = document.getElementById('stream') ?? document.body;
  const from = performance.now();
  let done = 0;
  while (performance.now() - from < seconds * 1000) {
    const due = Math.min(perSecond * seconds, ((performance.now() - from) / 1000) * perSecond);
    while (done < due) change(box, done++);
    await new Promise((resolve) => real.setTimeout(resolve, TICK));
  }
}

const TEXTS = [
  (i: number) => `price ${i % 97}.${i % 10}0`,
  (i: number) => `seen ${i} times today`,
  () => 'waiting for news',
  (i: number) => `order ${i % 1000} is on its way`,
  (i: number) => (i % 50 === 4 ? `call ${numberOf(i)}` : `row ${i}`),
];

function change(box: Element, i: number): void {
  const line = box.children[(i * 7) % box.children.length];
  const text = TEXTS[i % TEXTS.length]?.(i) ?? '';
  if (!line) return;
  if (i % 4 !== 3) line.textContent = text;
  else {
    const fresh = document.createElement('p');
    fresh.textContent = text;
    line.replaceWith(fresh);
  }
}

/** Writes another number into every row of the table, in one go. */
export function rewriteTable(seed: number): void {
  for (const [i, row] of [...document.querySelectorAll('tr')].entries()) {
    const cell = row.lastElementChild;
    if (cell) cell.textContent = numberOf(seed * 20_000 + i);
  }
}

/** The rivals hear of every change from now on; `end` says the milliseconds each took. */
export function observeWith(names: readonly RivalName[]): { end(): Record<string, number> } {
  const spent: Record<string, number> = {};
  const observers = names.map((name) => {
    spent[name] = 0;
    const observer = new real.MutationObserver((records) => {
      const from = performance.now();
      for (const record of records) for (const node of changedIn(record)) rivals[name](node);
      spent[name] = (spent[name] ?? 0) + performance.now() - from;
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    return observer;
  });
  return {
    end: () => {
      for (const observer of observers) observer.disconnect();
      return spent;
    },
  };
}

const changedIn = ({ type, target, addedNodes }: MutationRecord): Iterable<Node> =>
  type === 'characterData' ? [target] : addedNodes;
