// The extension as the browser has installed it.

import browser from 'webextension-polyfill';

/** After an installation or an update, of the extension or of the browser. */
export const onInstalled = (listener: () => void): void =>
  browser.runtime.onInstalled.addListener(() => listener());

/** The browser starts: without a listener it would not start the background. */
export const onBrowserStart = (listener: () => void): void =>
  browser.runtime.onStartup.addListener(() => listener());

export const extensionVersion = (): string => browser.runtime.getManifest().version;
