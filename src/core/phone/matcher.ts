// The matcher: from a candidate's text to the phone numbers in it.
//
//   text ─ digits.ts ─▶ view ─ search.ts, split.ts ─▶ pieces ─ readings.ts ─▶ claims ─ rules ─▶ matches
//                                                                    ▲
//                     evidence ─ country.ts ─▶ ranked countries ─────┘

import type { MetadataJson } from 'libphonenumber-js/core';
import metadataMax from 'libphonenumber-js/max/metadata';
import { makeRanker, type RankedCountry } from './country.ts';
import { endIn, startIn, type View, view } from './digits.ts';
import { isEmergency } from './emergency.ts';
import { furtherEndings } from './endings.ts';
import { GOOGLE_GRAMMAR, OUR_GRAMMAR } from './grammar.ts';
import { type Found, googleJudge, ourJudge, type Search } from './judge.ts';
import { isHard, labelOf, PHONE } from './label.ts';
import { part } from './look.ts';
import { remembered } from './memory.ts';
import { makePlaces } from './place.ts';
import { compilePlans } from './plans.ts';
import { type Hints, makeReader } from './readings.ts';
import { rowOf } from './row.ts';
import { RULES } from './rules/all.ts';
import { scanBlock } from './scan.ts';
import { type Searching, searchView, splitAsGoogle } from './search.ts';
import { findShort, shortClaim } from './short.ts';
import { splitOurs } from './split.ts';
import type { Candidate, MatchContext, NumberMatch } from './types.ts';
import { vanities } from './vanity.ts';

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

/** Whoever gives one number says that it is one. */
const GIVEN: Hints = { label: () => PHONE, named: () => null, alone: () => true };

/** Two line ends with nothing between them: the end of a block of plain text. */
const BLANK_LINES = /(\n[ \t\r]*\n\s*)/;

const NOTHING_FOUND: Found[] = [];
const NO_JOINS: ReadonlySet<number> = new Set();

/** Where the joins are in the view. */
function viewJoins({ text, map }: View, joins: readonly number[]): ReadonlySet<number> {
  if (joins.length === 0) return NO_JOINS;
  if (!map) return new Set(joins);
  const at = (join: number): number => {
    const index = map.findIndex((offset) => offset >= join);
    return index < 0 ? text.length : index;
  };
  return new Set(joins.map(at));
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

const overlaps = (a: Found, b: Found): boolean => a.start < b.end && b.start < a.end;

/** All that do not overlap an earlier one of the list, in order of place. */
function disjoint(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found) if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** A matcher over some metadata and rules. Costs nothing until it is used: plans compile on demand. */
export function createMatcher(options: MatcherOptions = {}): Matcher {
  const metadata = options.metadata ?? metadataMax;
  const plans = compilePlans(metadata);
  const google = options.googleOnly ?? false;
  const without = new Set(options.without);
  const rules = RULES.filter(({ name }) => !without.has(name));
  const grammar = google ? GOOGLE_GRAMMAR : OUR_GRAMMAR;
  const places = makePlaces(Object.keys(metadata.countries));
  const reader = makeReader(plans);
  const judge = google ? googleJudge(plans, grammar) : ourJudge(reader, grammar, rules, places);
  const searching: Searching = { grammar, judge, google, split: google ? splitAsGoogle : splitOurs };
  const ranked = makeRanker(plans, places);

  function findVanities(search: Search): Found[] {
    const spelled = vanities(search.text);
    if (spelled.length === 0) return NOTHING_FOUND;
    return spelled.flatMap((vanity) => {
      const label = labelOf(search.text, vanity.start, vanity.end);
      if (isHard(label) || !(vanity.certain || label.phone)) return [];
      const claim = reader.readVanity(vanity, search.countries());
      return claim ? [{ start: vanity.start, end: vanity.end, claim, label, ext: null }] : [];
    });
  }

  function findAll(search: Search, isWordless: boolean): Found[] {
    // Numbers are spelled with letters, and short ones are asked for with a word.
    if (google || isWordless) return searchView(search, searching);
    const spelled = findVanities(search);
    const short = findShort(plans, search);
    const found = searchView(search, searching);
    return spelled.length + short.length > 0 ? disjoint([...spelled, ...found, ...short]) : found;
  }

  function match({ text, start, end, joins }: Candidate, context: MatchContext): NumberMatch[] {
    const plain = view(text);
    const countries = (): readonly RankedCountry[] => ranked(context, plain.text);
    const search: Search = { text: plain.text, joins: viewJoins(plain, joins), countries, context };
    const found = findAll(search, plain.isWordless);
    const matches: NumberMatch[] = [];
    for (const one of found) {
      const made = toMatch(plain, one);
      if (made.start < start || made.start >= end) continue;
      matches.push(made);
      // Behind the candidate's cluster, if a word stands between: they belong to the number all the same.
      if (!google) for (const other of furtherEndings(one, plain.text)) matches.push(toMatch(plain, other));
    }
    return matches;
  }

  const matchCandidate = remembered(match);

  function findInBlock(block: string, at: number, context: MatchContext): NumberMatch[] {
    const lines = Array.from(block.matchAll(/\n/g), ({ index }) => index);
    return scanBlock(block, lines).flatMap((candidate) => {
      const offset = at + candidate.at;
      return matchCandidate(candidate, context).map((one) => ({
        ...one,
        start: one.start + offset,
        end: one.end + offset,
      }));
    });
  }

  function findNumbers(text: string, context: MatchContext): NumberMatch[] {
    let at = 0;
    return text.split(BLANK_LINES).flatMap((block) => {
      const from = at;
      at += block.length;
      return findInBlock(block, from, context);
    });
  }

  /** Whole digits that no plan knows: an emergency number, or an extension of the user's own PBX. */
  function shortLone(digits: string, context: MatchContext): Found['claim'] | null {
    const country = context.siteCountry ?? context.country;
    if (isEmergency(digits, country)) return shortClaim(plans, country, digits, 'emergency');
    const internal = /^\d+$/.test(digits) && context.extensionLengths?.includes(digits.length);
    return internal ? shortClaim(plans, country, digits, 'internal') : null;
  }

  function loneClaim(text: string, body: string, context: MatchContext): Found['claim'] | null {
    const countries = (): readonly RankedCountry[] => ranked(context, '');
    const vanity = vanities(text).find((one) => one.start === 0 && one.end === text.length);
    if (vanity) return reader.readVanity(vanity, countries());
    if (!/^[+(\d][-–./ ()[\]\d+]*$/.test(body) || body.replace(/\D/g, '').length > 20) return null;
    return shortLone(body, context) ?? reader.read(body, rowOf(body), countries, GIVEN);
  }

  function findLone(text: string, context: MatchContext): NumberMatch | null {
    const plain = view(text);
    const { body, ext } = part(plain.text, grammar);
    const claim = loneClaim(plain.text, body, context);
    return claim && toMatch(plain, { start: 0, end: plain.text.length, claim, label: PHONE, ext });
  }

  return { matchCandidate, findNumbers, findLone, ruleNames: RULES.map(({ name }) => name) };
}
