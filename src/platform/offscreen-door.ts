// The offscreen document's door. It serves the background alone; a page's message never gets past the
// sender check. News is handed over until somebody took it: the worker may have to be woken for it.

import browser from 'webextension-polyfill';
import type { Payload } from '../core/contract.ts';
import type { PbxMessages } from '../core/pbx-contract.ts';

type Handlers = {
  readonly [N in keyof PbxMessages]: (
    payload: PbxMessages[N]['payload'],
  ) => Promise<PbxMessages[N]['reply']> | PbxMessages[N]['reply'];
};

export function servePbx(handlers: Handlers): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (typeof message !== 'object' || message === null || !isBackground(sender)) return false;
    const { to, name, payload } = message as Record<string, unknown>;
    if (to !== 'offscreen' || typeof name !== 'string' || !Object.hasOwn(handlers, name)) return false;
    const handle = handlers[name as keyof Handlers] as (payload: unknown) => unknown;
    void Promise.resolve(handle(payload)).then(respond);
    return true;
  });
}

/** A worker's messages name its script and no tab (Chromium 156 gives them no `origin`). */
const isBackground = (sender: chrome.runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id &&
  sender.tab === undefined &&
  sender.url === browser.runtime.getURL('background.js');

const TRIES = 5;
/** Milliseconds between tries; a worker starts within a tenth of that. */
const PAUSE = 1000;

/**
 * News is no call: telling it again does no harm, and the background takes each report once. False where
 * nobody took it: it stays with the client, and whoever asks for the call's state gets it.
 */
export async function tellBackground<N extends 'pbx/finished' | 'pbx/progress'>(
  name: N,
  payload: Payload<N>,
): Promise<boolean> {
  const message = { to: 'background', name, payload };
  for (let tries = 0; tries < TRIES; tries++) {
    const taken = await browser.runtime.sendMessage<unknown, unknown>(message).catch(() => undefined);
    if ((taken as { readonly ok?: boolean } | undefined)?.ok === true) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}
