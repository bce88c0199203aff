// When work is done: in slices too short to be felt, with the page's own work in between, and not at all
// while nobody looks at the tab.

import { isHidden, listen } from './dom.ts';
import { pause } from './until-there.ts';

/** Milliseconds of one slice. */
const SLICE = 4;

/** Works through `tasks` in slices; `rest` runs at the end of each, `isAll` at the last. Ends with the tasks or the signal. */
export async function inSlices(
  next: () => Generator<unknown> | undefined,
  rest: (isAll: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  let task = next();
  while (task && !signal.aborted) {
    if (isHidden()) await shown(signal);
    const end = performance.now() + SLICE;
    while (task && performance.now() < end) if (task.next().done) task = next();
    rest(!task);
    if (task) await breathe();
  }
}

const world = globalThis as { readonly scheduler?: { yield?(): Promise<void> } };

const breathe = (): Promise<void> => world.scheduler?.yield?.() ?? pause();

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
