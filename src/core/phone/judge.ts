// Whether one piece of a view is a phone number: its shape, its claim, then every rule.

import type { Places, RankedCountry } from './country.ts';
import { isGluedAfter, isGluedBefore } from './glue.ts';
import { type Grammar, isGlue, isMalformed, trimEnd } from './grammar.ts';
import { isHard, type Label, labelOf, NO_LABEL } from './label.ts';
import type { Plans } from './plans.ts';
import { type Claim, type Reader, readAsGoogle, written } from './readings.ts';
import { applies, type Look, type Rule, type Sighting } from './sighting.ts';
import type { MatchContext } from './types.ts';

/** One view while it is searched. */
export interface Search {
  readonly text: string;
  /** Offsets in the view where text nodes meet. */
  readonly joins: ReadonlySet<number>;
  readonly countries: readonly RankedCountry[];
  readonly context: MatchContext;
}

/** A number in the view. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly claim: Claim;
  readonly label: Label;
  readonly ext: string | null;
}

export type Judge = (piece: string, start: number, search: Search) => Found | null;

/** A number without its extension, and the extension. */
export interface Parted {
  readonly body: string;
  readonly ext: string | null;
}

/** Anything but digits and what stands between them: only then is an extension worth looking for. */
const MORE = /[^\d ().+/–[\]-]/;

export function part(piece: string, grammar: Grammar): Parted {
  if (!MORE.test(piece)) return { body: piece, ext: null };
  const extension = grammar.extension.exec(piece);
  if (!extension) return { body: piece, ext: null };
  return {
    body: trimEnd(piece.slice(0, extension.index)),
    ext: /\d+(?=\D*$)/.exec(extension[0])?.[0] ?? null,
  };
}

/** Google's rules: what touches the piece, and the plan of the one country given. */
export function googleJudge(plans: Plans, grammar: Grammar): Judge {
  return (piece, start, { text, joins, context }) => {
    const end = start + piece.length;
    if (!piece || isMalformed(piece)) return null;
    if (!joins.has(start) && !/^[([+]/.test(piece) && isGlue(text[start - 1] ?? ' ')) return null;
    if (!joins.has(end) && isGlue(text[end] ?? ' ')) return null;
    const { body, ext } = part(piece, grammar);
    const claim = /x/i.test(body) ? null : readAsGoogle(plans, body, context.country);
    return claim && { start, end, claim, label: NO_LABEL, ext };
  };
}

/** Fewest and most digits that any plan, or a number with its prefixes, has. */
const MIN_DIGITS = 4;
const MAX_DIGITS = 22;
/** More characters than any cluster has. */
const LONGEST_PIECE = 0x100000;
/** Characters of a sighting's surroundings that rules may look at. */
const BESIDE = 60;

/** `(131 – 135)` and `(131 – 135` are what is inside; `(212) 555 …` stays. */
function bare(body: string): string {
  const inner = /^[([]([^()[\]]*)[)\]]?$/.exec(body);
  return inner?.[1] ?? body;
}

const NO_JOINS: readonly number[] = [];

function look(piece: string, start: number, { text, joins }: Search, grammar: Grammar): Look | null {
  const end = start + piece.length;
  if (!piece || isMalformed(piece)) return null;
  const joinBefore = joins.has(start);
  const joinAfter = joins.has(end);
  if (!joinBefore && isGluedBefore(text, start, piece)) return null;
  if (!joinAfter && isGluedAfter(text, end, piece)) return null;
  const { body, ext } = part(piece, grammar);
  const { digits, groups, plus } = written(body);
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS || /x/i.test(body)) return null;
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const after = text.slice(end, end + BESIDE);
  const joinsInside = joins.size > 0 ? [...joins].filter((at) => at > start && at < end) : NO_JOINS;
  const core = bare(body);
  // Field by field: this is made for every piece, and spreading costs more than all rules together.
  return {
    text,
    start,
    end,
    body,
    core,
    digits,
    groups,
    plus,
    ext,
    before,
    after,
    joinBefore,
    joinAfter,
    joinsInside,
  };
}

const isWorded = ({ text, start, end, body, ext }: Look): boolean =>
  ext !== null && /\p{L}{2}/u.test(text.slice(start + body.length, end));

/** A word for an extension is as good as a phone word: nothing else has one. */
function labelFor(seen: Look): Label {
  const label = labelOf(seen.text, seen.start, seen.end);
  return isWorded(seen) && !label.phone && !isHard(label) ? { ...label, phone: true } : label;
}

/** Our judge: every rule must let a claim pass. */
export function ourJudge(reader: Reader, grammar: Grammar, rules: readonly Rule[], places: Places): Judge {
  return rememberedInSearch((piece, start, search) => {
    const seen = look(piece, start, search, grammar);
    if (!seen) return null;
    let known: Label | null = null;
    const label = (): Label => {
      known ??= labelFor(seen);
      return known;
    };
    const claim = reader.read(seen.body, seen, search.countries, {
      label,
      named: () => places(seen.before.slice(-30).replace(/^\p{L}*/u, '')),
      alone: () => search.joins.size === 0 && !/\p{L}/u.test(seen.before + seen.after),
    });
    if (!claim) return null;
    const sighting: Sighting = { look: seen, claim, label: label() };
    const isRefused = (rule: Rule): boolean => applies(rule, sighting) && rule.test(sighting);
    return rules.some(isRefused) ? null : { start, end: seen.end, claim, label: label(), ext: seen.ext };
  });
}

/**
 * The same pieces of a view are offered again: as a whole, then by every way to cut. A piece is what stands
 * in the view at its start, so place and length tell pieces of one search apart.
 */
function rememberedInSearch(judge: Judge): Judge {
  const known = new Map<number, Found | null>();
  let current: Search | null = null;
  return (piece, start, search) => {
    if (search !== current) known.clear();
    current = search;
    const key = start * LONGEST_PIECE + piece.length;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = judge(piece, start, search);
    known.set(key, found);
    return found;
  };
}
