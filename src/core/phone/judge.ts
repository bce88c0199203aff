// Whether one piece of a view is a phone number: its shape, its claim, then every rule.

import type { Claim } from './claim.ts';
import type { Places, RankedCountry } from './country.ts';
import { type Grammar, isGlue, isMalformed } from './grammar.ts';
import { isHard, type Label, labelOf, NO_LABEL } from './label.ts';
import { look, type Place, part } from './look.ts';
import type { Plans } from './plans.ts';
import { type Hints, type Reader, readAsGoogle } from './readings.ts';
import { AFTER, BEFORE } from './row.ts';
import { type Look, makeRefusal, type Rule } from './sighting.ts';
import type { CountryCode, MatchContext } from './types.ts';

/** One view while it is searched. */
export interface Search extends Place {
  /** Asked for national numbers only. */
  readonly countries: () => readonly RankedCountry[];
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

/** More characters than any cluster has. */
const LONGEST_PIECE = 0x100000;

const isWorded = ({ text, start, end, body, ext }: Look): boolean =>
  ext !== null && /\p{L}{2}/u.test(text.slice(start + body.length, end));

/** A word for an extension is as good as a phone word: nothing else has one. */
function labelFor(seen: Look): Label {
  // Most cells of a table hold a number and nothing else.
  if (seen.ext === null && (seen.signs & (BEFORE | AFTER)) === 0) return NO_LABEL;
  const label = labelOf(seen.text, seen.start, seen.end);
  return isWorded(seen) && !label.phone && !isHard(label) ? { ...label, phone: true } : label;
}

const LETTER = /\p{L}/u;

/** What stands beside a piece, looked at when it is asked for. */
class Beside implements Hints {
  private readonly look: Look;
  private readonly hasJoins: boolean;
  private readonly places: Places;
  private known: Label | null = null;

  constructor(look: Look, hasJoins: boolean, places: Places) {
    this.look = look;
    this.hasJoins = hasJoins;
    this.places = places;
  }

  label(): Label {
    this.known ??= labelFor(this.look);
    return this.known;
  }

  named(): CountryCode | null {
    return this.places(this.look.before.slice(-30).replace(/^\p{L}*/u, ''));
  }

  alone(): boolean {
    return !this.hasJoins && !LETTER.test(this.look.before + this.look.after);
  }
}

/** Our judge: every rule must let a claim pass. */
export function ourJudge(reader: Reader, grammar: Grammar, rules: readonly Rule[], places: Places): Judge {
  const isRefused = makeRefusal(rules);
  return rememberedInSearch((piece, start, search) => {
    const seen = look(piece, start, search, grammar);
    if (!seen) return null;
    const hints = new Beside(seen, search.joins.size > 0, places);
    const claim = reader.read(seen.body, seen, search.countries, hints);
    if (!claim) return null;
    const label = hints.label();
    if (isRefused({ look: seen, claim, label })) return null;
    return { start, end: seen.end, claim, label, ext: seen.ext };
  });
}

/**
 * The same pieces of a view are offered again: as a whole, then by every way to cut. A piece is what stands
 * in the view at its start, so place and length tell pieces of one search apart. Most searches offer one.
 */
function rememberedInSearch(judge: Judge): Judge {
  const known = new Map<number, Found | null>();
  let current: Search | null = null;
  let first = -1;
  let firstFound: Found | null = null;
  return (piece, start, search) => {
    const key = start * LONGEST_PIECE + piece.length;
    if (search !== current) {
      if (known.size > 0) known.clear();
      current = search;
      first = key;
      firstFound = judge(piece, start, search);
      return firstFound;
    }
    if (key === first) return firstFound;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = judge(piece, start, search);
    known.set(key, found);
    return found;
  };
}
