// When work is done: in slices too short to be felt, with the page's own work in between, and not at all
// while nobody looks at the tab.

import { isHidden, listen } from './dom.ts';

/** Milliseconds of one slice. */
const SLICE = 4;

/** Works through `tasks` in slices; `rest` runs at the end of each. Ends with the tasks or the signal. */
export async function inSlices(
  next: () => Generator<unknown> | undefined,
  rest: () => void,
  signal: AbortSignal,
): Promise<void> {
  let task = next();
  while (task && !signal.aborted) {
    if (isHidden()) await shown(signal);
    const end = performance.now() + SLICE;
    while (task && performance.now() < end) if (task.next().done) task = next();
    rest();
    if (task) await breathe();
  }
}

const world = globalThis as { readonly scheduler?: { yield?(): Promise<void> } };

const breathe = (): Promise<void> =>
  world.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

const shown = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const once = new AbortController();
    const look = () => {
      if (isHidden() && !signal.aborted) return;
      once.abort();
      resolve();
    };
    listen(document, 'visibilitychange', once.signal, look);
    signal.addEventListener('abort', look);
  });
