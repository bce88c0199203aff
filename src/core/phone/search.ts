// Where in a view numbers may stand: clusters, the pieces of clusters, and what joins over elements.
// Whether a piece is a number is the judge's word (judge.ts); this file only offers pieces.

import { beforeSecond, CLUSTER, type Grammar, INNER, isDateLike, openingFrom, trimEnd } from './grammar.ts';
import type { Found, Judge, Search } from './judge.ts';

/** Pieces of a cluster that is no number as a whole. */
export type Split = (cluster: string, start: number, search: Search, judge: Judge) => Found[];

/** Google's way: the first piece that is a number ends the search in this cluster. */
export const splitAsGoogle: Split = (cluster, start, search, judge) => {
  for (const pattern of INNER) {
    let head = true;
    for (const match of cluster.matchAll(pattern)) {
      const first = head && judge(trimEnd(cluster.slice(0, match.index)), start, search);
      if (first) return [first];
      head = false;
      const tail = judge(trimEnd(match[1] ?? ''), start + (match.indices?.[1]?.[0] ?? 0), search);
      if (tail) return [tail];
    }
  }
  return [];
};

export interface Searching {
  readonly grammar: Grammar;
  readonly split: Split;
  readonly judge: Judge;
  readonly google: boolean;
}

/** Where the cluster whose digits end at `end` ends, its extension included. */
function endOf(text: string, end: number, { following }: Grammar): number {
  if (end === text.length) return end;
  following.lastIndex = end;
  return following.test(text) ? following.lastIndex : end;
}

/** The cluster that starts at an offset, not reaching beyond `to`; null where none does. */
function clusterAt(text: string, grammar: Grammar, start: number, to: number): string | null {
  CLUSTER.lastIndex = start;
  if (!CLUSTER.test(text)) return null;
  const end = endOf(text, CLUSTER.lastIndex, grammar);
  const cluster = text.slice(start, Math.min(end, to));
  return beforeSecond(end > to ? trimEnd(cluster) : cluster);
}

/** Numbers between two offsets of the view. */
function findBetween(search: Search, how: Searching, from: number, to: number): Found[] {
  const out: Found[] = [];
  const { text } = search;
  for (let at = openingFrom(text, from); at < to; at = openingFrom(text, at)) {
    const cluster = clusterAt(text, how.grammar, at, to);
    const end = at + (cluster?.length ?? 0);
    const isDate = cluster !== null && how.google && isDateLike(cluster, text, end);
    const found = cluster === null || isDate ? [] : piecesOf(cluster, at, search, how);
    for (const one of found) out.push(one);
    at = found.at(-1)?.end ?? Math.max(at + 1, end);
  }
  return out;
}

function piecesOf(
  cluster: string,
  start: number,
  search: Search,
  { split, judge, google }: Searching,
): Found[] {
  if (!google) return split(cluster, start, search, judge);
  const whole = judge(cluster, start, search);
  return whole ? [whole] : split(cluster, start, search, judge);
}

const overlaps = (a: Found, b: Found): boolean => a.start < b.end && b.start < a.end;

/** "04 91" and "55 12 34" in two elements: the second is another country's number only by itself. */
const isTailOf = (across: Found, within: Found): boolean =>
  across.start < within.start &&
  across.end === within.end &&
  across.claim.grouping === 'exact' &&
  across.claim.reason !== 'page' &&
  within.claim.reason === 'page';

/** Whether a number over an element boundary is the better reading of one that ends at the boundary. */
function continues(search: Search, across: Found, within: Found): boolean {
  if (isTailOf(across, within)) return true;
  if (across.start !== within.start || across.end <= within.end) return false;
  if (across.ext !== null && within.ext === null) return true;
  const rest = search.text.slice(within.end, across.end);
  return /^[-.]?\d|^ (?!0)\d/.test(rest);
}

/**
 * Numbers of a view: first inside each text node, then over the boundaries. What a node holds by itself
 * stays, unless it goes on right behind the boundary.
 */
export function searchView(search: Search, how: Searching): Found[] {
  const { text, joins } = search;
  if (joins.size === 0) return findBetween(search, how, 0, text.length);
  const cuts = [...joins].sort((a, b) => a - b).filter((cut) => cut > 0 && cut < text.length);
  const within: Found[] = [];
  let from = 0;
  for (const to of [...cuts, text.length]) {
    if (to > from) within.push(...findBetween(search, how, from, to));
    from = to;
  }
  const crossing = findBetween(search, how, 0, text.length).filter((found) =>
    cuts.some((cut) => cut > found.start && cut < found.end),
  );
  const across = crossing.filter((found) =>
    within.every((other) => !overlaps(found, other) || continues(search, found, other)),
  );
  const kept = within.filter((found) => !across.some((other) => overlaps(found, other)));
  return [...kept, ...across].sort((a, b) => a.start - b.start);
}
