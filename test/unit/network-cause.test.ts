// Which failure a browser's error name stands for. The names that a loopback PBX can bring about are shown
// end to end; these are the ones it cannot, and the line between "connecting" and "ringing".

import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { causeOf } = await import('../../src/platform/network-cause.ts');

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
});
