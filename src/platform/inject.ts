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

/**
 * The content script, for pages that were open before the extension was. Firefox does this by itself;
 * Chromium leaves them with nothing, or with the dead script of the version before.
 */
export async function bringToOpenPages(): Promise<void> {
  const isDone = 'getBrowserInfo' in browser.runtime;
  const tabs = isDone ? [] : await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : bringFirst(id))));
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
