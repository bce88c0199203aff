// Asking the person to let us reach their PBX.

import browser from 'webextension-polyfill';
import { permissionPattern } from '../core/switchvox/address.ts';

/** True where the person has allowed it already. */
export const hasHost = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [permissionPattern(origin)] });

/**
 * Asks the browser, which may ask the person; false where they refused. Must be called in the very turn
 * of the click: after an `await` the browser no longer sees that a person wanted it.
 */
export async function requestHost(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [permissionPattern(origin)] });
  } catch {
    return false;
  }
}
