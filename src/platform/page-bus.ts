// The content script's line to the background. It may be dead, starting, or gone for good (the extension
// was updated): every question has a time limit and an answer. Only questions that change nothing are
// asked twice; a call never is. No polyfill: this file is in every frame of every page.

import type { Answer, MessageName, Payload } from '../core/contract.ts';
import { failure } from '../core/failure.ts';
import type { PageMessages } from '../core/page-contract.ts';
import type { Part } from '../core/parts.ts';
import { failed } from '../core/result.ts';

/** What both browsers offer a content script under either name. */
interface Runtime {
  readonly id?: string;
  readonly onConnect: BrowserEvent<(port: Port) => void>;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: BrowserEvent<Listener>;
}
interface BrowserEvent<L> {
  addListener(listener: L): void;
  removeListener(listener: L): void;
}
type Listener = (
  message: unknown,
  sender: { readonly id?: string; readonly tab?: unknown },
  respond: (reply: unknown) => void,
) => boolean;

interface Port {
  readonly name: string;
  readonly sender?: { readonly id?: string };
  postMessage(message: unknown): void;
}

interface Api {
  readonly runtime: Runtime;
  readonly i18n: { getMessage(key: string, values?: string[]): string };
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

const world = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
const api = world.browser?.runtime ? world.browser : world.chrome;

/** False once this script's extension was updated, switched off or removed. */
export function isAlive(): boolean {
  try {
    return api.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** A sentence of extension/_locales; the key itself where there is none. */
export function t(key: string, ...values: string[]): string {
  try {
    return api.i18n.getMessage(key, values) || key;
  } catch {
    return key;
  }
}

/** The shadow root of an element, closed ones included; null where it can have none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  try {
    // Chromium refuses elements outside HTML by throwing.
    if (api.dom) return api.dom.openOrClosedShadowRoot(element);
    return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  } catch {
    return null;
  }
}

/** Milliseconds an answer may take; a stopped worker needs about 60 to start. */
const LIMIT = 10_000;
const VERIFY_LIMIT = 4_000;

/** Asks the background; never rejects. Failure `background-gone` where no answer came. */
export async function ask<N extends MessageName>(name: N, payload: Payload<N>): Promise<Answer<N>> {
  const isRepeatable = name === 'numbers/verify';
  const limit = isRepeatable ? VERIFY_LIMIT : LIMIT;
  const answer = await once<N>(name, payload, limit);
  return (
    (isRepeatable && !answer ? await once<N>(name, payload, limit) : answer) ??
    failed(failure('background-gone'))
  );
}

/** Asks for a later part of the content script; where it came, it is there once this ends. */
export const bringPart = (part: Part): Promise<unknown> => once('part/bring', { part }, VERIFY_LIMIT);

async function once<N extends MessageName>(
  name: N,
  payload: Payload<N>,
  limit: number,
): Promise<Answer<N> | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, limit, null);
  });
  try {
    const reply = await Promise.race([api.runtime.sendMessage({ to: 'background', name, payload }), late]);
    return (reply as Answer<N> | undefined) ?? null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

export type PageHandlers = {
  readonly [N in keyof PageMessages]: (payload: PageMessages[N]['payload']) => PageMessages[N]['reply'];
};

/** Serves the background and our own pages until the signal ends; nobody else is heard. */
export function servePage(handlers: Partial<PageHandlers>, signal: AbortSignal): void {
  hear<Listener>(api.runtime.onMessage, signal, (message, sender, respond) => {
    const { to, name, payload } = (message ?? {}) as Record<string, unknown>;
    if (sender.id === api.runtime.id && to === 'page' && Object.hasOwn(handlers, name as string))
      respond(handlers[name as keyof PageHandlers]?.(payload as never));
    return false;
  });
}

function hear<L>(event: BrowserEvent<L>, signal: AbortSignal, listener: L): void {
  event.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      event.removeListener(listener);
    } catch {
      // An orphan has no listeners left to remove.
    }
  });
}

/**
 * Tells a page of ours that listens to all frames of the tab at once. (Of several answers to one message
 * only the first would arrive.)
 */
export function servePort(wanted: string, tell: () => unknown, signal: AbortSignal): void {
  hear(api.runtime.onConnect, signal, (port) => {
    if (port.name === wanted && port.sender?.id === api.runtime.id) port.postMessage(tell());
  });
}
