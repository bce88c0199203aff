// Cuts out of a block's text what the background is asked about: the clusters of digits that could be
// phone numbers, each with some text around it.
//
//   block text:  … Call our office: (415) 666-7777 x12 or …
//   cluster:                        └────────────┘
//   candidate:   └─ CONTEXT ──────┘ cluster └─ CONTEXT ─┘

import { BETWEEN, LETTER, patternsOf } from './clusters.ts';
import type { Candidate } from './types.ts';

/** Characters of context on each side of a cluster, and the longest candidate. */
const CONTEXT = 48;
const MAX_TEXT = 400;
/** Longest cluster handed over in one piece; longer ones are cut where a number may end. */
const MAX_CLUSTER = 240;

/** Digits before a word: an extension's word has its number there. */
const MAIN = new RegExp(`\\p{Nd}(?:[${BETWEEN}]{0,8}\\p{Nd})*[^${LETTER}\\p{Nd}]{0,8}$`, 'u');
const MAIN_REACH = 40;
const OPENING = new RegExp(`\\(?0 ?[xX]{2} ?$|[(\\[+\\uff08\\uff0b\\uff3b][${BETWEEN}+\\uff0b]{0,5}$`);

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
