// Our own engine as it ships, begun and ended at will, with the clock on it. Its later parts are brought
// into the page by the background as always, anew at each beginning.

import { openPage, type Page } from '../../../src/content/page.ts';
import { KEY, world } from '../../../src/content/stages.ts';
import { clock, real, resetClock, wake } from './clock.ts';

export interface Run {
  readonly page: Page;
  end(): void;
}

/** Milliseconds without work or open questions after which the engine has come to rest. */
const REST = 120;

export function beginEngine(): Run {
  const life = new AbortController();
  const { signal } = life;
  resetClock();
  void wake();
  const page = openPage({ signal, ended: () => life.abort() }, {});
  world[KEY] = {
    abort: () => life.abort(),
    report: page.report,
    refresh: () => undefined,
    join(_name, make) {
      void wake();
      page.take(make(signal, () => undefined));
    },
  };
  return { page, end: () => life.abort() };
}

/** Waits until nothing is left to do; asking the page itself would be work. */
export async function atRest(): Promise<void> {
  while (clock.waiting > 0 || performance.now() - clock.lastBusy < REST)
    await new Promise((resolve) => real.setTimeout(resolve, REST / 4));
}
