// Brings scripts of ours into pages. All of them ship with the extension and run in the isolated world of
// its content scripts.

import browser from 'webextension-polyfill';
import type { Part } from '../core/parts.ts';

const FIRST = 'content.js';
const STYLE = 'content.css';

export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
  /** Names the very document where the browser tells it: the frame may have moved on to another. */
  readonly documentId?: string;
}

/** A later part of the content script, for a frame that has the first; false where the browser refuses. */
export async function bringPart({ tabId, frameId, documentId }: Frame, part: Part): Promise<boolean> {
  const { scripting } = globalThis.chrome;
  const where = documentId ? { documentIds: [documentId] } : { frameIds: [frameId] };
  try {
    await scripting.executeScript({
      target: { tabId, ...where },
      files: [`${part}.js`],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

/** At the installation and after an update: Firefox brings the content script to open pages by itself. */
export const bringsItself = (): boolean => 'getBrowserInfo' in browser.runtime;

/**
 * The content script, for pages that were open before the extension was, or before it might read them. They have
 * nothing, or the dead script of the version before.
 */
export async function bringToOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : bringFirst(id))));
}

const HEEDLESS = 'heedless';

/**
 * Whether pages that wish to be left alone are. Where not, a script says so in every frame before the
 * content script looks, so that nobody pays for this setting but those who chose it. An update of the
 * extension forgets what is registered: call it after each.
 */
export async function heedPages(heeds: boolean): Promise<void> {
  const { scripting } = globalThis.chrome;
  const registered = await scripting.getRegisteredContentScripts({ ids: [HEEDLESS] });
  if (heeds && registered.length > 0) await scripting.unregisterContentScripts({ ids: [HEEDLESS] });
  if (heeds || registered.length > 0) return;
  await scripting.registerContentScripts([
    {
      id: HEEDLESS,
      js: [`${HEEDLESS}.js`],
      matches: ['<all_urls>'],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_start',
    },
  ]);
}

/** Has every frame of every tab look anew, since settings changed. */
export async function refreshAllPages(heeds: boolean): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  const refresh = (tabId: number) =>
    browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: beginAnew, args: [heeds] });
  await Promise.all(tabs.map(({ id }) => id === undefined || refresh(id).catch(() => undefined)));
}

/** Runs in the page, so it knows nothing of this file: what `stages.ts` puts there is in its place. */
function beginAnew(heeds: boolean): void {
  const first = (globalThis as Record<symbol, { refresh?(heeds: boolean): void } | undefined>)[
    Symbol.for('click-to-call')
  ];
  first?.refresh?.(heeds);
}

async function bringFirst(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.insertCSS({ target, files: [STYLE] });
    await browser.scripting.executeScript({ target, files: [FIRST] });
  } catch {
    // One of the browser's own pages, which no extension may touch.
  }
}
