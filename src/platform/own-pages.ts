// Our own pages that are not the popup.

import browser from 'webextension-polyfill';

/** Opens the settings in a tab, or comes back to the one that shows them. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();
