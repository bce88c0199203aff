// The content script's life in one frame: it starts where there is HTML, serves the background, ends where
// the site is switched off, and removes every trace once its extension is gone. A newer script of ours in
// the same page takes over from an older one.

import type { FrameNumbers } from '../core/contract.ts';
import { NUMBERS_PORT } from '../core/limits.ts';
import { isAlive, servePage, servePort } from '../platform/page-bus.ts';
import { contentType, listen, rootElement, select } from './dom.ts';
import { openPage, type Page } from './page.ts';
import { KEY, type Parts, world } from './stages.ts';

/** Not SVG, not what a browser makes of plain text and of pictures; its PDF viewers are no pages at all. */
const TYPES = ['text/html', 'application/xhtml+xml'];

function start(): void {
  world[KEY]?.abort();
  // Left behind by a script that could not clean up: Firefox takes it away with its extension.
  for (const host of select(document, 'html>click-to-call')) host.remove();
  run(new AbortController());
}

function run(life: AbortController): void {
  const { signal } = life;
  let open: AbortController | undefined;
  let page: Page | undefined;
  let parts: Parts = {};

  function begin(): void {
    open?.abort();
    open = new AbortController();
    const ended = (why: 'off' | 'gone') => {
      if (why === 'gone') life.abort();
      open?.abort();
      page = undefined;
    };
    page = openPage({ signal: open.signal, ended }, parts);
  }
  const check = () => {
    if (!isAlive()) life.abort();
  };
  world[KEY] = {
    abort: () => life.abort(),
    join(name, make) {
      if (parts[name] || signal.aborted) return;
      parts = { ...parts, ...make(signal, check) };
      page?.take(parts);
    },
  };
  signal.addEventListener('abort', () => open?.abort());
  listen(window, 'focus pageshow visibilitychange', signal, check);
  const report = () => page?.report() ?? { settled: true, numbers: [] };
  const frame = String(crypto.getRandomValues(new Uint32Array(3)));
  const ofFrame = (): FrameNumbers => ({ ...report(), frame, isTop: window === top });
  servePort(NUMBERS_PORT, ofFrame, signal);
  servePage(
    {
      'page/numbers': report,
      'page/refresh': () => {
        begin();
        return null;
      },
    },
    signal,
  );
  begin();
}

if (rootElement() && TYPES.includes(contentType())) start();
