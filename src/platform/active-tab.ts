// The page the person looks at while one of our own is open.

import browser from 'webextension-polyfill';

export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
  /** Null where the browser does not tell. */
  readonly url: string | null;
  readonly title: string;
  readonly isPrivate: boolean;
}

/** Another tab is looked at, or another page in it. */
export function whenTabChanges(hear: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = browser.tabs;
  const update = (_id: number, { status }: { readonly status?: string }) => {
    if (status === 'complete') hear();
  };
  onActivated.addListener(hear);
  onUpdated.addListener(update);
  signal.addEventListener('abort', () => {
    onActivated.removeListener(hear);
    onUpdated.removeListener(update);
  });
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const title = (tab.title ?? '').slice(0, 300);
  return { id: tab.id, windowId: tab.windowId ?? -1, url: tab.url ?? null, title, isPrivate: tab.incognito };
}
