// Whether the word lists are whole: a language that has phone words has id words, and no word of one list
// is taken for another's.
import { describe, expect, it } from 'vitest';
import { classOf } from '../../../src/core/phone/words/classes.ts';
import { IDS_BY_LANGUAGE } from '../../../src/core/phone/words/id.ts';
import { CONTACT_WORDS, FAX_WORDS, PHONE_WORDS } from '../../../src/core/phone/words/phone.ts';

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
const kindOf = (word: string): string | null => classOf(word.replace('*', '')).kind;
const outside = (list: string, kinds: readonly string[]): string[] =>
  words(list).filter((word) => !kinds.includes(kindOf(word) ?? ''));

describe('word lists', () => {
  it.each(Object.keys(PHONE_WORDS).filter(Boolean))('%s has id words', (language) => {
    expect(words(IDS_BY_LANGUAGE[language] ?? '').length).toBeGreaterThan(7);
  });

  it.each(Object.entries(IDS_BY_LANGUAGE))('id words of %s are ids', (_language, list) => {
    expect(outside(list, ['id', 'soft'])).toEqual([]);
  });

  it.each(Object.entries(PHONE_WORDS))('phone words of "%s" are phone words', (_language, list) => {
    expect(outside(list, ['phone'])).toEqual([]);
  });

  it('takes fax and contact words for what they are', () => {
    expect(outside(FAX_WORDS, ['fax'])).toEqual([]);
    expect(outside(CONTACT_WORDS, ['contact'])).toEqual([]);
  });

  it.each([
    ['Rechnungsnummer', 'id'],
    ['Gratisnummer', 'phone'],
    ['Mandatsreferenz', 'id'],
    ['Servicetelefonnummer', 'phone'],
    ['受付番号', 'id'],
    ['代表番号', 'phone'],
    ['PORT_TIMEOUT', null],
    ['phone_number', 'phone'],
    ['order_id', 'id'],
    ['Tel.Nr', 'phone'],
  ])('%s is %s', (word, kind) => {
    expect(classOf(word).kind).toBe(kind);
  });
});
