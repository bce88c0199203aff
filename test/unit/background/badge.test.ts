// Which mark the icon bears.
import { describe, expect, it, vi } from 'vitest';
import type { Call } from '../../../src/core/call.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { markOf } = await import('../../../src/background/badge.ts');

const call = (change: Partial<Call>): Call => ({
  requestId: '00000000-0000-4000-8000-000000000001',
  e164: '+14155550123',
  ext: null,
  label: '+1 415-555-0123',
  digits: '14155550123',
  dialFirst: '301',
  ringSeconds: 18,
  startedAt: 0,
  phase: 'talking',
  ...change,
});

describe("the icon's mark", () => {
  it('is that of a call while it rings or its talk is followed, and no longer', () => {
    expect(markOf(call({ phase: 'ringing' }), true)).toBe('call');
    expect(markOf(call({ following: true }), true)).toBe('call');
    expect(markOf(call({ following: false }), true)).toBe('none');
    expect(markOf(null, false)).toBe('unconnected');
  });
});
