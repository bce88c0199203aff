import { describe, expect, it } from 'vitest';
import { type CurrentCall, findCall } from '../../../src/core/switchvox/current-calls.ts';

const call = (from: string, to: string): CurrentCall => ({ state: 'talking', from, to, duration: 5 });

describe('findCall', () => {
  it.each([
    ['as dialled', call('301', '14155550123'), '14155550123'],
    ['shown without our prefix', call('301', '14155550123'), '914155550123'],
    ['shown with a prefix of the PBX', call('301', '914155550123'), '14155550123'],
    ['shown as the caller', call('(415) 555-0123', '301'), '14155550123'],
    ['of an extension', call('301', '204'), '204'],
  ])('knows a call %s', (_how, current, second) => {
    expect(findCall([call('301', '18005550199'), current], '301', second)).toBe(current);
  });

  it.each([
    ['ends with the extension called', call('18005550204', '301'), '204'],
    ['is any other', call('18005550199', '301'), '14155550123'],
    ['is any at all, where it is not known what was dialled', call('18005550199', '301'), ''],
  ])('takes no call for ours that %s', (_how, other, second) => {
    expect(findCall([other], '301', second)).toBeNull();
  });

  it('prefers the one with our phone at its other end', () => {
    const ours = call('301', '14155550123');
    expect(findCall([call('302', '14155550123'), ours], '301', '14155550123')).toBe(ours);
  });
});
