// How numbers answer in pages, and what is said to be none: what is read back, bounded and answered once.

import { describe, expect, it } from 'vitest';
import { DEFAULT_MANNER, mannerOf, parseManner, withLinkAnswer } from '../../src/core/manner.ts';
import {
  notNumbersOf,
  parseNotNumbers,
  withNotNumber,
  withoutNotNumber,
} from '../../src/core/not-numbers.ts';

describe('the manner', () => {
  it('keeps what is right of a record and takes the default for the rest', () => {
    expect(
      parseManner({ numberClick: 'dial', linkClick: 'never', markStyle: 5, buttonSize: 'small' }),
    ).toEqual({
      ...DEFAULT_MANNER,
      numberClick: 'dial',
      buttonSize: 'small',
    });
  });

  it('is read back as it was written', () => {
    const chosen = {
      numberClick: 'dial',
      linkClick: 'dial',
      markStyle: 'none',
      buttonSize: 'large',
    } as const;
    expect(parseManner(chosen)).toEqual(chosen);
    expect(parseManner({}, chosen)).toEqual(chosen);
    const more = { ...chosen, more: 1 };
    expect(mannerOf(more)).toEqual(chosen);
  });

  it('takes an answer about links from a page once', () => {
    const answered = withLinkAnswer(DEFAULT_MANNER, 'system');
    expect(answered.linkClick).toBe('system');
    expect(withLinkAnswer(answered, 'dial').linkClick).toBe('system');
    expect(withLinkAnswer(DEFAULT_MANNER, 'ask')).toBe(DEFAULT_MANNER);
  });
});

describe('what is no number', () => {
  const entry = { host: 'a.example', e164: '+14155550101' };

  it('is so on its site alone, until it is taken back', () => {
    const list = withNotNumber([], entry);
    expect(notNumbersOf(list, 'a.example').has(entry.e164)).toBe(true);
    expect(notNumbersOf(list, 'b.example').size).toBe(0);
    expect(withoutNotNumber(list, { ...entry })).toEqual([]);
  });

  it('of one site is bounded, and takes no place from other sites', () => {
    let list = withNotNumber([], { host: 'b.example', e164: '+442079460958' });
    for (let i = 0; i < 300; i++)
      list = withNotNumber(list, { host: 'a.example', e164: `+1415555${i + 1000}` });
    expect(notNumbersOf(list, 'a.example').size).toBe(100);
    expect(notNumbersOf(list, 'a.example').has('+14155551299')).toBe(true);
    expect(notNumbersOf(list, 'b.example').size).toBe(1);
  });

  it('is told apart by site and by number', () => {
    const there = { host: 'b.example', e164: entry.e164 };
    const other = { host: 'a.example', e164: '+14155550102' };
    expect(withoutNotNumber([entry, there, other], entry)).toEqual([there, other]);
    expect(withNotNumber([entry, there], entry)).toEqual([there, entry]);
  });

  it('of all sites is 2,000 entries at most, the latest', () => {
    const all = Array.from({ length: 2001 }, (_, n) => ({ host: `${n}.example`, e164: '305' }));
    expect(parseNotNumbers(all)).toEqual(all.slice(1));
    expect(withNotNumber(all.slice(1), entry)).toEqual([...all.slice(2), entry]);
  });

  it('is read back without what is none', () => {
    const stored = [entry, null, { host: 'a b', e164: '+1' }, { host: 'a.example', e164: 'x' }];
    expect(parseNotNumbers(stored)).toEqual([entry]);
    const strange = [
      undefined,
      'text',
      { host: 'a.example', e164: 305 },
      { e164: '305' },
      { host: 7, e164: '305' },
    ];
    expect(parseNotNumbers(strange)).toEqual([]);
    expect(parseNotNumbers('text')).toEqual([]);
  });
});
