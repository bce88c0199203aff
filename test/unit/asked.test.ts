import { describe, expect, it } from 'vitest';
import { type Asked, addressOf, readAsked } from '../../src/core/asked.ts';

const hashOf = (asked: Asked): string => addressOf(asked).replace('ask.html', '');

describe('the address of the asking window', () => {
  it.each<Asked>([
    { e164: '+442079460958', ext: '12', site: 'crm.example.com', reason: 'international', isPrivate: false },
    { e164: '305', ext: null, site: '', reason: 'always', isPrivate: true },
  ])('tells what is asked: %o', (asked) => {
    expect(readAsked(hashOf(asked))).toEqual(asked);
  });

  it.each([
    '',
    '#',
    '#e164=abc',
    '#e164=%2B1&ext=1',
    '#e164=%2B14155550100&ext=x',
    '#e164=305&site=a%20b%3Cc',
    `#e164=${'1'.repeat(99)}`,
  ])('names no number: %s', (hash) => {
    expect(readAsked(hash)).toBeNull();
  });

  it('asks in the plainest words for a reason nobody knows', () => {
    expect(readAsked('#e164=305&reason=__proto__')).toMatchObject({ reason: 'always' });
  });
});
