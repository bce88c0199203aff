// The person's language: sentences of extension/_locales, and how that language counts and dates.

import browser from 'webextension-polyfill';

/** The sentence of a key with its placeholders filled; the key itself where there is none. */
export const t = (key: string, ...substitutions: string[]): string =>
  browser.i18n.getMessage(key, substitutions) || key;

/**
 * The sentence for so many: `key_one`, `key_few` …, by the plural categories of the language (CLDR). Without
 * substitutions the count itself fills the sentence.
 */
export function plural(key: string, count: number, ...substitutions: string[]): string {
  const category = new Intl.PluralRules(textLanguage()).select(count);
  return t(`${key}_${category}`, ...(substitutions.length > 0 ? substitutions : [numeral(count)]));
}

/** A number as the language writes it. */
export const numeral = (value: number): string => new Intl.NumberFormat(formatLanguage()).format(value);

/** The language of the browser's own menus, as BCP 47 names it. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/**
 * The language of the sentences. It is not the browser's where ours do not cover that one, and neither
 * browser tells: `@@ui_locale` and `@@bidi_dir` are about the browser's own. So the sentences say it.
 */
export const textLanguage = (): string => browser.i18n.getMessage('text_language') || 'en';

export const textDirection = (): string => browser.i18n.getMessage('text_direction') || 'ltr';

/**
 * The language of dates and numbers: the browser's variety of the sentences' language (`en-GB`), with the
 * digits 0–9 everywhere, since those are what phones have.
 */
export function formatLanguage(): string {
  const [browsers, ours] = [new Intl.Locale(uiLanguage()), new Intl.Locale(textLanguage())];
  const variety = browsers.language === ours.language ? browsers : ours;
  return new Intl.Locale(variety, { numberingSystem: 'latn' }).toString();
}
