// Chrome's home of the PBX client. Serves the background alone; a page's message never gets past the
// sender check. A report is handed over until somebody took it: the worker may have to be woken for it.

import browser from 'webextension-polyfill';
import type { PbxMessages } from '../core/contract.ts';
import type { PbxReport } from '../core/switchvox/report.ts';
import { call, connect, status } from '../platform/pbx-client.ts';

type Handlers = {
  readonly [N in keyof PbxMessages]: (
    payload: PbxMessages[N]['payload'],
  ) => Promise<PbxMessages[N]['reply']> | PbxMessages[N]['reply'];
};

const handlers: Handlers = {
  'pbx/connect': connect,
  'pbx/call': ({ account, order }) => {
    void call(account, order).then((report) => handOver(order.requestId, report));
    return null;
  },
  'pbx/status': ({ requestId }) => status(requestId),
};

const HAND_OVER_TRIES = 5;
/** Milliseconds between tries; a worker starts within a tenth of that. */
const HAND_OVER_PAUSE = 1000;

async function handOver(requestId: string, report: PbxReport): Promise<void> {
  for (let tries = 0; tries < HAND_OVER_TRIES; tries++) {
    const message = { to: 'background', name: 'pbx/finished', payload: { requestId, report } };
    const taken = await browser.runtime.sendMessage(message).catch(() => undefined);
    if (taken !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, HAND_OVER_PAUSE));
  }
  // The report stays with the client: whoever asks for the call's state gets it.
}

/** The background is the only sender without a tab whose address is our own. */
function isBackground(sender: chrome.runtime.MessageSender): boolean {
  const own = browser.runtime.getURL('');
  return sender.id === browser.runtime.id && !sender.tab && `${sender.origin}/` === own;
}

chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  if (typeof message !== 'object' || message === null || !isBackground(sender)) return false;
  const { to, name, payload } = message as Record<string, unknown>;
  if (to !== 'offscreen' || typeof name !== 'string' || !Object.hasOwn(handlers, name)) return false;
  const handle = handlers[name as keyof Handlers] as (payload: unknown) => unknown;
  void Promise.resolve(handle(payload)).then(respond);
  return true;
});
