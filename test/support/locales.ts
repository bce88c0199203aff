// The sentences of extension/_locales as the tests read them: every language there is, filled in as
// `browser.i18n` does, and which sentences come in several forms by count.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.ts';

export interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Messages = Readonly<Record<string, Message | undefined>>;

const folder = path.join(root, 'extension', '_locales');

/** Names of the folders: `pt_BR`, not `pt-BR`. */
export const locales: readonly string[] = readdirSync(folder).sort();

export const tagOf = (locale: string): string => locale.replace('_', '-');

export const readMessages = (locale: string): Messages =>
  JSON.parse(readFileSync(path.join(folder, locale, 'messages.json'), 'utf8'));

/** As `browser.i18n.getMessage` fills a sentence in. */
export function fillIn(messages: Messages, key: string, ...values: string[]): string {
  const { message, placeholders = {} } = messages[key] ?? { message: '' };
  return message.replace(/\$(\w+)\$/g, (_all, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content ?? '';
    return content.replace(/\$(\d)/g, (_digits, at: string) => values[Number(at) - 1] ?? '');
  });
}

const CATEGORY = /_(?:zero|one|two|few|many|other)$/;

/** Keys that come in several forms by count, without their endings. */
export const pluralKeys = (messages: Messages): string[] =>
  Object.keys(messages)
    .filter((key) => key.endsWith('_other') && messages[key.replace(CATEGORY, '_one')])
    .map((key) => key.replace(CATEGORY, ''));

/** The forms a language has for the counts there can be here, by CLDR; `many` of a million is not among them. */
export function categoriesOf(locale: string): string[] {
  const rules = new Intl.PluralRules(tagOf(locale));
  return [...new Set(Array.from({ length: 1001 }, (_one, count) => rules.select(count)))];
}

/** The keys a language needs, given those of English. */
export function keysFor(locale: string, english: Messages): string[] {
  const plural = pluralKeys(english);
  const single = Object.keys(english).filter((key) => !plural.includes(key.replace(CATEGORY, '')));
  return [...single, ...plural.flatMap((key) => categoriesOf(locale).map((form) => `${key}_${form}`))];
}

/** The English sentence a sentence translates; of a form English lacks, that of its `_other`. */
export const originalOf = (key: string, english: Messages): Message | undefined =>
  english[key] ?? english[key.replace(CATEGORY, '_other')];
