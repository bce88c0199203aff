// A language nobody speaks: English with every word two fifths longer and accented, as translations tend to
// be. What breaks under it breaks in some language; what shows no accents is not translated at all.

import type { Message, Messages } from './locales.ts';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'å',
  e: 'é',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  A: 'Å',
  E: 'É',
  O: 'Ö',
  C: 'Ç',
};

/** Words, but not placeholders, tokens, or what is an address or a browser's token. */
const WORD = /\$\w+\$|\{\w+\}|%s|\S*(?:example\.com|:\/\/)\S*|[A-Za-z]+/g;

/** `Call $NUMBER$` → `Çållll $NUMBER$`: two letters more for five, the last one over again. */
export const pseudoText = (text: string): string =>
  text.replace(WORD, (word) => {
    if (!/^[A-Za-z]+$/.test(word)) return word;
    const longer = word + word.slice(-1).repeat(Math.ceil(word.length * 0.4));
    return longer.replace(/[a-zA-Z]/g, (letter) => ACCENTED[letter] ?? letter);
  });

/** The sentences that are shown; the language's own name stays. */
export const pseudoMessages = (english: Messages): Messages =>
  Object.fromEntries(Object.entries(english).map(([key, entry]) => [key, entry && longer(key, entry)]));

const longer = (key: string, entry: Message): Message =>
  key.startsWith('text_') || key === 'extension_short_name'
    ? entry
    : { ...entry, message: pseudoText(entry.message) };
