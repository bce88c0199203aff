// Why a request to the PBX failed. `fetch` says only "failed"; `webRequest` sees the extension's own
// requests and names the cause. The listener exists only while a request is out, so that no page's
// traffic ever wakes us. Error names were measured in Chromium 156 and Firefox 153.

import browser from 'webextension-polyfill';
import type { FailureCode } from '../core/failure.ts';
import { permissionPattern } from '../core/switchvox/address.ts';

const CAUSES: readonly (readonly [RegExp, FailureCode])[] = [
  [/ERR_CERT_|ERR_SSL_.*CERT|ERR_BAD_SSL_CLIENT/, 'certificate'],
  [/ERR_SSL_PROTOCOL_ERROR|ERR_SSL_VERSION|record that exceeded the maximum/, 'not-https'],
  [/ERR_NAME_NOT_RESOLVED|NS_ERROR_UNKNOWN_HOST/, 'name-not-found'],
  [/ERR_CONNECTION_REFUSED|NS_ERROR_CONNECTION_REFUSED/, 'connection-refused'],
  [
    /ERR_CONNECTION_(?:RESET|CLOSED)|ERR_EMPTY_RESPONSE|NS_ERROR_NET_RESET|NS_ERROR_NET_INTERRUPT/,
    'connection-reset',
  ],
  // Chromium says so only while it connects; everybody else's time-outs may have struck while the phone rang.
  [/ERR_CONNECTION_TIMED_OUT/, 'connect-timeout'],
  [/ERR_TIMED_OUT|NS_ERROR_NET_TIMEOUT/, 'timeout'],
  [/ERR_INTERNET_DISCONNECTED|NS_ERROR_OFFLINE/, 'offline'],
];

/** The failure a browser's error name stands for; null where it says nothing we know. */
export function causeOf(error: string): FailureCode | null {
  const known = CAUSES.find(([pattern]) => pattern.test(error));
  if (known) return known[1];
  // Firefox tells certificate errors in prose of the person's language, everything else as NS_….
  return /^NS_|^net::/.test(error) || error === '' ? null : 'certificate';
}

/**
 * Why a call had no answer, from what the PBX client says (`offline`: the browser believed itself without a network
 * as the call was sent) and the cause the browser names. A network that goes while the phone rings is no sign that no
 * call was placed, and a browser that believes itself offline may send all the same (a VPN, a PBX in the house): only
 * where both say so, nothing can have left.
 */
export function callFailure(told: FailureCode, cause: FailureCode | null): FailureCode {
  if (cause !== null && cause !== 'offline') return cause;
  return told === 'offline' && cause === 'offline' ? 'offline' : 'unreachable';
}

export interface CauseWatch {
  /** The cause, waiting at most `milliseconds` for the browser to tell it. */
  cause(milliseconds: number): Promise<FailureCode | null>;
  stop(): void;
}

/** Watches our own requests to one PBX until stopped. */
export function watchCause(origin: string): CauseWatch {
  let tell: (cause: FailureCode | null) => void = () => undefined;
  const told = new Promise<FailureCode | null>((resolve) => {
    tell = resolve;
  });
  const listener = (details: { readonly tabId: number; readonly url: string; readonly error: string }) => {
    // The pattern knows no ports: another service of the same host says nothing of this one.
    if (details.tabId === -1 && new URL(details.url).origin === origin) tell(causeOf(details.error));
  };
  try {
    browser.webRequest.onErrorOccurred.addListener(listener, { urls: [permissionPattern(origin)] });
  } catch {
    // Without the permission the sentence says honestly that the cause is not known.
    tell(null);
  }
  return {
    cause: (milliseconds) =>
      Promise.race([told, new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null))]),
    stop: () => browser.webRequest.onErrorOccurred.removeListener(listener),
  };
}
