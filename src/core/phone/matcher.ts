// The matcher: from a candidate's text to the phone numbers in it. Looks at a plain view, cuts clusters
// into pieces, reads each piece as a number, and asks every rule whether it is one.
//
//   text ─ view ─▶ clusters ─▶ pieces ─▶ claims (which country) ─▶ sightings ─ rules ─▶ matches

import type { MetadataJson } from 'libphonenumber-js/core';
import metadataMax from 'libphonenumber-js/max/metadata';
import { type RankedCountry, rankCountries } from './country.ts';
import { endIn, startIn, type View, view } from './digits.ts';
import {
  beforeSecond,
  GOOGLE_GRAMMAR,
  INNER,
  isDateLike,
  isGlue,
  isMalformed,
  OUR_GRAMMAR,
  trimEnd,
} from './grammar.ts';
import { type Label, labelOf, NO_LABEL } from './label.ts';
import { makePlaces } from './place.ts';
import { compilePlans } from './plans.ts';
import { type Claim, makeReader, readAsGoogle, written } from './readings.ts';
import { RULES } from './rules/all.ts';
import { scanBlock } from './scan.ts';
import { applies, type Rule, type Sighting } from './sighting.ts';
import type { Candidate, MatchContext, NumberMatch } from './types.ts';

export interface MatcherOptions {
  /** libphonenumber-js metadata; the "max" set by default. */
  readonly metadata?: MetadataJson;
  /** Names of context rules to leave out. */
  readonly without?: readonly string[];
  /** Google's published rules only: no context rules, no label evidence, the user's country alone. */
  readonly googleOnly?: boolean;
}

export interface Matcher {
  /** Matches in one candidate, offsets in its text; sorted and disjoint. */
  matchCandidate(candidate: Candidate, context: MatchContext): NumberMatch[];
  /** Matches in plain text; blank lines end blocks. */
  findNumbers(text: string, context: MatchContext): NumberMatch[];
  /** The number that a text is as a whole, or null; no context rule is asked. */
  findLone(text: string, context: MatchContext): NumberMatch | null;
  readonly ruleNames: readonly string[];
}

/** One candidate's view while it is searched. */
interface Search {
  readonly text: string;
  readonly joins: ReadonlySet<number>;
  readonly countries: readonly RankedCountry[];
  readonly context: MatchContext;
}

