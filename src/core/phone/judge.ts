// Whether one piece of a view is a phone number: its shape, its claim, then every rule.

import type { Places, RankedCountry } from './country.ts';
import { type Grammar, isGlue, isMalformed, trimEnd } from './grammar.ts';
import { type Label, labelOf, NO_LABEL } from './label.ts';
import type { Plans } from './plans.ts';
import { type Claim, type Reader, readAsGoogle, written } from './readings.ts';
import { applies, type Rule, type Sighting } from './sighting.ts';
import type { MatchContext } from './types.ts';
import { classOf } from './words/classes.ts';

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

export function part(piece: string, grammar: Grammar): Parted {
  const extension = grammar.extension.exec(piece);
  if (!extension) return { body: piece, ext: null };
  return {
    body: trimEnd(piece.slice(0, extension.index)),
    ext: /\d+(?=\D*$)/.exec(extension[0])?.[0] ?? null,
  };
}

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

/** Words for phones and offices run into a number where a page lost its space: `Phone1-888-…`. */
const isLabelWord = (word: string | undefined): boolean =>
  word !== undefined && word.length > 1 && ['phone', 'fax', 'contact'].includes(classOf(word).kind ?? '');

/** Whole words that lost their space; a code's letters are few or capitals. */
const WORD_BEFORE = /(?:\p{Ll}{4}|(?<!\p{L})(?:or|and|oder|und|ou|et))$/u;
const WORD_AFTER = /^(?:\p{Lu}\p{Ll}|\p{Ll}{4})/u;

function isGluedBefore(text: string, start: number, body: string): boolean {
  if (!isGlue(text[start - 1] ?? ' ')) return false;
  const before = text.slice(Math.max(0, start - 30), start);
  if (isLabelWord(/\p{L}+$/u.exec(before)?.[0])) return false;
  return !(WORD_BEFORE.test(before) && isGrouped(body));
}

function isGluedAfter(text: string, end: number, body: string): boolean {
  if (!isGlue(text[end] ?? ' ')) return false;
  const after = text.slice(end, end + 30);
  if (isLabelWord(/^\p{L}+/u.exec(after)?.[0])) return false;
  return !(WORD_AFTER.test(after) && isGrouped(body));
}

/** Three groups, or two with a leading zero: no code is written so. */
const isGrouped = (body: string): boolean => /^\(?0\d*\D+\d|\d\D+\d+\D+\d/.test(body);

export function ourJudge(reader: Reader, grammar: Grammar, rules: readonly Rule[], places: Places): Judge {
  return (piece, start, search) => {
    const { text, joins, countries } = search;
    const end = start + piece.length;
    if (!piece || isMalformed(piece)) return null;
    const joinBefore = joins.has(start);
    const joinAfter = joins.has(end);
    if (!joinBefore && !/^[([+]/.test(piece) && isGluedBefore(text, start, piece)) return null;
    if (!joinAfter && isGluedAfter(text, end, piece)) return null;
    const { body, ext } = part(piece, grammar);
    if (/x/i.test(body)) return null;
    const worded = ext !== null && /\p{L}{2}/u.test(piece.slice(body.length));
    const before = text.slice(0, start);
    const after = text.slice(end);
    let known: Label | null = null;
    const label = (): Label => {
      known ??= labelOf(before, after);
      // A word for an extension is as good as a phone word: nothing else has one.
      if (worded && !known.phone && known.id !== 'hard') known = { ...known, phone: true };
      return known;
    };
    const named = () => places(before.slice(-30).replace(/^\p{L}*/u, ''));
    const alone = joins.size === 0 && !/\p{L}/u.test(before + after);
    const claim = reader.read(body, countries, { label, named, alone });
    if (!claim) return null;
    const { digits, groups } = written(body);
    const joinsInside = joins.size > 0 ? [...joins].filter((at) => at > start && at < end) : [];
    const place = {
      text,
      start,
      end,
      body,
      digits,
      groups,
      before,
      after,
      joinBefore,
      joinAfter,
      joinsInside,
    };
    const sighting: Sighting = { ...place, claim, label: label(), ext };
    const isRefused = (rule: Rule): boolean => applies(rule, sighting) && rule.test(sighting);
    return rules.some(isRefused) ? null : { start, end, claim, label: sighting.label, ext };
  };
}
