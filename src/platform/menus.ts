// The two entries of the context menu. Their listener is registered at once; the entries themselves
// are made when the extension is installed or updated and survive restarts.

import browser, { type Menus } from 'webextension-polyfill';
import { offersMenus } from './offers.ts';

export const SELECTION_MENU = 'call-selection';
export const LINK_MENU = 'call-link';

/** Browsers hand over whole pages; no number is longer than this. */
const MAX_TEXT = 5000;

/** Addresses whose links name a number. */
const LINKS = ['tel:*', 'callto:*', 'sip:*', 'sips:*'];

export async function makeMenus(titles: {
  readonly selection: string;
  readonly link: string;
}): Promise<void> {
  if (!offersMenus()) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: SELECTION_MENU, title: titles.selection, contexts: ['selection'] });
  browser.contextMenus.create({
    id: LINK_MENU,
    title: titles.link,
    contexts: ['link'],
    targetUrlPatterns: LINKS,
  });
}

export interface MenuClick {
  readonly menu: typeof SELECTION_MENU | typeof LINK_MENU;
  readonly selection: string;
  readonly link: string;
  readonly tabId: number | null;
  readonly frameId: number;
  /** The frame's address, the page's and its title, as far as the browser tells them. */
  readonly url: string;
  readonly siteUrl: string;
  readonly title: string;
  readonly isPrivate: boolean;
}

export function onMenuClick(listener: (click: MenuClick) => void): void {
  if (!offersMenus()) return;
  browser.contextMenus.onClicked.addListener((info: Menus.OnClickData, tab) => {
    if (info.menuItemId !== SELECTION_MENU && info.menuItemId !== LINK_MENU) return;
    listener({
      menu: info.menuItemId,
      selection: (info.selectionText ?? '').slice(0, MAX_TEXT),
      link: info.linkUrl ?? '',
      tabId: tab?.id ?? null,
      frameId: info.frameId ?? 0,
      url: info.frameUrl ?? info.pageUrl ?? tab?.url ?? '',
      siteUrl: info.pageUrl ?? tab?.url ?? '',
      title: (tab?.title ?? '').slice(0, MAX_TEXT),
      isPrivate: tab?.incognito ?? false,
    });
  });
}
