// What the background makes of the dial box: the grouping of what is being typed, and the number in a text.

import { describe, expect, it } from 'vitest';
import { previewNumber } from '../../src/background/preview-number.ts';
import { formatTyped } from '../../src/core/phone/format-typed.ts';

describe('formatTyped', () => {
  const cases = [
    ['4156667777', 'US', '(415) 666-7777'],
    ['(415) 6667', 'US', '(415) 666-7'],
    ['0301234567', 'DE', '030 1234567'],
    ['+4930123', 'US', '+49 30 123'],
    ['1-800-FLOW', 'US', '1-800-FLOW'],
    ['Call 415', 'US', 'Call 415'],
    ['tel:+1415', 'US', 'tel:+1415'],
    ['*72', 'US', '*72'],
    ['+', 'US', '+'],
    ['', 'US', ''],
    ['12', 'XX', '12'],
  ] as const;
  it.each(cases)('groups %j in %s as %j', (text, country, grouped) => {
    expect(formatTyped(text, country, [])).toBe(grouped);
  });

  it('leaves extensions of the PBX as they are', () => {
    expect(formatTyped('3015', 'US', [4])).toBe('3015');
    expect(formatTyped('3015', 'US', [])).not.toBe('3015');
  });

  it('never changes what is dialled', () => {
    const digits = (text: string) => text.replace(/[^0-9+]/g, '');
    const tries = ['+', '00', '011', '0', '1', '44', '+44', '9'].flatMap((start) =>
      ['US', 'GB', 'DE', 'IT', 'BR', 'JP'].map((country) => [`${start}2079460958123`, country] as const),
    );
    for (const [text, country] of tries) {
      for (let length = 1; length <= text.length; length++) {
        const typed = text.slice(0, length);
        expect(digits(formatTyped(typed, country, []))).toBe(typed);
      }
    }
  });
});

describe('previewNumber', () => {
  const cases = [
    ['(415) 555-0164', '+14155550164', null],
    ['Call Imogen at (415) 555-0164 now', '+14155550164', null],
    ['Imogen (415) 555-0164 or 212 555 0101', '+14155550164', null],
    ['tel:+14155550164;ext=12', '+14155550164', '12'],
    ['1-800-FLOWERS', '+18003569377', null],
    ['(415) 555-0164 ext. 12', '+14155550164', '12'],
  ] as const;
  it.each(cases)('finds the number in %j', (text, e164, ext) => {
    expect(previewNumber(text, 'US', null, null)).toMatchObject({ ok: true, value: { e164, ext } });
  });

  it.each(['Lovely weather', '2026-11-23', ''])('finds none in %j', (text) => {
    expect(previewNumber(text, 'US', null, null)).toMatchObject({
      ok: false,
      failure: { code: 'no-number' },
    });
  });

  it('tells an emergency number by its refusal', () => {
    const digits = { ok: false, failure: { code: 'number-emergency' } };
    expect(previewNumber('911', 'US', null, null)).toMatchObject({ ok: true, value: { digits } });
  });
});
