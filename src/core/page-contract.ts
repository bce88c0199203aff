// What a page's content script serves. Only the background and our own pages are heard by it; everything a
// page may ask of the background is in `contract.ts`.

import type { Call } from './call.ts';
import type { PageNumbers } from './contract.ts';
import type { Failure } from './failure.ts';

/** Name → payload and reply. */
export interface PageMessages {
  /** A call this page may want to show; `call` as it stands now. False: it is none of this page's. */
  'page/call': { readonly payload: { readonly call: Call }; readonly reply: null | false };
  /**
   * A right-click or shortcut that led to no call: the sentence to show. With `confirm-needed` and the
   * number: the question to ask, a yes being `call/place` with `confirmed`.
   */
  'page/failure': {
    readonly payload: {
      readonly failure: Failure;
      readonly number?: { readonly e164: string; readonly ext: string | null; readonly label: string };
    };
    readonly reply: null;
  };
  /** Served where something could be a number. */
  'page/numbers': { readonly payload: null; readonly reply: PageNumbers };
  /** How numbers answer has changed: ask anew. */
  'page/manner': { readonly payload: null; readonly reply: null };
}
