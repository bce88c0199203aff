// What a text of ours in English says in another language, so that one description of what a person does and reads
// serves them all.

import { readMessages } from './locales.ts';

/** The same text in the language; what is none of ours stays. Of a sentence with gaps its longest piece. */
export type Say = (english: string | RegExp) => string | RegExp;

export function inLanguage(locale: string): Say {
  const [english, own] = [readMessages('en'), readMessages(locale)];
  const keyOf = (is: (message: string) => boolean) =>
    Object.keys(english).find((key) => is(english[key]?.message ?? ''));
  const keyOfText = (text: string) =>
    keyOf((message) => message === text) ?? keyOf((message) => message.startsWith(text));
  return (text) => {
    const key = typeof text === 'string' ? keyOfText(text) : keyOf((message) => text.test(message));
    if (locale === 'en' || !key) return text;
    const pieces = (own[key]?.message ?? '').split(/\$\w+\$/).map((piece) => piece.trim());
    return pieces.sort((a, b) => b.length - a.length)[0] ?? '';
  };
}
