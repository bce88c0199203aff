// What the popup decides without a browser: which field a failure belongs to, which site is behind it, which
// light is on, in which order countries stand.

import { describe, expect, it } from 'vitest';
import type { Call, CallPhase } from '../../src/core/call.ts';
import { FAILURE_CODES, type FailureCode, failure } from '../../src/core/failure.ts';
import { firstPlace, type Place, placeOf, problemsOf } from '../../src/ui/connect/problem.ts';
import { lightOf } from '../../src/ui/popup/light.ts';
import { siteOf } from '../../src/ui/popup/site.ts';

describe('placeOf', () => {
  const cases: [FailureCode, Place][] = [
    ['address-http', 'address'],
    ['not-switchvox', 'address'],
    ['username-empty', 'username'],
    ['wrong-password', 'password'],
    ['no-extension', 'ring'],
    ['certificate', 'form'],
    ['permission-denied', 'form'],
    ['unreachable', 'form'],
  ];
  it.each(cases)('puts %s at %s', (code, place) => {
    expect(placeOf(failure(code))).toBe(place);
  });

  it('puts whatever else above the button', () => {
    const atFields = FAILURE_CODES.filter((code) => placeOf(failure(code)) !== 'form');
    expect(atFields.every((code) => !code.startsWith('number-') && !code.startsWith('call-'))).toBe(true);
  });
});

describe('problemsOf', () => {
  it('keeps the first failure of each place and finds the topmost', () => {
    const problems = problemsOf([
      failure('password-empty'),
      failure('address-http'),
      failure('address-invalid'),
    ]);
    expect(problems).toEqual({ address: failure('address-http'), password: failure('password-empty') });
    expect(firstPlace(problems)).toBe('address');
    expect(firstPlace({})).toBeNull();
  });
});

describe('siteOf', () => {
  const cases: [string | null, string | null][] = [
    ['https://directory.example.org/people?x=1', 'directory.example.org'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['file:///tmp/list.html', ''],
    ['chrome://extensions/', null],
    ['moz-extension://0e6d3150/popup.html', null],
    ['about:blank', null],
    ['https://chromewebstore.google.com/', null],
    ['not a url', null],
    [null, null],
  ];
  it.each(cases)('of %s is %s', (url, host) => {
    expect(siteOf(url)?.host ?? null).toBe(host);
  });
});

describe('lightOf', () => {
  const call = (phase: CallPhase, code?: FailureCode): Call => ({
    requestId: 'x',
    e164: '+14156667777',
    ext: null,
    label: '+1 415 666 7777',
    digits: '14156667777',
    dialFirst: '301',
    ringSeconds: 30,
    startedAt: 0,
    phase,
    ...(code ? { failure: failure(code) } : {}),
  });
  it('is green until a call could not reach the PBX or was not let in', () => {
    expect(lightOf(null)).toBe('connected');
    expect(lightOf(call('ringing'))).toBe('connected');
    expect(lightOf(call('failed', 'not-answered'))).toBe('connected');
    expect(lightOf(call('failed', 'wrong-password'))).toBe('trouble');
    expect(lightOf(call('failed', 'unreachable'))).toBe('trouble');
  });
});
