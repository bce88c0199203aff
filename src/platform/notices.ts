// Notices by the browser itself, for what no page can show: a call started where no content script runs.

import browser from 'webextension-polyfill';

/** Shows or replaces the notice of this id. */
export async function showNotice(id: string, title: string, message: string): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/icon-128.png'),
    title,
    message,
  });
}
