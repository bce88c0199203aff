// News for pages: pushed to a tab's content scripts. A page that is gone misses them, which is no fault.

import browser from 'webextension-polyfill';
import type { PageMessages } from '../core/page-contract.ts';

export interface Place {
  readonly tabId: number;
  readonly frameId: number;
}

/** True where a content script heard it. */
export async function tellPage<N extends keyof PageMessages>(
  place: Place,
  name: N,
  payload: PageMessages[N]['payload'],
): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(place.tabId, { to: 'page', name, payload }, { frameId: place.frameId });
    return true;
  } catch {
    return false;
  }
}

/** Asks all frames of a tab; null where none has an answer. */
export async function askPage<N extends keyof PageMessages>(
  tabId: number,
  name: N,
  payload: PageMessages[N]['payload'],
): Promise<NonNullable<PageMessages[N]['reply']> | null> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tabId, { to: 'page', name, payload });
    return (reply ?? null) as NonNullable<PageMessages[N]['reply']> | null;
  } catch {
    return null;
  }
}

/** Tells every frame of every tab, e.g. that settings changed. */
export async function tellAllPages<N extends keyof PageMessages>(
  name: N,
  payload: PageMessages[N]['payload'],
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : browser.tabs.sendMessage(id, { to: 'page', name, payload }).catch(() => undefined),
    ),
  );
}
