// Our own pages: which of them a person has open, and opening and closing them.

import browser from 'webextension-polyfill';
import { offersWindows } from './offers.ts';

/** Pages that show how any call goes, and are in sight where they are open. */
const CALL_PAGES = ['/popup.html', '/panel.html'];

/** True while a page of ours shows the news of calls. */
export async function isCallPageOpen(): Promise<boolean> {
  return (await openAddresses()).some((address) => CALL_PAGES.includes(new URL(address).pathname));
}

/** A browser that is just starting may have no window yet; the page comes with the first. */
export async function openOwnPage(file: string): Promise<void> {
  const create = () => browser.tabs.create({ url: browser.runtime.getURL(file) });
  await create().catch((error: unknown) =>
    offersWindows() ? nextWindow().then(create) : Promise.reject(error),
  );
}

function nextWindow(): Promise<void> {
  return new Promise((resolve) => {
    const listener = () => {
      browser.windows.onCreated.removeListener(listener);
      resolve();
    };
    browser.windows.onCreated.addListener(listener);
  });
}

/** Closes the tab of the page of ours that asks for it. */
export async function closeOwnTab(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}

async function openAddresses(): Promise<string[]> {
  const { runtime, offscreen } = globalThis.chrome;
  // Firefox's background is a page itself and sees its sisters.
  if (!offscreen) return browser.extension.getViews().map(({ location }) => location.href);
  const contexts = await runtime.getContexts({});
  // The worker has none, and a page that is just opening has an empty one.
  return contexts.flatMap(({ documentUrl }) => documentUrl || []);
}
