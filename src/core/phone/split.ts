// Several numbers in one cluster: "206-555-0160/800-555-0161", "0221 4710-01/02/03", or a number beside
// digits that are none of it. A piece is taken from a longer row of digits only where its ends show.

import { withoutEndings } from './endings.ts';
import { isDateLike, trimEnd } from './grammar.ts';
import type { Found, Judge, Search } from './judge.ts';
import type { Split } from './search.ts';

/** A group of digits of a cluster with its opening bracket or plus; `gap` stands before it. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly gap: string;
}

/** Fewest and most digits worth reading. */
const MIN_DIGITS = 5;
const MAX_DIGITS = 20;

const GROUP = /(?:[([]?\+?[([]?)\d+[)\]]?/g;

function groupsOf(cluster: string): Group[] {
  const groups: Group[] = [];
  let last = 0;
  // Not matchAll: it makes a new pattern for every cluster.
  GROUP.lastIndex = 0;
  for (let match = GROUP.exec(cluster); match; match = GROUP.exec(cluster)) {
    groups.push({ start: match.index, end: GROUP.lastIndex, gap: cluster.slice(last, match.index) });
    last = GROUP.lastIndex;
  }
  return groups;
}

/** Whether a number may end or begin in a gap by the gap alone: not at a dot or hyphen inside a row. */
const isOpen = (gap: string): boolean => /[ /~–]/.test(gap) || gap === '';

const startsAnew = (cluster: string, group: Group): boolean => /^[([+0]/.test(cluster.slice(group.start));

/** Pieces looked at since the last number: rows of hundreds of groups hold none, and cost time. */
const MOST_TRIES = 36;

/** The numbers among a cluster's groups, longest first from the left. */
function tile(
  cluster: string,
  groups: readonly Group[],
  start: number,
  search: Search,
  judge: Judge,
): Found[] {
  const out: Found[] = [];
  let tries = 0;
  const bounded: Judge = (...piece) => (++tries > MOST_TRIES ? null : judge(...piece));
  for (let i = 0; i < groups.length && tries <= MOST_TRIES; ) {
    const found = longestAt(cluster, groups, i, start, search, bounded);
    if (found) {
      out.push(found[0]);
      tries = 0;
    }
    i = found ? found[1] + 1 : i + 1;
  }
  return out;
}

function longestAt(
  cluster: string,
  groups: readonly Group[],
  i: number,
  start: number,
  search: Search,
  judge: Judge,
): [Found, number] | null {
  const first = groups[i];
  if (!first || (i > 0 && !isOpen(first.gap))) return null;
  for (let j = groups.length - 1; j >= i; j--) {
    const last = groups[j];
    const next = groups[j + 1];
    if (!last || (next && !isOpen(next.gap))) continue;
    const end = next ? last.end : cluster.length;
    const piece = trimEnd(cluster.slice(first.start, end));
    const digits = digitCount(piece);
    if (digits < MIN_DIGITS) return null;
    const found = digits <= MAX_DIGITS + 8 && judge(piece, start + first.start, search);
    if (found) return [found, j];
  }
  return null;
}

/** A slash with spaces around it, behind a number with its trunk prefix: what follows is another one. */
const isSlashed = ({ prefix, grouping }: Found['claim'], gap: string): boolean =>
  prefix === 'written' && grouping === 'partial' && /^ \/ ?$/.test(gap);

/**
 * Groups left over beside a piece make it doubtful, unless the piece shows its own ends: it begins anew,
 * it is grouped as the plan groups it, what stands between is not what stands inside it, or is a sentence's end.
 */
function showsItsEnds({ claim, start, end }: Found, { text }: Search): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 4);
  if (/\+\d{1,4}[ .-]{1,2}$/.test(before)) return false;
  const inner = new Set(text.slice(start, end).match(/[^\d]+/g) ?? []);
  const isEnd = (gap: string | undefined): boolean => gap === undefined || (gap === '. ' && !inner.has(gap));
  const left = /\d([^\d\p{L}]{1,3})$/u.exec(before)?.[1];
  const right = /^([^\d\p{L}]{1,3})\d/u.exec(after)?.[1];
  const exact = claim.grouping === 'exact';
  const isLong = claim.prefix === 'written' && claim.reading.nsn.length > 8;
  const begins = isEnd(left) || /[([+0]/.test(text[start] ?? '') || (exact && !inner.has(left ?? ''));
  const ends =
    isEnd(right) ||
    /[([+]|\s0/.test(after) ||
    ((exact || isSlashed(claim, right ?? '')) && !inner.has(right ?? '')) ||
    (exact && right === ' ' && isLong);
  return begins && ends;
}

/** Our way to cut a cluster: a list of numbers, whole, without further endings, then in pieces. */
export const splitOurs: Split = (cluster, start, search, judge) => {
  if (cluster.length < MIN_DIGITS) return [];
  const listed = list(cluster, start, search, judge);
  if (listed) return listed;
  const whole = unlessDate(cluster, start, search, judge);
  if (whole && (whole.ext !== null || whole.claim.grouping === 'exact')) return [whole];
  const shorter = withoutEndings(cluster);
  const first = shorter === null ? null : judge(trimEnd(shorter), start, search);
  const found = first ?? whole;
  return found ? [found] : pieces(cluster, start, search, judge);
};

function unlessDate(cluster: string, start: number, search: Search, judge: Judge): Found | null {
  const end = start + cluster.length;
  return isDateLike(cluster, search.text, end) ? null : judge(cluster, start, search);
}

/** "Suite 400 (212) 555-0147": a few digits of something else, then one whole number to the end. */
const LAST = /^([\d -]{1,7}[ ])([([+].*)$/;

function standsLast(cluster: string, start: number, search: Search, judge: Judge): Found | null {
  const [, other = '', number = ''] = LAST.exec(cluster) ?? [];
  const found = number === '' ? null : judge(number, start + other.length, search);
  return found?.claim.grouping === 'exact' ? found : null;
}

function pieces(cluster: string, start: number, search: Search, judge: Judge): Found[] {
  const last = standsLast(cluster, start, search, judge);
  if (last) return [last];
  const groups = groupsOf(cluster);
  if (groups.length < 2 || isScattered(groups, cluster)) return [];
  const found = tile(cluster, groups, start, search, judge);
  const covered = found.reduce((sum, one) => sum + digitCount(search.text.slice(one.start, one.end)), 0);
  return covered === digitCount(cluster) ? found : found.filter((one) => showsItsEnds(one, search));
}

/** Many groups of one digit: no number hides in a part of them. */
const isScattered = (groups: readonly Group[], cluster: string): boolean =>
  groups.length > 9 && digitCount(cluster) < groups.length * 1.5;

/** Counted, not cut out: this is asked of every piece. */
function digitCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) count++;
  }
  return count;
}

const ANEW = /[ /][([]?[+0]|[ /][([]/;
/** Fewer could be a part of the number they stand in: "030 12 03 45 67". */
const LEAST_LISTED = 8;

/**
 * Whole numbers one after the other, each beginning anew with a zero, a plus or a bracket, which a plan
 * of many lengths would take for a long one: "0221 123456 / 0221 123457".
 */
function list(cluster: string, start: number, search: Search, judge: Judge): Found[] | null {
  if (digitCount(cluster) < 2 * LEAST_LISTED || !ANEW.test(cluster)) return null;
  const groups = groupsOf(cluster);
  const starts = groups.flatMap((group, i) =>
    startsAnew(cluster, group) && (i === 0 || /[ /]/.test(group.gap)) ? [group.start] : [],
  );
  const found: Found[] = [];
  for (let i = 0; i < starts.length; ) {
    const next = shortest(cluster, starts, i, start, search, judge);
    if (!next) break;
    found.push(next[0]);
    i = next[1];
  }
  return found.length > 1 ? found : null;
}

/** The shortest whole number that starts at `starts[i]` and ends before another start, and that start's index. */
function shortest(
  cluster: string,
  starts: readonly number[],
  i: number,
  start: number,
  search: Search,
  judge: Judge,
): [Found, number] | null {
  const from = starts[i] ?? 0;
  for (let j = i + 1; j <= starts.length; j++) {
    const piece = trimEnd(cluster.slice(from, starts[j]));
    if (digitCount(piece) < LEAST_LISTED) continue;
    if (digitCount(piece) > MAX_DIGITS) return null;
    const found = judge(piece, start + from, search);
    if (found && found.claim.grouping !== 'odd') return [found, j];
  }
  return null;
}
