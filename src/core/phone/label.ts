// What the words beside a number say of it: a phone's, a fax's, somebody's invoice's. Reads backwards
// from the number: the nearest word that says anything wins, and the farther away it stands the less it
// may say. Works on plain views (digits.ts); knows no numbering plan.
//
//   … Fax: 030 111, Kd.-Nr. 4711, Tel. (Zentrale) ▸030 12345678◂ (privat) …
//                                 ↑ phone, 1 word away

import { type Token, tokensBefore, wordAfter } from './tokens.ts';
import { type ClassedWord, classOf, isNeutral } from './words/classes.ts';
import { isReach, isShortNoun } from './words/number.ts';

export interface Label {
  /** A word for phones belongs to the number. */
  readonly phone: boolean;
  readonly fax: boolean;
  /** A word for offices and people: no proof, but no id either. */
  readonly contact: boolean;
  /**
   * What the number is said to be instead: `named`, by a word for "number"; `hard`, by a word for a thing;
   * `soft`, only if it is not grouped as a number is.
   */
  readonly id: 'named' | 'hard' | 'soft' | null;
  /** Language of the phone word, '' where it is of many. */
  readonly language: string;
}

/** Characters looked at on each side. */
const REACH = 56;
/** Unknown words between a label and its number: phone words may stand far, ids may not. */
const PHONE_GAP = 4;
const ID_GAP = 1;

export const NO_LABEL: Label = { phone: false, fax: false, contact: false, id: null, language: '' };
export const PHONE: Label = { ...NO_LABEL, phone: true };
const FAX: Label = { ...PHONE, fax: true };
const CONTACT: Label = { ...NO_LABEL, contact: true };
const NAMED: Label = { ...NO_LABEL, id: 'named' };
const HARD: Label = { ...NO_LABEL, id: 'hard' };
const SOFT: Label = { ...NO_LABEL, id: 'soft' };

/** Ends a thought: what stands before it says nothing of what follows, unless it is a phone word. */
const STOPS = ';|!?•●▪■◆►»✉';
const LATIN = /^[A-Za-z]$/;
const NOUN: ClassedWord = { kind: 'noun', language: '' };
const NOTHING: ClassedWord = { kind: null, language: '' };

function classed(token: Token): ClassedWord {
  if (!token.isWord && token.text !== '#') return NOTHING;
  return LATIN.test(token.text) ? single(token) : classOf(token.text);
}

