// The content script's life in one frame: it starts where there is HTML, ends where
// the site is switched off, and removes every trace once its extension is gone. A newer script of ours in
// the same page takes over from an older one.

import { isAlive } from '../platform/page-bus.ts';
import { contentType, listen, rootElement } from './dom.ts';
import { openPage, type Page } from './page.ts';
import { HEEDLESS, KEY, type Parts, world } from './stages.ts';

/** Not SVG, not what a browser makes of plain text and of pictures; its PDF viewers are no pages at all. */
const TYPES = ['text/html', 'application/xhtml+xml'];

function start(): void {
  world[KEY]?.abort();
  const life = new AbortController();
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
  const report = () => page?.report() ?? { settled: true, numbers: [] };
  world[KEY] = {
    abort: () => life.abort(),
    report,
    refresh(heeds) {
      world[HEEDLESS] = !heeds;
      begin();
    },
    join(name, make) {
      if (parts[name] || signal.aborted) return;
      parts = { ...parts, ...make(signal, check) };
      page?.take(parts);
    },
  };
  signal.addEventListener('abort', () => open?.abort());
  listen(window, 'focus pageshow visibilitychange', signal, check);
  begin();
}

if (rootElement() && TYPES.includes(contentType())) start();
