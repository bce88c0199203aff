// The host of the page a person looked at last, before a page of ours.

import browser from 'webextension-polyfill';

/** Empty where there is no such page, or the browser keeps its address from us. */
export async function lastHost(): Promise<string> {
  const tabs = await browser.tabs.query({ windowType: 'normal' });
  const [last] = tabs
    .filter(({ active, url }) => !active && /^https?:/.test(url ?? ''))
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return last?.url ? new URL(last.url).hostname : '';
}
