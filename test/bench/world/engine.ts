// Our own engine as it ships, begun and ended at will, with the clock on it.

import { createCalls } from '../../../src/content/calls.ts';
import { createHost } from '../../../src/content/host.ts';
import { openPage, type Page } from '../../../src/content/page.ts';
import { clock, real, resetClock, wake } from './clock.ts';

export interface Run {
  readonly page: Page;
  end(): void;
}

/** Milliseconds without work or open questions after which the engine has come to rest. */
const REST = 120;

export function beginEngine(): Run {
  const life = new AbortController();
  resetClock();
  void wake();
  const host = createHost(life.signal, () => undefined);
  const page = openPage(host, createCalls(host, life.signal), life.signal, () => undefined);
  return { page, end: () => life.abort() };
}

/** Waits until nothing is left to do; asking the page itself would be work. */
export async function atRest(): Promise<void> {
  while (clock.waiting > 0 || performance.now() - clock.lastBusy < REST)
    await new Promise((resolve) => real.setTimeout(resolve, REST / 4));
}