/** A match in the view. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly claim: Claim;
  readonly label: Label;
  readonly ext: string | null;
}

const MOST_REMEMBERED = 4000;

export function createMatcher(options: MatcherOptions = {}): Matcher {
  const plans = compilePlans(options.metadata ?? (metadataMax as unknown as MetadataJson));
  const google = options.googleOnly ?? false;
  const without = new Set(options.without);
  const rules = google ? [] : RULES.filter(({ name }) => !without.has(name));
  const grammar = google ? GOOGLE_GRAMMAR : OUR_GRAMMAR;
  const reader = makeReader(plans);
  const places = makePlaces(Object.keys((options.metadata ?? metadataMax).countries));

  function claimOf(body: string, search: Search, label: () => Label): Claim | null {
    return google
      ? readAsGoogle(plans, body, search.context.country)
      : reader.read(body, search.countries, label);
  }

  function one(piece: string, start: number, search: Search): Found | null {
    if (isMalformed(piece)) return null;
    const { text, joins } = search;
    const end = start + piece.length;
    if (!joins.has(start) && !/^[([+]/.test(piece) && isGlue(text[start - 1] ?? ' ')) return null;
    if (!joins.has(end) && isGlue(text[end] ?? ' ')) return null;
    const extension = grammar.extension.exec(piece);
    const body = extension ? trimEnd(piece.slice(0, extension.index)) : piece;
    const ext = extension ? (extension[0].match(/\d+(?=\D*$)/)?.[0] ?? null) : null;
    if (/x/i.test(body)) return null;
    const before = text.slice(0, start);
    const after = text.slice(end);
    let known: Label | null = null;
    const label = (): Label => (known ??= google ? NO_LABEL : labelOf(before, after));
    const claim = claimOf(body, search, label);
    if (!claim) return null;
    if (google) return { start, end, claim, label: NO_LABEL, ext };
    const sighting: Sighting = {
      text,
      start,
      end,
      body,
      digits: body.replace(/\D/g, ''),
      groups: written(body).groups,
      before,
      after,
      joinBefore: joins.has(start),
      joinAfter: joins.has(end),
      joinsInside: [...joins].filter((at) => at > start && at < end),
      claim,
      label: label(),
      ext,
    };
    const isRefused = (rule: Rule): boolean => applies(rule, sighting) && rule.test(sighting);
    return rules.some(isRefused) ? null : { start, end, claim, label: sighting.label, ext };
  }

  function inside(cluster: string, start: number, search: Search): Found | null {
    for (const pattern of INNER) {
      let first = true;
      for (const match of cluster.matchAll(pattern)) {
        if (first) {
          const head = trimEnd(cluster.slice(0, match.index));
          const found = head && one(head, start, search);
          if (found) return found;
          first = false;
        }
        const tail = trimEnd(match[1] ?? '');
        const found = tail && one(tail, start + (match.indices?.[1]?.[0] ?? 0), search);
        if (found) return found;
      }
    }
    return null;
  }

  function between(search: Search, from: number, to: number): Found[] {
    const out: Found[] = [];
    const { text } = search;
    let at = from;
    while (at < to) {
      const open = text.slice(at, to).search(/[([+\d]/);
      if (open < 0) break;
      const start = at + open;
      grammar.cluster.lastIndex = start;
      let [cluster] = grammar.cluster.exec(text) ?? [null];
      if (cluster === null) {
        at = start + 1;
        continue;
      }
      if (start + cluster.length > to) cluster = trimEnd(cluster.slice(0, to - start));
      cluster = beforeSecond(cluster);
      const dateLike = isDateLike(cluster, text.slice(start + cluster.length, start + cluster.length + 3));
      const found =
        cluster && !dateLike ? (one(cluster, start, search) ?? inside(cluster, start, search)) : null;
      if (found) out.push(found);
      at = found ? found.end : start + Math.max(1, cluster.length);
    }
    return out;
  }

  function search(search: Search): Found[] {
    const cuts = [...search.joins].sort((a, b) => a - b);
    if (cuts.length === 0) return between(search, 0, search.text.length);
    const out: Found[] = [];
    let from = 0;
    for (const to of [...cuts, search.text.length]) {
      if (to > from) out.push(...between(search, from, to));
      from = to;
    }
    const across = between(search, 0, search.text.length).filter(
      (found) =>
        cuts.some((cut) => cut > found.start && cut < found.end) &&
        !out.some((other) => other.start < found.end && other.end > found.start),
    );
    return [...out, ...across].sort((a, b) => a.start - b.start);
  }

  function toMatch(plain: View, found: Found): NumberMatch {
    const { reading, reason } = found.claim;
    return {
      start: startIn(plain, found.start),
      end: endIn(plain, found.end),
      e164: reading.e164,
      ext: found.ext,
      country: reading.country,
      reason,
      kind: reading.kind,
      fax: found.label.fax,
    };
  }

  function viewJoins(plain: View, joins: readonly number[]): Set<number> {
    const { map } = plain;
    if (!map) return new Set(joins);
    return new Set(
      joins.map((join) => {
        const at = map.findIndex((offset) => offset >= join);
        return at < 0 ? plain.text.length : at;
      }),
    );
  }

  function match({ text, start, end, joins }: Candidate, context: MatchContext): NumberMatch[] {
    const plain = view(text);
    const countries = google ? [] : rankCountries(plans, context, places);
    const found = search({ text: plain.text, joins: viewJoins(plain, joins), countries, context });
    return found.map((one) => toMatch(plain, one)).filter((one) => one.start >= start && one.start < end);
  }

  const remembered = new Map<string, NumberMatch[]>();
  const matchCandidate = (candidate: Candidate, context: MatchContext): NumberMatch[] => {
    const key = JSON.stringify([candidate.text, candidate.start, candidate.end, candidate.joins, context]);
    const known = remembered.get(key);
    if (known) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const made = match(candidate, context);
    remembered.set(key, made);
    return made;
  };

  function findNumbers(text: string, context: MatchContext): NumberMatch[] {
    const matches: NumberMatch[] = [];
    let at = 0;
    for (const block of text.split(/(\n[ \t\r]*\n\s*)/)) {
      const lines = Array.from(block.matchAll(/\n/g), ({ index }) => index);
      for (const candidate of scanBlock(block, lines)) {
        const offset = at + candidate.at;
        for (const one of matchCandidate(candidate, context))
          matches.push({ ...one, start: one.start + offset, end: one.end + offset });
      }
      at += block.length;
    }
    return matches;
  }

  /** The whole text must be one piece; a plain label says that it is a phone. */
  function findLone(text: string, context: MatchContext): NumberMatch | null {
    const plain = view(text);
    const extension = grammar.extension.exec(plain.text);
    const body = extension ? trimEnd(plain.text.slice(0, extension.index)) : plain.text;
    if (!/^[+(\d][-–./ ()[\]\d+]*$/.test(body) || body.replace(/\D/g, '').length > 20) return null;
    const claim = reader.read(body.trim(), rankCountries(plans, context, places), () => ({
      ...NO_LABEL,
      phone: true,
    }));
    const ext = extension?.[0].match(/\d+(?=\D*$)/)?.[0] ?? null;
    return claim && toMatch(plain, { start: 0, end: plain.text.length, claim, label: NO_LABEL, ext });
  }

  return { matchCandidate, findNumbers, findLone, ruleNames: RULES.map(({ name }) => name) };
}
