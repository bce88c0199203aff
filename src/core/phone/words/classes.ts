// What class a word is of. Decided by the lists beside this file, by what a compound ends or begins
// with, and remembered.

import { DESK_WORDS, HARD_IDS, SOFT_IDS } from './id.ts';
import { NEUTRAL_WORDS, NUMBER_ENDINGS, NUMBER_NOUNS } from './number.ts';
import { CONTACT_WORDS, FAX_WORDS, PHONE_WORDS } from './phone.ts';

/** `noun`: "number" itself, which says that digits are one, not of what. */
export type WordClass = 'phone' | 'fax' | 'contact' | 'desk' | 'id' | 'soft' | 'noun' | null;

export interface ClassedWord {
  readonly kind: WordClass;
  /** Language of a phone word, '' where many share it. */
  readonly language: string;
}

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
const exact = new Map<string, ClassedWord>();
/** Beginnings (`telefon*`), longest first so that the most telling wins. */
const starts: [string, ClassedWord][] = [];

/** Scripts without spaces between words. */
export const isUnspaced = (word: string): boolean =>
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word);

/** Thousands of words at each start of the background: no step more than each needs. */
function add(list: string, kind: WordClass, language = ''): void {
  const classed: ClassedWord = { kind, language };
  for (const word of words(list)) {
    if (PLAIN.test(word)) learn(word, classed);
    else if (word.endsWith('*')) addStart(word.slice(0, -1), classed);
    else if (kind !== 'noun' && word.length > 1 && isUnspaced(word)) addStart(word, classed);
    else learnBoth(word, classed);
  }
}

const PLAIN = /^[a-z]+$/;

function addStart(word: string, classed: ClassedWord): void {
  starts.push([word, classed]);
  learnBoth(word, classed);
}

/** Accents of Latin and Greek letters are often left out. */
function learnBoth(word: string, classed: ClassedWord): void {
  learn(word, classed);
  const bare = ACCENTED.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;
  if (bare.length > 4 && !exact.has(bare)) learn(bare, classed);
}

/** Latin and Greek letters beyond ASCII. */
const ACCENTED = /[\u00c0-\u024f\u0386-\u03ce\u1e00-\u1fff]/;

function learn(word: string, classed: ClassedWord): void {
  const known = exact.get(word);
  if (!known) exact.set(word, classed);
  // A word of two languages hints at neither.
  else if (known.kind === classed.kind && known.language !== classed.language)
    exact.set(word, { kind: known.kind, language: '' });
}

add(FAX_WORDS, 'fax');
for (const [language, list] of Object.entries(PHONE_WORDS)) add(list, 'phone', language);
add(CONTACT_WORDS, 'contact');
add(DESK_WORDS, 'desk');
add(HARD_IDS, 'id');
add(SOFT_IDS, 'soft');
add(NUMBER_NOUNS, 'noun');
starts.sort((a, b) => b[0].length - a[0].length);

/** Grouped by a letter, in the order of the list: most words are unknown, and would be held against all of it. */
function byLetter<T>(list: readonly T[], letterOf: (one: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const letter = letterOf(one) ?? '';
    const group = groups.get(letter);
    if (group) group.push(one);
    else groups.set(letter, [one]);
  }
  return groups;
}

const startsByFirst = byLetter(starts, ([one]) => one[0]);

const NEUTRAL = new Set(words(NEUTRAL_WORDS));

/** Words that say nothing of a number they stand before. */
export const isNeutral = (word: string): boolean => NEUTRAL.has(word.toLowerCase());

const NOTHING: ClassedWord = { kind: null, language: '' };
const ENDINGS = words(NUMBER_ENDINGS).sort((a, b) => b.length - a.length);
const endingsByLast = byLetter(ENDINGS, (one) => one.at(-1));
/** Compounds with a phone inside, whatever they end with: Servicetelefonnummer, お電話番号. */
const PHONE_INSIDE =
  /tele?fon|telephone|hotline|rufnummer|handynummer|mobilnummer|puhelin|電話|电话|전화|휴대폰|手机|手機|携帯|โทร/;
const FAX_INSIDE = /^fax|telefax|fax(?:nummer|nr)|faks|факс|ファックス|ファクス|传真|傳真|팩스|โทรสาร/;

function decide(word: string): ClassedWord {
  const known = exact.get(word) ?? exact.get(word.replace(/[.-]+$/, ''));
  if (known) return known;
  if (FAX_INSIDE.test(word)) return { kind: 'fax', language: '' };
  if (PHONE_INSIDE.test(word)) return { kind: 'phone', language: '' };
  const anywhere = isUnspaced(word);
  const id = anywhere ? numbered(word) : null;
  if (id) return id;
  // The Japanese topic mark before digits: "for orders, …"; what is numbered has ended in "number".
  if (word.endsWith('は')) return numbered(word.slice(0, -1)) ?? { kind: 'contact', language: '' };
  const start = anywhere
    ? starts.find(([one]) => word.includes(one))
    : startsByFirst.get(word[0] ?? '')?.find(([one]) => word.startsWith(one));
  if (start) return start[1];
  return inParts(word) ?? numbered(word) ?? NOTHING;
}

/** Rechnungsnummer, 注文番号: an id; Gratisnummer, Notfallnummer: whom one calls. */
function numbered(word: string): ClassedWord | null {
  const ending = endingsByLast.get(word.at(-1) ?? '')?.find((one) => word.endsWith(one));
  if (ending === undefined) return null;
  const stem = word.slice(0, -ending.length);
  if (stem.length < (isUnspaced(word) ? 1 : 2)) return null;
  const of = classOf(stem).kind ?? classOf(stem.replace(/(?:s|n|en|e)$/, '')).kind;
  return { kind: of === 'contact' || of === 'phone' ? 'phone' : 'id', language: '' };
}

const JOINT = /[./'’"_-]/;

/** `Tel.Nr`, `order-no`, `kunden-nr`: the parts speak; an id part wins over the noun behind it. */
function inParts(word: string): ClassedWord | null {
  if (!JOINT.test(word)) return null;
  const parts = word.split(/[./'’"_-]+/).filter(Boolean);
  if (parts.length < 2) return null;
  const classes = parts.map((part) => classOf(part));
  const last = classes.at(-1);
  // A name in a program is what it ends with: PORT_TIMEOUT is no port.
  if (word.includes('_') && last?.kind !== 'noun') return last ?? null;
  // What a compound ends with is what it is: Abo-Service, Ticket-Hotline, order-no.
  if (last?.kind === 'phone' || last?.kind === 'fax' || last?.kind === 'contact') return last;
  const telling = classes.find(({ kind }) => kind && kind !== 'noun' && kind !== 'contact');
  if (last?.kind === 'noun' && (!telling || telling.kind === 'soft')) return { kind: 'id', language: '' };
  return telling ?? classes.find(({ kind }) => kind) ?? null;
}

const remembered = new Map<string, ClassedWord>();
const MOST_REMEMBERED = 5000;

/** The class of one word as written. */
export function classOf(word: string): ClassedWord {
  const known = remembered.get(word);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const made = decide(word.toLowerCase());
  remembered.set(word, made);
  return made;
}
