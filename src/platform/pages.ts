// News for pages: pushed to a tab's content scripts. A page that is gone misses them, which is no fault.

import browser from 'webextension-polyfill';
import type { PageMessages } from '../core/page-contract.ts';
import { bringPart } from './inject.ts';

export interface Place {
  readonly tabId: number;
  readonly frameId: number;
  /** Names the very document where the browser tells it: the frame may have moved on to another. */
  readonly documentId?: string;
}

/** True where a content script heard it and calls it its own. What shows calls is brought where it is not yet. */
export async function tellPage<N extends 'page/call' | 'page/failure'>(
  place: Place,
  name: N,
  payload: PageMessages[N]['payload'],
): Promise<boolean> {
  const tell = () => isHeard(place, { to: 'page', name, payload });
  return (await tell()) || ((await bringPart(place, 'show')) && (await tell()));
}

async function isHeard({ tabId, frameId, documentId }: Place, message: unknown): Promise<boolean> {
  try {
    // The polyfill's types know no documents.
    const options = documentId ? { documentId } : { frameId };
    return (await browser.tabs.sendMessage(tabId, message, options as { frameId: number })) === null;
  } catch {
    return false;
  }
}

/** Ids of the tab in front of each window. */
export async function tabsLookedAt(): Promise<number[]> {
  const tabs = await browser.tabs.query({ active: true });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Asks one frame; null where it does not answer. */
export async function askFrame<N extends keyof PageMessages>(
  { tabId, frameId }: Place,
  name: N,
  payload: PageMessages[N]['payload'],
): Promise<NonNullable<PageMessages[N]['reply']> | null> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tabId, { to: 'page', name, payload }, { frameId });
    return (reply ?? null) as NonNullable<PageMessages[N]['reply']> | null;
  } catch {
    return null;
  }
}

/** Tells every frame of every tab that shows something that settings changed. */
export async function tellAllPages(name: 'page/manner'): Promise<void> {
  const tabs = await browser.tabs.query({});
  const message = { to: 'page', name, payload: null };
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined ? undefined : browser.tabs.sendMessage(id, message).catch(() => undefined),
    ),
  );
}