/** One letter is a label where a colon or a capital makes it one: `T +44 …`, `f: …`; `p. 12` is a page. */
function single({ text, next, previous }: Token): ClassedWord {
  if ((text === 'n' || text === 'N') && '.°º'.includes(next || '-')) return NOUN;
  if (!'tfmpocdhwTFMPOCDHW'.includes(text) || !(previous === '' || ' |(/,;•'.includes(previous)))
    return NOTHING;
  const marked = next === ':' || ('TFMPC'.includes(text) && (next === '' || ' .)'.includes(next)));
  if (!marked) return NOTHING;
  return { kind: text === 'f' || text === 'F' ? 'fax' : 'phone', language: '' };
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

const isNoun = (token: Token | undefined): boolean => token !== undefined && classed(token).kind === 'noun';

/** "Orders 800 …" may be whom to call; "Order 800 …" is which. */
const isPlural = ({ text }: Token): boolean => text.endsWith('s');

/** What a walk back from a number has met so far. */
interface Walk {
  readonly token: (index: number) => Token | undefined;
  /** Unknown words passed. */
  gap: number;
  /** "Number" stands beside the number, and is written short as before ids: "No. 4711". */
  noun: boolean;
  short: boolean;
  contact: boolean;
  /** A stop, or another number, lies between. */
  parted: boolean;
  /** Digits of the number's first group. */
  readonly length: number;
}

/** The verdict of one token, or null where the walk goes on. */
function step(walk: Walk, token: Token, i: number): Label | null {
  const { kind, language } = classed(token);
  if (kind === 'phone') return language === '' ? PHONE : { ...PHONE, language };
  if (kind === 'fax') return FAX;
  const near = walk.gap <= ID_GAP && !walk.parted && !walk.contact;
  if (kind === 'id' || kind === 'soft' || kind === 'desk')
    return near ? idLabel(walk, kind, token, i) : endOf(walk);
  if (kind === 'contact' || (i === 0 && isReach(token.text))) walk.contact ||= near;
  else if (kind === 'noun' && near) {
    // "al numero 02 …", "au numéro 01 …": where somebody is reached.
    if (!isShortNoun(token.text) && isReach(walk.token(i + 1)?.text ?? '')) return CONTACT;
    noteNoun(walk, token);
  } else if (token.text >= '0' && token.text <= '9:') walk.parted ||= !isListed(walk, token);
  else if (!token.isWord) walk.parted ||= STOPS.includes(token.text);
  else if (near && kind === null && isNumbered(walk, token, i)) return walk.noun ? NAMED : HARD;
  else if (kind !== null || !isNeutral(token.text)) walk.gap++;
  return walk.gap > PHONE_GAP ? endOf(walk) : null;
}

/** "Products 2125550148, 2125550149": one word for a whole list of things alike. */
const isListed = ({ gap, length }: Walk, { text }: Token): boolean =>
  text.length < 3 || (gap === 0 && text.length > 6 && text.length === length);

/** An unknown word between makes it a name: "Passport agency 212-555-0119", "Model Cleaners". */
function idLabel(walk: Walk, kind: 'id' | 'soft' | 'desk', token: Token, i: number): Label {
  if (hasNoun(walk, i)) return NAMED;
  if (kind === 'desk' || isServed(walk, i) || isTitle(before(walk, i))) return CONTACT;
  // "Note de frais", "Orden de compra": of what it is stands between.
  if (walk.gap > 0) return kind === 'id' && isOf(walk.token(i - 1)) ? HARD : SOFT;
  return kind === 'id' || (i === 0 && !isPlural(token)) ? HARD : SOFT;
}

/** The token before, a point between skipped: "Αρ. πρωτ.", "č. j.". */
const before = ({ token }: Walk, i: number): Token | undefined =>
  token(i + 1)?.text === '.' ? token(i + 2) : token(i + 1);

/** "Mr. Price", "Frau Post": whoever is addressed so is a person, whatever else the name means. */
const isTitle = (token: Token | undefined): boolean =>
  /^(?:mrs?|ms|miss|dr|prof|herrn?|frau|mme|mlle|sra?|dña|sig|dhr|mevr|hr|fru|pani?|г-н|г-жа)$/i.test(
    token?.text ?? '',
  );

/** "Service client", "Atención al cliente", "servizio clienti": whom the service is for. */
function isServed({ token }: Walk, i: number): boolean {
  const other = token(i + 1);
  const server = other && isNeutral(other.text) ? token(i + 2) : other;
  return server !== undefined && classed(server).kind === 'contact';
}

/** "Rendelési szám", "N° de dossier": an unknown word beside "number" names what is numbered. */
function isNumbered(walk: Walk, token: Token, i: number): boolean {
  if (isNeutral(token.text)) return false;
  return hasNoun(walk, i);
}

/** "Number" stands on either side of a token: "Order no.", "N° de commande", "Nº do pedido". */
function hasNoun(walk: Walk, i: number): boolean {
  const other = before(walk, i);
  return walk.noun || isNoun(other) || (isOf(other) && isNoun(walk.token(i + 2)));
}

const isOf = (token: Token | undefined): boolean =>
  /^(?:d[aeiou]|del|dal|della|dos?|das|of|for|ya|van)$/i.test(token?.text ?? '');

const endOf = ({ noun, short, contact }: Walk): Label =>
  contact ? CONTACT : short ? HARD : noun ? SOFT : NO_LABEL;

function noteNoun(walk: Walk, { text }: Token): void {
  walk.noun = true;
  walk.short ||= isShortNoun(text);
}

/** The labels of the text that is being searched: many pieces begin at the same place. */
const labels = new Map<number, Label>();
let labelled = '';

/** What stands before a number that starts at `start`. */
export function labelBefore(text: string, start: number): Label {
  if (start === 0) return NO_LABEL;
  if (text !== labelled) labels.clear();
  labelled = text;
  const label = labels.get(start) ?? readBefore(text, start);
  labels.set(start, label);
  return label;
}

function digitsAt(text: string, start: number): number {
  let end = start;
  while (text[end] === '(' || text[end] === '+') end++;
  const from = end;
  while (isDigit(text[end] ?? '')) end++;
  return end - from;
}

function readBefore(text: string, start: number): Label {
  const walk: Walk = {
    token: tokensBefore(text, start, REACH),
    gap: 0,
    noun: false,
    short: false,
    contact: false,
    parted: false,
    length: digitsAt(text, start),
  };
  for (let i = 0; ; i++) {
    const token = walk.token(i);
    const label = token ? step(walk, token, i) : endOf(walk);
    if (label) return label;
  }
}

const LEAD = / ?[-–,]? ?([([])? ?/y;
/** Soon after it another number: the word is that one's label. */
const NEXT_NUMBER = /[^\d]{0,12}[+(\d]/y;

/** What stands right after a number that ends at `end`: `(fax)`, `Telefon`. */
export function labelAfter(text: string, end: number): Label {
  if (end === text.length) return NO_LABEL;
  LEAD.lastIndex = end;
  const bracket = LEAD.exec(text)?.[1];
  const at = LEAD.lastIndex;
  const word = wordAfter(text, at);
  const { kind, language } = word.length > 1 ? classOf(word) : NOTHING;
  if (kind !== 'phone' && kind !== 'fax' && kind !== 'id') return NO_LABEL;
  NEXT_NUMBER.lastIndex = at + word.length;
  if (bracket === undefined && NEXT_NUMBER.test(text)) return NO_LABEL;
  if (kind === 'id') return classOf(wordAfter(text, at + word.length + 1)).kind === 'noun' ? NAMED : SOFT;
  return kind === 'fax' ? FAX : { ...PHONE, language };
}

/** Whether the words say that it is surely something else. */
export const isHard = ({ id }: Label): boolean => id === 'hard' || id === 'named';

/** Both sides together; what stands before wins. */
export function labelOf(text: string, start: number, end: number): Label {
  const first = labelBefore(text, start);
  if (first.phone || isHard(first)) return first;
  const second = labelAfter(text, end);
  return second.phone || (second.id && !first.contact) ? second : first;
}
