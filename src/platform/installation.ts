// The extension as the browser has installed it.

import browser from 'webextension-polyfill';

export interface Installed {
  /** What the browser calls it: `install`, `update`, `browser_update`, … */
  readonly reason: string;
  /** The version before an update; else empty. */
  readonly previousVersion: string;
}

/** After an installation or an update, of the extension or of the browser. */
export const onInstalled = (listener: (installed: Installed) => void): void =>
  browser.runtime.onInstalled.addListener(({ reason, previousVersion = '' }) =>
    listener({ reason, previousVersion }),
  );

/**
 * True where the browser reads our protocol handlers from the manifest and takes links of pages to them:
 * Firefox (docs/decisions/protocol-handler.md). It is also the one without offscreen documents.
 */
export const offersPhoneLinks = (): boolean => globalThis.chrome.offscreen === undefined;

const BEGUN = 'begun';

/** True once in each run of the browser, and after the extension was updated: asked by the background alone. */
export async function beginsAnew(): Promise<boolean> {
  const stored = await browser.storage.session.get(BEGUN);
  if (stored[BEGUN] === true) return false;
  await browser.storage.session.set({ [BEGUN]: true });
  return true;
}

/** The browser starts: without a listener it would not start the background. */
export const onBrowserStart = (listener: () => void): void =>
  browser.runtime.onStartup.addListener(() => listener());

export const extensionVersion = (): string => browser.runtime.getManifest().version;
