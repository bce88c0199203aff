// The background's door: decides who is speaking, parses what they say, and answers. A sender's tier is
// computed from what the browser says about it; whoever cannot be placed is refused. Fails closed.

import browser from 'webextension-polyfill';
import { type Answer, type MessageName, messages, type Payload, type Tier } from '../core/contract.ts';
import { failure } from '../core/failure.ts';
import { failed } from '../core/result.ts';
import { isFromLater } from './database.ts';

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  readonly tier: Tier;
  /** Null for the extension's own pages outside tabs. */
  readonly tabId: number | null;
  readonly frameId: number;
  /** Empty where the browser does not tell. */
  readonly documentId: string;
  /** The sending document's address. */
  readonly url: string;
  /** The tab's address where the browser tells it, else the document's. */
  readonly siteUrl: string;
  /** In a private window, as far as the browser tells: its own pages outside tabs do not say. */
  readonly isPrivate: boolean;
}

export type Handlers = {
  readonly [N in MessageName]: (payload: Payload<N>, sender: Sender) => Promise<Answer<N>>;
};

const OFFSCREEN = '/offscreen.html';

/** Registers the one listener; call it before the first `await` of the background's start. */
export function serve(handlers: Handlers): void {
  // The callback form works alike in every browser and version; promises do not.
  globalThis.chrome.runtime.onMessage.addListener((message: unknown, from, respond) => {
    const request = readEnvelope(message);
    if (!request) return false;
    const sender = readSender(from);
    void answer(handlers, request, sender).then(respond);
    return true;
  });
}

interface Envelope {
  readonly name: MessageName;
  readonly payload: unknown;
}

/** Null for messages to somebody else; a name nobody serves is refused by `answer`. */
function readEnvelope(message: unknown): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { to, name, payload } = message as Record<string, unknown>;
  return to === 'background' && typeof name === 'string' ? { name: name as MessageName, payload } : null;
}

async function answer(handlers: Handlers, request: Envelope, sender: Sender | null): Promise<unknown> {
  const refused = failed(failure('not-allowed'));
  if (!sender || !Object.hasOwn(messages, request.name)) return refused;
  const row = messages[request.name];
  if (!(row.from as readonly Tier[]).includes(sender.tier)) return refused;
  const payload = row.parse(request.payload);
  if (payload === null) return refused;
  const handle = handlers[request.name] as (payload: unknown, sender: Sender) => Promise<unknown>;
  try {
    return await handle(payload, sender);
  } catch (error) {
    console.error(request.name, error);
    return failed(failure(isFromLater(error) ? 'storage-newer' : 'storage'));
  }
}

/** Null where the browser does not say, or says something unexpected. */
function readSender(from: chrome.runtime.MessageSender): Sender | null {
  const { id, url } = from;
  if (id !== browser.runtime.id || url === undefined) return null;
  const own = browser.runtime.getURL('');
  const tabId = from.tab?.id ?? null;
  const frameId = from.frameId ?? 0;
  const documentId = from.documentId ?? '';
  const siteUrl = from.tab?.url ?? url;
  const isPrivate = from.tab?.incognito ?? false;
  if (`${from.origin}/` === own && url.startsWith(own)) {
    const tier = new URL(url).pathname === OFFSCREEN ? 'offscreen' : 'ui';
    return frameId === 0 ? { tier, tabId, frameId, documentId, url, siteUrl, isPrivate } : null;
  }
  if (tabId === null || from.frameId === undefined || url.startsWith(own)) return null;
  return { tier: 'page', tabId, frameId, documentId, url, siteUrl, isPrivate };
}
