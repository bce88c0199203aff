// Every language says everything: no sentence missing, unused, left in English, or with other placeholders
// than English has.

import { describe, expect, it } from 'vitest';
import { keysFor, locales, type Message, originalOf, readMessages, tagOf } from '../support/locales.ts';

const english = readMessages('en');
const others = locales.filter((locale) => locale !== 'en');

/** What reads the same in English and elsewhere, and is right there. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  all: ['extension_short_name', 'connect_address_example'],
  ltr: ['text_direction'],
  de: ['kind_pager', 'options_variable', 'options_variable_name'],
  es: ['options_variable'],
  fr: [
    'history_column_note',
    'history_column_site',
    'history_column_title',
    'history_note_hint',
    'kind_mobile',
    'options_phone_name_example',
    'options_section_pages',
    'options_site',
    'options_variable',
  ],
  it: ['connect_password', 'kind_mobile', 'options_section_backup'],
  nl: ['kind_voicemail', 'options_section_accounts'],
  pt_BR: ['history_column_site', 'kind_pager', 'options_site'],
};

const entriesOf = (locale: string): [string, Message, Message][] =>
  Object.entries(readMessages(locale)).map(([key, entry]) => {
    const original = originalOf(key, english);
    if (!entry || !original) throw new Error(`${locale}: ${key} is not in English`);
    return [key, entry, original];
  });

/** Keys of the entries that break a rule. */
const wrong = (locale: string, isWrong: (entry: Message, original: Message, key: string) => boolean) =>
  entriesOf(locale)
    .filter(([key, entry, original]) => isWrong(entry, original, key))
    .map(([key, { message }]) => `${key}: ${message}`);

const parts = (text: string, pattern: RegExp): string[] => [...new Set(text.match(pattern) ?? [])].sort();

describe('extension/_locales', () => {
  it('holds the nine languages', () => {
    expect(locales).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pt_BR']);
  });

  it.each(locales)('%s says which language it is, and how that is written', (locale) => {
    const { text_language, text_direction } = readMessages(locale);
    expect(text_language?.message).toBe(tagOf(locale));
    const isArabic = new Intl.Locale(tagOf(locale)).maximize().script === 'Arab';
    expect(text_direction?.message).toBe(isArabic ? 'rtl' : 'ltr');
  });

  it.each(locales)('%s has the names in the lengths that browsers and shops take', (locale) => {
    const { extension_name, extension_short_name, extension_description } = readMessages(locale);
    expect(extension_name?.message.length).toBeLessThanOrEqual(75);
    expect(extension_short_name?.message.length).toBeLessThanOrEqual(12);
    expect(extension_description?.message.length).toBeLessThanOrEqual(132);
  });

  it.each(locales)('%s says nothing empty, with blanks around or twice', (locale) => {
    expect(wrong(locale, ({ message }) => !/^\S(?:.*\S)?$/.test(message) || / {2}/.test(message))).toEqual(
      [],
    );
  });
});

describe.each(others)('%s', (locale) => {
  it('has every sentence that English has, in every form its counts need, and no other', () => {
    expect(Object.keys(readMessages(locale)).sort()).toEqual(keysFor(locale, english).sort());
  });

  it('fills the same placeholders with the same values', () => {
    const isRtl = readMessages(locale).text_direction?.message === 'rtl';
    const inside = (content: string) => (isRtl ? `\u2068${content}\u2069` : content);
    const namesNone = (key: string) => /_(?:zero|one|two)$/.test(key);
    expect(
      wrong(locale, ({ message, placeholders = {} }, { placeholders: own = {} }, key) => {
        const used = parts(message, /\$\w+\$/g).map((name) => name.slice(1, -1).toLowerCase());
        const isDeclared = used.join() === Object.keys(placeholders).sort().join();
        const isWhole = used.length === Object.keys(own).length || namesNone(key);
        // A number in a sentence written from the right keeps its own direction.
        const isSame = used.every(
          (name) => placeholders[name]?.content === inside(own[name]?.content ?? '?'),
        );
        return !(isDeclared && isWhole && isSame);
      }),
    ).toEqual([]);
  });

  it('keeps what is typed as it is: tokens, addresses, numbers', () => {
    const fixed = /\{\w+\}|https?:\/\/|[a-z*.]*example\.com|%s|[↑↓]|\d(?:[\d.]*\d)/g;
    expect(
      wrong(
        locale,
        ({ message }, original) =>
          parts(message, fixed).join(' ') !== parts(original.message, fixed).join(' '),
      ),
    ).toEqual([]);
  });

  it('is translated, all but what reads the same', () => {
    const direction = readMessages(locale).text_direction?.message ?? '';
    const alike = ['all', direction, locale].flatMap((which) => ALIKE[which] ?? []);
    const copies = wrong(locale, ({ message }, original) => message === original.message);
    expect(copies.map((copy) => copy.replace(/:.*/, '')).sort()).toEqual(alike.sort());
  });

  it('ends sentences, questions and what goes on as English does, in its own signs', () => {
    const ends: Readonly<Record<string, string>> = { '.': '.。', '?': '?؟', '…': '…' };
    const lacksEnd = ({ message }: Message, original: Message) => {
      const end = original.message.at(-1) ?? '';
      return end in ends ? !ends[end]?.includes(message.at(-1) ?? '') : /[.。…]$/.test(message);
    };
    expect(wrong(locale, lacksEnd)).toEqual([]);
  });

  it('leaves notes for translators to English', () => {
    expect(wrong(locale, ({ description }) => description !== undefined)).toEqual([]);
  });
});

describe('French', () => {
  it('keeps signs that stand apart on the line of their word', () => {
    expect(wrong('fr', ({ message }) => / [;:?!»]|« /.test(message))).toEqual([]);
  });
});
