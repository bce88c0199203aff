// The page's part of the search: is there anything here that could be a phone number? Runs in every
// frame of every page, so it knows no country, no library and as few words as it can. It lets pass all
// the matcher could accept; saying no to dates and prices is the matcher's work where it costs nothing
// here.
//
//   block text:  … Call our office: (415) 666-7777 x12 or …
//   cluster:                        └────────────┘
//   candidate:   └─ CONTEXT ──────┘ cluster └─ CONTEXT ─┘

import type { Candidate } from './types.ts';

/** Characters of context on each side of a cluster, and the longest candidate. */
const CONTEXT = 48;
const MAX_TEXT = 400;
/** Longest cluster handed over in one piece; longer ones are cut where a number may end. */
const MAX_CLUSTER = 240;

/**
 * Digits of other scripts. Texts without any are read by patterns that know 0 to 9 alone: those run several
 * times faster, and the others are not even compiled on most pages.
 */
const FOREIGN = /[\u0660-\u0669\u06f0-\u06f9\u07c0-\u1819\uff10-\uff19\ud835]/;
const FOREIGN_DIGIT =
  '0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u07c0-\\u07c9\\u0966-\\u096f\\u09e6-\\u09ef\\u0a66-\\u0a6f\\u0ae6-\\u0aef\\u0b66-\\u0b6f\\u0be6-\\u0bef\\u0c66-\\u0c6f\\u0ce6-\\u0cef\\u0d66-\\u0d6f\\u0e50-\\u0e59\\u0ed0-\\u0ed9\\u0f20-\\u0f29\\u1040-\\u1049\\u17e0-\\u17e9\\u1810-\\u1819\\uff10-\\uff19\\u{1d7ce}-\\u{1d7ff}';
/** Marks nobody sees: with them, letters that spell a number need not stand side by side. */
const MARKS = '\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\u20e3\\ufe0e\\ufe0f\\ufeff';
/** Spaces, dashes, dots, slashes, brackets, tildes and marks. */
const BETWEEN = `${MARKS}\\s\\-.()\\[\\]/~\\u00b7\\u058a\\u05be\\u2010-\\u2015\\u2022\\u2027\\u2053\\u2212\\u2219\\u223c\\u22c5\\u301c\\u30fb\\u30fc\\ufe58\\ufe63\\uff08\\uff09\\uff0d\\uff0e\\uff0f\\uff3b\\uff3d\\uff5e\\uff65`;
/** What ties letters to the digits before them. */
const HYPHEN = '[\\-.\\u2010\\u2011\\u2212\\ufe63\\u058a\\u05be\\uff0e]';
const GAP = `[\\s${HYPHEN.slice(1)}`;
/** Words before numbers of few digits: emergency and short codes, internal extensions, small plans. */
const LABEL =
  't[ée]l[a-zé]{0,8}|te?lf|fon|phone|call|dial|ring|rufe?|notruf|appelez|mob[a-zé]{0,4}|gsm|cel[a-zé]{0,5}|fax|faks|ext|emergency|police|polizei|feuerwehr|urgences?|sos|apparat|durchwahl|dw|poste|ramal|anexo|interno|тел[а-я]{0,8}|доб|факс|τηλ[^\\s\\d:]{0,8}|هاتف|טל|โทร|電話|电话|내선|전화|内線|转|[☎☏✆]|📞|📱';
/** What may not stand between a word and its number, digits aside: letters, as far as one range after another. */
const LETTER = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0391-\\u03c9\\u0400-\\u0481';

interface Patterns {
  readonly plain: RegExp;
  /** Matches the number; its one group is the word before it. */
  readonly labelled: RegExp;
}

function patternsFor(digit: string, flags: '' | 'u', isBroad: boolean): Patterns {
  const digits = (least: number): string => `[${digit}](?:[${BETWEEN}]{0,8}[${digit}]){${least - 1},}`;
  const plain = [
    digits(7),
    `[+\\uff0b][${BETWEEN}]{0,6}${digits(6)}`,
    // Keypad letters: 1-800-FLOWERS, 0800 DENTIST, (734) 668-TIME, +1 800 MY APPLE.
    `(?:1${GAP}{0,8}[(\\uff08]?8\\d\\d|8(?:00|33|44|55|66|77|88)|13|1[38]00|0[58]00|0508|900)[)\\uff09]?(?:${HYPHEN}{1,2}[A-Za-z\\d]{1,4}|${GAP}{1,8}[A-Z\\d]{0,4})${GAP}{0,8}\\d{0,3}[A-Z]{2}`,
    `\\d{3}(?:[)\\uff09]${GAP}{0,8}|${GAP}{1,8})(?:\\d{3}${GAP}{1,8}[A-Z]{4}|[A-Z]{3}${GAP}{0,8}[A-Z\\d]{4})`,
    `(?:1${GAP}{0,8}|[(\\uff08])8\\d\\d[)\\uff09]?${GAP}{1,8}\\d{0,4}[A-Za-z]{3}`,
    `\\+1${GAP}{0,8}[(\\uff08]?\\d{3}[)\\uff09]?${GAP}{0,8}[A-Z]{2}`,
    // Which of these it is cannot be told as shortly where digits are of other scripts or marks stand between.
    ...(isBroad ? [`${digits(2)}[${BETWEEN}]{0,8}[A-Za-z][${BETWEEN}]{0,3}[A-Za-z]`] : []),
  ].join('|');
  // Digits are rarer than words: the search begins at them and looks back.
  const word = `((?:${LABEL})[^${LETTER}${digit}]{0,12}(?:us |on |at |the )?)`;
  const labelled = `[${digit}](?<=${word}[${digit}])(?:[${BETWEEN}]{0,8}[${digit}]){1,5}`;
  return { plain: new RegExp(plain, `g${flags}`), labelled: new RegExp(labelled, `gi${flags}`) };
}

