// Which of our own pages a person has open.

import browser from 'webextension-polyfill';

/** Pages that show how a call goes. */
const CALL_PAGES = ['/popup.html', '/ask.html'];

/** True while a page of ours shows the news of calls. */
export async function isCallPageOpen(): Promise<boolean> {
  return (await openAddresses()).some((address) => CALL_PAGES.includes(new URL(address).pathname));
}

async function openAddresses(): Promise<string[]> {
  const { runtime, offscreen } = globalThis.chrome;
  // Firefox's background is a page itself and sees its sisters.
  if (!offscreen) return browser.extension.getViews().map(({ location }) => location.href);
  const contexts = await runtime.getContexts({});
  return contexts.flatMap(({ documentUrl }) => documentUrl ?? []);
}
