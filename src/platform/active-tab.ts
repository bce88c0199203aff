// The page the person looks at while one of our own is open.

import browser from 'webextension-polyfill';

export interface ActiveTab {
  readonly id: number;
  /** Null where the browser does not tell. */
  readonly url: string | null;
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}
