// What was found in which candidate: pages repeat their texts, and every look at a changed page asks again.

import type { Candidate, MatchContext, NumberMatch } from './types.ts';

type Match = (candidate: Candidate, context: MatchContext) => NumberMatch[];

/** Answers remembered: a power of two. A new one takes the place of the one that stands there. */
const PLACES = 4096;
const MOST_CONTEXTS = 1000;

/** Of all that tells a candidate from others, but for its joins: the same text seldom comes with others. */
function hashOf({ text, start, end }: Candidate, context: number): number {
  let hash = Math.imul(context, 31 * 31) + Math.imul(start, 31) + end;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

const NONE: readonly number[] = [];

const isSameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** A number for each context, by what it says; nobody changes one. */
function numberContexts(): (context: MatchContext) => number {
  const known = new Map<string, number>();
  let next = 0;
  let last: MatchContext | null = null;
  let number = 0;
  return (context) => {
    // A page's candidates come one after the other.
    if (context === last) return number;
    last = context;
    const key = JSON.stringify(context);
    const same = known.get(key);
    if (same === undefined && known.size >= MOST_CONTEXTS) known.clear();
    number = same ?? next++;
    known.set(key, number);
    return number;
  };
}

/**
 * Remembers answers by candidate and context, in a table of fixed size: a map that grows, and objects that outlive the
 * next collection, would cost as much as the search.
 */
export function remembered(match: Match): Match {
  const texts = new Array<string>(PLACES).fill('');
  const joinsOf = new Array<readonly number[]>(PLACES).fill(NONE);
  const answers = new Array<NumberMatch[] | null>(PLACES).fill(null);
  const numbers = () => new Int32Array(PLACES);
  const [hashes, starts, ends, contexts] = [numbers(), numbers(), numbers(), numbers()];
  const numberOf = numberContexts();
  return (candidate, context) => {
    const { text, start, end, joins } = candidate;
    const number = numberOf(context);
    const hash = hashOf(candidate, number);
    // The last characters alone would decide the lower bits.
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const isSame =
      hashes[place] === hash &&
      contexts[place] === number &&
      starts[place] === start &&
      ends[place] === end &&
      texts[place] === text &&
      isSameList(joinsOf[place] ?? NONE, joins);
    const before = isSame ? answers[place] : null;
    if (before) return before;
    const found = match(candidate, context);
    hashes[place] = hash;
    texts[place] = text;
    joinsOf[place] = joins.length === 0 ? NONE : joins;
    starts[place] = start;
    ends[place] = end;
    contexts[place] = number;
    answers[place] = found;
    return found;
  };
}
