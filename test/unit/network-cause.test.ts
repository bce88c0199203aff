// Which failure a browser's error name stands for. The names that a loopback PBX can bring about are shown
// end to end; these are the ones it cannot, and the line between "connecting" and "ringing".

import { describe, expect, it, vi } from 'vitest';

let tell: (details: { tabId: number; url: string; error: string }) => void = () => undefined;
const onErrorOccurred = {
  addListener: (listener: typeof tell) => {
    tell = listener;
  },
  removeListener: () => undefined,
};
vi.mock('webextension-polyfill', () => ({ default: { webRequest: { onErrorOccurred } } }));
const { callFailure, causeOf, watchCause } = await import('../../src/platform/network-cause.ts');

describe('the cause of a failed request', () => {
  it.each([
    ['net::ERR_CONNECTION_TIMED_OUT', 'connect-timeout'],
    ['net::ERR_TIMED_OUT', 'timeout'],
    ['NS_ERROR_NET_TIMEOUT', 'timeout'],
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['NS_ERROR_OFFLINE', 'offline'],
    ['net::ERR_CERT_DATE_INVALID', 'certificate'],
    ['Das Zertifikat ist nicht vertrauenswürdig.', 'certificate'],
    ['net::ERR_NETWORK_CHANGED', null],
    ['NS_ERROR_ABORT', null],
    ['', null],
  ])('%s is %s', (error, cause) => {
    expect(causeOf(error)).toBe(cause);
  });

  it('is not believed of another port of the same host', async () => {
    const watch = watchCause('https://pbx.example');
    tell({ tabId: -1, url: 'https://pbx.example:8443/xml', error: 'net::ERR_CONNECTION_REFUSED' });
    tell({ tabId: -1, url: 'https://pbx.example/xml', error: 'net::ERR_CONNECTION_RESET' });
    expect(await watch.cause(1_000)).toBe('connection-reset');
    watch.stop();
  });
});

describe('a call without an answer', () => {
  it.each([
    ['offline', 'offline', 'offline'],
    ['offline', null, 'unreachable'],
    ['unreachable', 'offline', 'unreachable'],
    ['unreachable', null, 'unreachable'],
    ['offline', 'connection-refused', 'connection-refused'],
    ['unreachable', 'connection-reset', 'connection-reset'],
    ['offline', 'connection-reset', 'connection-reset'],
  ] as const)('told as %s, of which the browser says %s: %s', (told, cause, code) => {
    expect(callFailure(told, cause)).toBe(code);
  });
});