const ANY_MARK = new RegExp(`[${MARKS}]`);

let common: Patterns | undefined;
let marked: Patterns | undefined;
let foreign: Patterns | undefined;

/** Null for texts without a digit: most pages end here, and making patterns takes longer than all else. */
function patternsOf(text: string): Patterns | null {
  if (FOREIGN.test(text)) {
    foreign ??= patternsFor(FOREIGN_DIGIT, 'u', true);
    return foreign;
  }
  if (!/\d/.test(text)) return null;
  if (ANY_MARK.test(text)) {
    marked ??= patternsFor('0-9', '', true);
    return marked;
  }
  common ??= patternsFor('0-9', '', false);
  return common;
}

/** Digits before a word: an extension's word has its number there. */
const MAIN = new RegExp(`\\p{Nd}(?:[${BETWEEN}]{0,8}\\p{Nd})*[^${LETTER}\\p{Nd}]{0,8}$`, 'u');
const MAIN_REACH = 40;
const OPENING = new RegExp(`\\(?0 ?[xX]{2} ?$|[(\\[+\\uff08\\uff0b\\uff3b][${BETWEEN}+\\uff0b]{0,5}$`);

function isIn(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** Whether `scanBlock` could find anything in any block of this text. */
export function hasCandidate(text: string): boolean {
  const patterns = patternsOf(text);
  return patterns !== null && (isIn(text, patterns.plain) || isIn(text, patterns.labelled));
}

/** Start and end of a cluster. */
type Span = [start: number, end: number];

/** Cuts what is too long to hand over at a space near the limit. */
function cut(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > MAX_CLUSTER) {
    const space = text.slice(from, from + MAX_CLUSTER).lastIndexOf(' ');
    const to = from + (space > MAX_CLUSTER / 2 ? space : MAX_CLUSTER);
    spans.push([from, to]);
    from = to;
  }
  spans.push([from, end]);
  return spans;
}

/** How many characters before a cluster belong to it: an opening bracket, a plus. */
const opening = (text: string, at: number): number =>
  OPENING.exec(text.slice(Math.max(0, at - 6), at))?.[0].length ?? 0;

/** By one pattern used over and over: `matchAll` would make, and the browser compile, a new one for every text. */
function* matches(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) yield found;
}

function clustersOf(text: string): Span[] {
  const patterns = patternsOf(text);
  if (!patterns) return [];
  const { plain, labelled } = patterns;
  const found: Span[] = [];
  const add = (start: number, end: number) => found.push([start - opening(text, start), end]);
  for (const { 0: cluster, index } of matches(text, plain)) add(index, index + cluster.length);
  for (const { 0: cluster, 1: word = '', index } of matches(text, labelled)) {
    const at = index - word.length;
    const main = MAIN.exec(text.slice(Math.max(0, at - MAIN_REACH), at))?.[0] ?? '';
    add(at - main.length, index + cluster.length);
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/** Clusters in order, neighbours in one candidate while it stays short. */
function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const [start, end] of clustersOf(text)) {
    const last = spans.at(-1);
    if (last && start < last[1]) {
      if (end > last[1]) extend(text, spans, last, end);
    } else if (last && start - last[1] < CONTEXT && end - last[0] <= MAX_CLUSTER) last[1] = end;
    else spans.push(...cut(text, start, end));
  }
  return spans;
}

function extend(text: string, spans: Span[], last: Span, end: number): void {
  spans.pop();
  spans.push(...cut(text, last[0], end));
}

/**
 * The places of one block's text that may hold numbers, in order; no cluster twice. `text` joins the
 * block's text nodes, `joins` are the offsets where one ends and the next begins.
 */
export function scanBlock(text: string, joins: readonly number[]): Candidate[] {
  let from = 0;
  return spansOf(text).map(([start, end]) => {
    const at = Math.max(0, start - CONTEXT);
    const stop = Math.min(text.length, end + CONTEXT, at + MAX_TEXT);
    while (from < joins.length && (joins[from] ?? 0) <= at) from++;
    const inside: number[] = [];
    for (let i = from; i < joins.length && (joins[i] ?? 0) < stop; i++) inside.push((joins[i] ?? 0) - at);
    return { text: text.slice(at, stop), start: start - at, end: end - at, joins: inside, at };
  });
}
