// What an administrator set for everybody (extension/policy.json). Nothing of it is a secret.

import browser from 'webextension-polyfill';

/** False where the administrator wants no welcome page. Firefox rejects where there is no policy at all. */
export async function isWelcomeWanted(): Promise<boolean> {
  const { welcome } = await browser.storage.managed.get('welcome').catch(() => ({ welcome: true }));
  return welcome !== false;
}
