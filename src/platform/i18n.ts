// The person's language: sentences of extension/_locales and what they are written in.

import browser from 'webextension-polyfill';

/** The sentence of a key with its placeholders filled; the key itself where there is none. */
export const t = (key: string, ...substitutions: string[]): string =>
  browser.i18n.getMessage(key, substitutions) || key;

/** The language of the browser's own menus, as BCP 47 names it. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** The language of the sentences, which may be another where ours do not cover the browser's. */
export const textLanguage = (): string => browser.i18n.getMessage('@@ui_locale').replace('_', '-') || 'en';

export const textDirection = (): string => browser.i18n.getMessage('@@bidi_dir') || 'ltr';
