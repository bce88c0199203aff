// What the offscreen document says of a request: taken only in the shape it has.

import { describe, expect, it } from 'vitest';
import { parsePbxReport, parseProgress } from '../../../src/core/switchvox/report.ts';

describe('a report', () => {
  it.each([
    { ok: true, value: { scheme: 'basic' } },
    { ok: false, failure: { code: 'timeout' } },
  ])('is taken as it is: %j', (report) => {
    expect(parsePbxReport(report)).toBe(report);
  });

  it.each([
    undefined,
    null,
    'ok',
    {},
    { ok: 1, value: {} },
    { ok: true },
    { ok: true, value: null },
    { ok: true, value: 'basic' },
    { ok: true, failure: {} },
    { value: {} },
    { ok: false },
    { ok: false, failure: null },
    { ok: false, failure: 'timeout' },
    { ok: false, value: {} },
    { failure: {} },
  ])('is refused: %j', (report) => {
    expect(parsePbxReport(report)).toBeNull();
  });
});

describe('progress', () => {
  it.each(['talking', 'ended', 'untold'])('is read: %s', (state) => {
    expect(parseProgress({ state, seconds: 0, more: 1 })).toEqual({ state, seconds: 0 });
    expect(parseProgress({ state, seconds: 3.5 })).toEqual({ state, seconds: 3.5 });
  });

  it.each([
    undefined,
    null,
    'talking',
    {},
    { state: 'ringing', seconds: 1 },
    { seconds: 1 },
    { state: 'talking' },
    { state: 'talking', seconds: '1' },
    { state: 'talking', seconds: Number.NaN },
    { state: 'talking', seconds: Number.POSITIVE_INFINITY },
    { state: 'talking', seconds: -1 },
  ])('is refused: %j', (progress) => {
    expect(parseProgress(progress)).toBeNull();
  });
});
