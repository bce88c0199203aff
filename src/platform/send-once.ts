// Keeps the browser from sending a request twice. When a connection breaks before any byte of the answer,
// both browsers repeat the request by themselves if that connection counts as used, even a POST, even a
// call that already rings. Measured in Chromium 156 and Firefox 153 (docs/decisions/send-once.md):
//
//   Connection: close     no connection is ever used for a second request        both need it
//   Expect: 100-continue  the PBX's "100 Continue" is a first byte of the answer;
//                         a connection opened ahead of time counts as used after
//                         950 ms in Firefox alone                                Firefox needs it
//
// `fetch` may not set these headers; a rule of the browser's request engine may, for our requests only.

import browser from 'webextension-polyfill';
import { hasHost } from './host-permission.ts';

const RULE = 1;

type Header = { readonly header: string; readonly operation: 'set'; readonly value: string };

function headers(): Header[] {
  const close: Header = { header: 'connection', operation: 'set', value: 'close' };
  // Chromium's requests come from the offscreen document, which Firefox does not have.
  return chrome.offscreen ? [close] : [close, { header: 'expect', operation: 'set', value: '100-continue' }];
}

let ruled: Promise<void> | null = null;

/** Session rules outlive the background; setting the same one again changes nothing. */
function setRule(): Promise<void> {
  ruled ??= chrome.declarativeNetRequest
    .updateSessionRules({
      removeRuleIds: [RULE],
      addRules: [
        {
          id: RULE,
          action: {
            type: 'modifyHeaders',
            requestHeaders: headers(),
          } as chrome.declarativeNetRequest.RuleAction,
          condition: {
            initiatorDomains: [new URL(browser.runtime.getURL('')).hostname],
            requestMethods: ['post' as chrome.declarativeNetRequest.RequestMethod],
            resourceTypes: ['xmlhttprequest' as chrome.declarativeNetRequest.ResourceType],
          },
        },
      ],
    })
    .catch((error: unknown) => {
      ruled = null;
      throw error;
    });
  return ruled;
}

/** False where requests to this PBX could be repeated: the rule needs the permission for its host. */
export async function isSentOnce(origin: string): Promise<boolean> {
  try {
    if (!(await hasHost(origin))) return false;
    await setRule();
    return true;
  } catch {
    return false;
  }
}
