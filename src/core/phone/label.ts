// What the words beside a number say of it: a phone's, a fax's, somebody's invoice's. Reads backwards
// from the number: the nearest word that says anything wins, and the farther away it stands the less it
// may say. Works on plain views (digits.ts); knows no numbering plan.
//
//   … Fax: 030 111, Kd.-Nr. 4711, Tel. (Zentrale) ▸030 12345678◂ (privat) …
//                                 ↑ phone, 1 word away

import { classOf, isNeutral, LETTERS, type WordClass } from './words/classes.ts';

export interface Label {
  /** A word for phones belongs to the number. */
  readonly phone: boolean;
  readonly fax: boolean;
  /** A word for offices and people: no proof, but no id either. */
  readonly contact: boolean;
  /** What the number is said to be instead: surely, or only if it is not grouped as a number is. */
  readonly id: 'hard' | 'soft' | null;
  /** Language of the phone word, '' where it is of many. */
  readonly language: string;
}

/** Characters looked at on each side. */
const REACH = 56;
/** Unknown words between a label and its number: phone words may stand far, ids may not. */
const PHONE_GAP = 4;
const ID_GAP = 1;

export const NO_LABEL: Label = { phone: false, fax: false, contact: false, id: null, language: '' };

const TOKEN = new RegExp(`[${LETTERS}]+(?:[./'’"-]{1,2}[${LETTERS}]+)*|\\d+|[^\\s]`, 'gu');
/** Ends a thought: what stands before it says nothing of what follows, unless it is a phone word. */
const STOP = /^[;|!?•●▪■◆►»✉]$/u;
const SINGLE = /^[tfmpocdhwTFMPOCDHW]$/;

interface Token {
  readonly text: string;
  readonly kind: WordClass;
  readonly language: string;
  /** The character after it, to tell `p.` from `p:`. */
  readonly next: string;
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => {
    const next = text[index + word.length] ?? '';
    if (SINGLE.test(word)) return { text: word, next, ...single(word, next, text[index - 1] ?? ' ') };
    return { text: word, next, ...classOf(word) };
  });
}

/** One letter is a label where a colon or a capital makes it one: `T +44 …`, `f: …`; `p. 12` is a page. */
function single(letter: string, next: string, before: string): { kind: WordClass; language: string } {
  const capital = letter >= 'A' && letter <= 'Z';
  const none = { kind: null, language: '' } as const;
  if (!/[\s|(/,;•]/.test(before)) return none;
  if (next === ':' || (capital && /[ .)]/.test(next) && /[TFMPC]/.test(letter)))
    return { kind: /f/i.test(letter) ? 'fax' : 'phone', language: '' };
  return none;
}

/** "Orders 800 …" may be whom to call; "Order 800 …" is which. */
const isPlural = (token: Token | undefined): boolean => token?.text.endsWith('s') ?? false;

/** `N° client`, `numéro de dossier`: Romance languages put the noun first. */
const isNoun = (token: Token | undefined): boolean => token?.kind === 'noun';

/** `numéro de dossier`, `número do processo`. */
const isNounOf = (tokens: readonly Token[], i: number): boolean =>
  /^(?:d[eiou]|d[eo]l|da|della|of|for)$/i.test(tokens[i - 1]?.text ?? '') && isNoun(tokens[i - 2]);

const WORD = new RegExp(`^[${LETTERS}]`, 'u');

const PHONE: Label = { ...NO_LABEL, phone: true };
const HARD: Label = { ...NO_LABEL, id: 'hard' };

/** What a walk back from a number has met so far. */
interface Walk {
  /** Unknown words passed. */
  gap: number;
  /** "Number" stands beside the number. */
  noun: boolean;
  contact: boolean;
  /** A stop, or another number, lies between. */
  parted: boolean;
}

/** The verdict of one token, or null where the walk goes on. */
function step(walk: Walk, tokens: readonly Token[], i: number): Label | null {
  const token = tokens[i];
  if (!token) return NO_LABEL;
  const { kind, text } = token;
  if (kind === 'phone') return { ...PHONE, language: token.language };
  if (kind === 'fax') return { ...PHONE, fax: true };
  const near = walk.gap <= ID_GAP && !walk.parted && !walk.contact;
  if (kind === 'id' || kind === 'soft') return near ? idLabel(walk, tokens, i) : endOf(walk);
  if (kind === 'contact') walk.contact ||= near && !walk.noun;
  else if (kind === 'noun' && near) walk.noun = true;
  else if (/^\d/.test(text)) walk.parted ||= text.length > 2;
  else if (!WORD.test(text)) walk.parted ||= STOP.test(text);
  else if (near && kind === null && isNumbered(walk, tokens, i)) return HARD;
  else walk.gap++;
  return walk.gap > PHONE_GAP ? endOf(walk) : null;
}

function idLabel({ noun }: Walk, tokens: readonly Token[], i: number): Label {
  const token = tokens[i];
  const besides = noun || isNoun(tokens[i - 1]) || (i === tokens.length - 1 && !isPlural(token));
  return token?.kind === 'id' || besides ? HARD : { ...NO_LABEL, id: 'soft' };
}

/** "Rendelési szám", "N° de dossier": an unknown word beside "number" names what is numbered. */
function isNumbered({ noun }: Walk, tokens: readonly Token[], i: number): boolean {
  if (isNeutral(tokens[i]?.text ?? '')) return false;
  return noun || isNoun(tokens[i - 1]) || isNounOf(tokens, i);
}

const endOf = ({ noun, contact }: Walk): Label => ({ ...NO_LABEL, contact, id: noun ? 'soft' : null });

/** What stands before a number. `before` ends where the number starts. */
export function labelBefore(before: string): Label {
  const tokens = tokensOf(before.slice(-REACH));
  const walk: Walk = { gap: 0, noun: false, contact: false, parted: false };
  for (let i = tokens.length - 1; i >= 0; i--) {
    const label = step(walk, tokens, i);
    if (label) return label;
  }
  return endOf(walk);
}

/** What stands right after a number: `(fax)`, `Telefon`. */
export function labelAfter(after: string): Label {
  const match = /^ ?[-–,]? ?([([])? ?/u.exec(after);
  const rest = after.slice(match?.[0].length ?? 0, REACH);
  const token = tokensOf(rest)[0];
  if (!token || !rest.startsWith(token.text)) return NO_LABEL;
  const bracketed = match?.[1] !== undefined;
  // A word before another number is that number's label.
  if (!bracketed && /^[^\d]{0,12}[+(\d]/.test(rest.slice(token.text.length))) return NO_LABEL;
  if (token.kind === 'phone') return { ...PHONE, language: token.language };
  if (token.kind === 'fax') return { ...PHONE, fax: true };
  if (token.kind === 'id') return { ...NO_LABEL, id: 'soft' };
  return NO_LABEL;
}

/** Both sides together; what stands before wins. */
export function labelOf(before: string, after: string): Label {
  const first = labelBefore(before);
  if (first.phone || first.id === 'hard') return first;
  const second = labelAfter(after);
  return second.phone || (second.id && !first.contact) ? second : first;
}
