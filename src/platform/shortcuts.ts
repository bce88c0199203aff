// The keyboard shortcuts of the manifest. Opening the popup is the browser's own; the others are told to the
// background.

import browser, { type Tabs } from 'webextension-polyfill';
import { offersShortcuts } from './offers.ts';

const OPEN_PANEL = 'open-panel';
/** The others, as the manifest names them. */
export type Shortcut = 'call-selection' | 'next-number' | 'previous-number';
const SHORTCUTS: readonly Shortcut[] = ['call-selection', 'next-number', 'previous-number'];

/** A tab as the browser hands it over with something the person did in it. */
export interface TabHere {
  readonly tabId: number | null;
  readonly frameId: number;
  readonly url: string;
  readonly siteUrl: string;
  readonly title: string;
  readonly isPrivate: boolean;
}

/** The tab's own frame; nothing known of a tab is empty. */
export const hereOf = (tab: Tabs.Tab | undefined): TabHere => ({
  tabId: tab?.id ?? null,
  frameId: 0,
  url: tab?.url ?? '',
  siteUrl: tab?.url ?? '',
  title: (tab?.title ?? '').slice(0, 300),
  isPrivate: tab?.incognito ?? false,
});

/** In the turn of the press: a browser opens no panel later. */
export function onPanelShortcut(listener: (windowId: number) => void): void {
  if (!offersShortcuts()) return;
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === OPEN_PANEL && tab?.windowId !== undefined) listener(tab.windowId);
  });
}

export function onShortcut(listener: (shortcut: Shortcut, here: TabHere) => void): void {
  if (!offersShortcuts()) return;
  browser.commands.onCommand.addListener((command, tab) => {
    const shortcut = SHORTCUTS.find((one) => one === command);
    if (shortcut) listener(shortcut, hereOf(tab));
  });
}
