// Notices by the browser itself, for what no page can show: a call started where no content script runs, or
// left behind by a browser that ended.

import browser from 'webextension-polyfill';

/** A browser that is just starting may not have what it needs for its first notice. */
const TRIES = 3;
/** Milliseconds between them. */
const PAUSE = 1000;

/** Shows or replaces the notice of this id. */
export async function showNotice(id: string, title: string, message: string): Promise<void> {
  const notice = {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/icon-128.png'),
    title,
    message,
  } as const;
  for (let tries = 1; ; tries++) {
    try {
      await browser.notifications.create(id, notice);
      return;
    } catch (error) {
      if (tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
