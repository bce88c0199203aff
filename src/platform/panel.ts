// The side panel: Chromium's, or Firefox's sidebar. Browsers open it only while they handle a person's press.

import browser from 'webextension-polyfill';

/** `windowId`: where it opens in Chromium; Firefox knows by itself. */
export async function openPanel(windowId: number): Promise<void> {
  // Nothing may be awaited before: the press would be over.
  const { sidePanel } = globalThis.chrome;
  if (sidePanel) await sidePanel.open({ windowId });
  else await browser.sidebarAction.open();
}
