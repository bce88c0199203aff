// Chromium closes the popup when it asks the person for a permission (measured in 156; Firefox leaves it
// open). Once they have allowed it, the popup comes back by itself, with what had been typed into it.

import browser from 'webextension-polyfill';
import { loadDraft } from './draft.ts';

/** Call it at the background's start: the browser may have started it for this very event. */
export function reopenPopupOnceAllowed(): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (origins?.length) void reopen();
  });
}

async function reopen(): Promise<void> {
  const { runtime } = globalThis.chrome;
  if (!('getContexts' in runtime) || (await loadDraft()).address === '') return;
  const open = await runtime.getContexts({});
  // Whoever connects in a tab has everything before their eyes.
  if (
    open.some(({ documentUrl }) => /\/(?:popup|panel|welcome|options)\.html(?:#|$)/.test(documentUrl ?? ''))
  )
    return;
  // Refused where no window of the browser has the focus: the person opens the popup then.
  await browser.action.openPopup().catch(() => undefined);
}
