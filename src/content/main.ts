// The content script's life in one frame: it starts where there is HTML, serves the background, ends where
// the site is switched off, and removes every trace once its extension is gone. A newer script of ours in
// the same page takes over from an older one.

import type { FrameNumbers } from '../core/contract.ts';
import { NUMBERS_PORT } from '../core/limits.ts';
import { isAlive, servePage, servePort } from '../platform/page-bus.ts';
import { createCalls } from './calls.ts';
import { listen, rootElement, select } from './dom.ts';
import { createHost } from './host.ts';
import { createIntent } from './intent.ts';
import { openPage, type Page } from './page.ts';
import { requestId } from './request-id.ts';

/** Out of the page's sight: content scripts have a global object of their own. */
const KEY = Symbol.for('click-to-call');
const world = globalThis as { [KEY]?: AbortController };

const typeOf = Object.getOwnPropertyDescriptor(Document.prototype, 'contentType')?.get as (
  this: Document,
) => string;
const TYPES = ['text/html', 'application/xhtml+xml'];

function start(): void {
  world[KEY]?.abort();
  // Left behind by a script that could not clean up: Firefox takes it away with its extension.
  for (const host of select(document, 'html>click-to-call')) host.remove();
  const life = new AbortController();
  world[KEY] = life;
  run(life);
}

function run(life: AbortController): void {
  const { signal } = life;
  const host = createHost(signal, createIntent());
  const calls = createCalls(host, signal);
  let open: AbortController | undefined;
  let page: Page | undefined;

  function begin(): void {
    open?.abort();
    open = new AbortController();
    page = openPage(host, calls, open.signal, (why) => {
      if (why === 'gone') life.abort();
      open?.abort();
      page = undefined;
    });
  }
  signal.addEventListener('abort', () => open?.abort());
  const check = () => {
    if (!isAlive()) life.abort();
  };
  listen(window, 'focus pageshow', signal, check);
  listen(document, 'visibilitychange', signal, check);
  host.onFrame(check);
  const report = () => page?.report() ?? { settled: true, numbers: [] };
  const frame = requestId();
  const ofFrame = (): FrameNumbers => ({ ...report(), frame, isTop: window === top });
  servePort(NUMBERS_PORT, ofFrame, signal);
  servePage(
    {
      'page/numbers': report,
      'page/selection': selection,
      'page/refresh': () => {
        begin();
        return null;
      },
      'page/call': ({ call }) => {
        calls.heard(call);
        return null;
      },
      'page/failure': ({ failure, number }) => {
        calls.failed(failure, number);
        return null;
      },
    },
    signal,
  );
  begin();
}

/** Longest selection a number is looked for in. */
const MAX_SELECTION = 5000;

/** Frames around the one that has the focus count as focused too; they have no say. */
function selection(): string | undefined {
  const isAround = /^i?frame$/.test(document.activeElement?.localName ?? '');
  if (!document.hasFocus() || isAround) return undefined;
  const text = selectedInField(document.activeElement) ?? String(getSelection() ?? '');
  return text.slice(0, MAX_SELECTION);
}

/** Firefox does not count what is selected in a field. Never a password. Null: not in a field of text. */
function selectedInField(element: Element | null): string | null {
  const isText = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  if (!isText || element.selectionStart === null) return null;
  if (element.type === 'password') return '';
  return element.value.slice(element.selectionStart, element.selectionEnd ?? undefined);
}

if (rootElement() && TYPES.includes(typeOf.call(document))) start();
