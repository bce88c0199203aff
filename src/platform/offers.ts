// What of its own surface the browser lets an extension use. Desktop browsers have all of it; Firefox for Android has
// no menus, shortcuts, keyword in the address bar, windows or side bar, and what would need them is hidden there.

import browser from 'webextension-polyfill';

/** The types take everything for granted. */
const has = (name: keyof typeof browser): boolean => browser[name] !== undefined;

export const offersMenus = (): boolean => has('contextMenus');
export const offersShortcuts = (): boolean => has('commands');
export const offersKeyword = (): boolean => has('omnibox');
export const offersWindows = (): boolean => has('windows');
export const offersPanel = (): boolean => globalThis.chrome.sidePanel !== undefined || has('sidebarAction');
