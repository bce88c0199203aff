// Asking the person to let us reach their PBX, and read pages. What a browser gave at the installation people may
// take back, in Firefox at `about:addons`, in Chromium by “Site access”.

import browser from 'webextension-polyfill';
import { permissionPattern } from '../core/switchvox/address.ts';

/** True where the person has allowed it already. */
export const hasHost = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [permissionPattern(origin)] });

/** Numbers stand on any page. */
const PAGES = { origins: ['<all_urls>'] };

export const hasPages = (): Promise<boolean> => browser.permissions.contains(PAGES);

/** Pages may be read now that could not be before. */
export function whenPagesAllowed(hear: () => void): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    if (origins.length > 0 && (await hasPages())) hear();
  });
}

/**
 * Asks the browser, which may ask the person; false where they refused. Must be called in the very turn
 * of the click: after an `await` the browser no longer sees that a person wanted it.
 */
export const requestHost = (origin: string): Promise<boolean> =>
  request({ origins: [permissionPattern(origin)] });

/** The same for all pages. */
export const requestPages = (): Promise<boolean> => request(PAGES);

async function request(wanted: { readonly origins: string[] }): Promise<boolean> {
  try {
    return await browser.permissions.request(wanted);
  } catch {
    return false;
  }
}
