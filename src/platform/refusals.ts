// The challenges of a refusal (401). `fetch` shows them, except that Firefox joins several headers of that
// name by line feeds, which no header may hold, and then shows none; `webRequest` has them all. (Measured
// in Firefox 153. Chrome's offscreen document has no `webRequest` and needs none.)

import browser from 'webextension-polyfill';
import { permissionPattern } from '../core/switchvox/address.ts';

export interface RefusalWatch {
  /** The `WWW-Authenticate` headers of a refusal, joined by commas; empty where there were none. */
  challengesOf(response: Response): Promise<string>;
  stop(): void;
}

/** Milliseconds the browser's other process may take to tell. */
const PATIENCE = 500;

/** Watches our own requests to one PBX until stopped. */
export function watchRefusals(origin: string): RefusalWatch {
  const event = globalThis.chrome.offscreen ? undefined : browser.webRequest?.onHeadersReceived;
  const told = Promise.withResolvers<string>();
  const listener = (details: Details) => {
    if (details.tabId !== -1 || details.statusCode !== 401) return;
    const challenges = details.responseHeaders?.filter(({ name }) => /^www-authenticate$/i.test(name)) ?? [];
    told.resolve(challenges.map(({ value = '' }) => value.replaceAll('\n', ', ')).join(', '));
  };
  event?.addListener(listener, { urls: [permissionPattern(origin)] }, ['responseHeaders']);
  return {
    async challengesOf(response) {
      const shown = response.headers.get('WWW-Authenticate');
      if (shown !== null || !event) return shown ?? '';
      return Promise.race([
        told.promise,
        new Promise<string>((resolve) => setTimeout(resolve, PATIENCE, '')),
      ]);
    },
    stop: () => event?.removeListener(listener),
  };
}

interface Details {
  readonly tabId: number;
  readonly statusCode: number;
  readonly responseHeaders?: readonly { readonly name: string; readonly value?: string }[];
}
