// The page the person looks at while one of our own is open.

import browser from 'webextension-polyfill';

export interface ActiveTab {
  readonly id: number;
  /** Null where the browser does not tell. */
  readonly url: string | null;
  readonly title: string;
  readonly isPrivate: boolean;
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const title = (tab.title ?? '').slice(0, 300);
  return { id: tab.id, url: tab.url ?? null, title, isPrivate: tab.incognito };
}
