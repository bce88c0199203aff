// What a piece of text would be as a number: its digits read in every country that may claim it, and
// the best of these readings.

import type { RankedCountry } from './country.ts';
import type { Label } from './label.ts';
import type { PlanFormat, Plans } from './plans.ts';
import { type Row, rowOf } from './row.ts';
import type { CountryCode, CountryReason } from './types.ts';
import { isPrefixMissing, type Reading, readInternational, readNational } from './validity.ts';
import type { Vanity } from './vanity.ts';
import { countriesOfLanguage } from './words/language-countries.ts';

/** `exact`: grouped as the plan groups it; `solid`: not grouped; `odd`: against the plan. */
export type Grouping = 'exact' | 'partial' | 'solid' | 'odd';
/** Whether the national prefix is written, not needed, or missing where it is always written. */
export type Prefix = 'written' | 'optional' | 'missing';

export interface Claim {
  readonly reading: Reading;
  readonly reason: CountryReason;
  readonly prefix: Prefix;
  readonly grouping: Grouping;
  readonly score: number;
}

/** What a reader may ask about the words around a piece; each asked only where it matters. */
export interface Hints {
  readonly label: () => Label;
  /** The country that the words before the piece name. */
  readonly named: () => CountryCode | null;
  /** No other word stands in the text. */
  readonly alone: () => boolean;
}

/** Distances of the group boundaries from the number's end. */
function boundaries(sizes: readonly number[], length: number): number[] {
  const found: number[] = [];
  let at = 0;
  for (let i = sizes.length - 1; i > 0; i--) {
    at += sizes[i] ?? 0;
    if (at < length) found.push(at);
  }
  return found;
}

const lengthsOf = (groups: readonly string[]): number[] => groups.map((group) => group.length);

/** Lengths of the groups a format cuts a number into. */
const plannedSizes = ({ sizes, pattern }: PlanFormat, nsn: string): readonly number[] =>
  sizes ?? lengthsOf((pattern.exec(nsn) ?? []).slice(1));

/** Whether the last groups are cut as the format cuts: the commonest case, told without making lists. */
function endsAs(groups: readonly string[], sizes: readonly number[]): boolean {
  const extra = groups.length - sizes.length;
  if (extra < 0 || sizes.length < 2) return false;
  for (let i = sizes.length - 1; i > 0; i--) if (groups[extra + i]?.length !== sizes[i]) return false;
  // A prefix may stand in the first of them, none of its own.
  return extra === 0 || (groups[extra]?.length ?? 0) >= (sizes[0] ?? 0);
}

export function groupingOf({ nsn, format }: Reading, { groups, digits }: Row): Grouping {
  if (!digits.endsWith(nsn)) return 'partial';
  if (groups.length < 2) return 'solid';
  if (format?.inOrder && format.sizes && endsAs(groups, format.sizes)) return 'exact';
  const own = boundaries(lengthsOf(groups), nsn.length);
  if (own.length === 0) return 'solid';
  if (!format?.inOrder) return 'partial';
  const planned = boundaries(plannedSizes(format, nsn), nsn.length);
  const shared = own.filter((at) => planned.includes(at)).length;
  if (shared === own.length && shared === planned.length) return 'exact';
  // Cut into more pieces than the plan has, and across its cuts: sizes and scores, not how people group.
  const crossed = shared < planned.length && own.length > planned.length + 1;
  return (shared > 0 && !crossed) || isHuman(groups, digits.length > nsn.length) ? 'partial' : 'odd';
}

/** "0888 123 456": with its trunk prefix and by threes and fours people write any number, whatever the plan. */
const isHuman = (groups: readonly string[], hasPrefix: boolean): boolean =>
  hasPrefix &&
  groups.length === 3 &&
  groups.every(({ length }) => length === 3 || length === 4) &&
  !groups.every((group) => group.startsWith('0'));

const GROUPING_SCORE: Readonly<Record<Grouping, number>> = { exact: 1.5, partial: 0.6, solid: 0.5, odd: 0 };
const PREFIX_SCORE: Readonly<Record<Prefix, number>> = { written: 2, optional: 1.5, missing: 0 };

function prefixOf(reading: Reading, digits: string): Prefix {
  if (reading.source !== 'national' || digits !== reading.nsn) return 'written';
  return isPrefixMissing(reading, digits) ? 'missing' : 'optional';
}

function claimOf(reading: Reading, row: Row, { reason, weight }: RankedCountry): Claim {
  const prefix = prefixOf(reading, row.digits);
  const grouping = groupingOf(reading, row);
  const foreign = reading.source === 'idd' ? 'international' : reason;
  const score = weight + PREFIX_SCORE[prefix] + GROUPING_SCORE[grouping];
  return { reading, reason: foreign, prefix, grouping, score };
}

const international = (reading: Reading, row: Row): Claim => ({
  reading,
  reason: 'international',
  prefix: 'written',
  grouping: groupingOf(reading, row),
  score: 20,
});

/** A trunk zero in brackets after the calling code, where the plan has none to strip. */
const withoutTrunk = (body: string): string => body.replace(/\( ?0 ?\)/, '');

function readPlus(plans: Plans, body: string, text: Row): Claim | null {
  const reading =
    readInternational(plans, text.digits, 'plus') ??
    (body.includes('(') ? readInternational(plans, rowOf(withoutTrunk(body)).digits, 'plus') : null);
  return reading && international(reading, text);
}

/** `0049 30 …` says its country wherever it is read: no plan has numbers that begin with two zeros. */
function readDoubleZero(plans: Plans, body: string, { digits }: Row): Claim | null {
  if (!digits.startsWith('00')) return null;
  const rest = withoutTrunk(body).replace(/\D/g, '').slice(2);
  const reading = readInternational(plans, rest, 'idd');
  return reading && international(reading, rowOf(rest));
}

/** `0-22 826 71 23`: the trunk zero of a plan that has dropped it; old pages still write it. Needs a label. */
function readDroppedZero(
  plans: Plans,
  { digits, ...rest }: Row,
  countries: readonly RankedCountry[],
): Claim | null {
  if (!digits.startsWith('0')) return null;
  for (const ranked of countries) {
    if (plans.of(ranked.country)?.nationalPrefix !== null) continue;
    const text = { ...rest, digits: digits.slice(1) };
    const reading = readNational(plans, text.digits, ranked.country);
    if (reading) return claimOf(reading, text, ranked);
  }
  return null;
}

/** `44 (0) 20 7946 0958`, `971 4 813 1941`: a calling code whose plus was forgotten. Needs a label. */
function readForgottenPlus(plans: Plans, body: string, text: Row): Claim | null {
  if (text.digits.length < 10 || text.groups.length < 2) return null;
  const reading = readInternational(plans, rowOf(withoutTrunk(body)).digits, 'plus');
  if (!reading || text.groups[0] !== reading.callingCode) return null;
  return { ...international(reading, text), score: 2 };
}

/**
 * North America writes three, three and four digits and cuts none of them: "(41) 3321-3426" and
 * "(343) 375 44 44" are from elsewhere, however valid their digits are there, if any other country can
 * have them.
 */
function isCutApart({ reading, grouping }: Claim, { groups }: Row): boolean {
  if (grouping === 'exact' || grouping === 'solid') return false;
  if (reading.callingCode !== '1' || reading.source !== 'national') return false;
  return boundaries(lengthsOf(groups), reading.nsn.length).some((at) => at !== 4 && at !== 7);
}

const isBracketed = (body: string): boolean => /\((?:\d{1,2}|[02-9]\d{3,})\)/.test(body);

/** Whether a country the page only hints at may claim a number. */
function mayClaim(claim: Claim, ranked: RankedCountry, label: Label): boolean {
  if (ranked.reason !== 'page') return claim.prefix !== 'missing' || label.phone;
  if (claim.prefix === 'missing') return label.phone && ranked.weight >= 1.5;
  return label.phone || claim.grouping === 'exact' || claim.prefix === 'written';
}

/** The North American shape is so rigid that it tells its country by itself. */
const NORTH_AMERICAN = /^(?:1[-. ]{1,2})?(?:\(\d{3}\)[- ]{0,2}|\d{3}([-. ])(?:\1)?)\d{3}[-. ]\d{4}$/;

function readNorthAmerican(plans: Plans, body: string, text: Row, hints: Hints): Claim | null {
  if (!NORTH_AMERICAN.test(body) || !(hints.label().phone || body.includes('(') || hints.alone()))
    return null;
  const reading = readNational(plans, text.digits, 'US');
  return reading && claimOf(reading, text, { country: 'US', reason: 'page', weight: 0.1 });
}

/** `Toll free (India): 1800 209 4545`: the label names the country. */
function readNamed(plans: Plans, text: Row, hints: Hints): Claim | null {
  const country = hints.label().phone ? hints.named() : null;
  const reading = country && readNational(plans, text.digits, country);
  return reading ? claimOf(reading, text, { country, reason: 'page', weight: 1 }) : null;
}

function startsAtHome(plans: Plans, country: CountryCode, digits: string): boolean {
  const prefix = plans.of(country)?.nationalPrefix;
  return prefix ? digits.startsWith(prefix) : false;
}

/**
 * The phone word's language, where the number is written exactly as one, and only one, of the countries
 * that speak it writes it; a language of one country needs no exact writing.
 */
function readByLanguage(
  plans: Plans,
  text: Row,
  countries: readonly RankedCountry[],
  hints: Hints,
): Claim | null {
  // What begins with a country's own trunk prefix and is not valid there is broken, not foreign.
  if (countries.some(({ country }) => startsAtHome(plans, country, text.digits))) return null;
  const speaking = countriesOfLanguage(hints.label().language);
  const isLanguageOfOne = speaking.length === 1;
  const claims = speaking.flatMap((country) => {
    const reading = readNational(plans, text.digits, country);
    const claim = reading && claimOf(reading, text, { country, reason: 'page', weight: 0.1 });
    const fits = claim && claim.prefix !== 'missing' && (claim.grouping === 'exact' || isLanguageOfOne);
    return fits && claim.grouping !== 'odd' ? [claim] : [];
  });
  const [first] = claims;
  return first && claims.every((claim) => claim.reading.e164 === first.reading.e164) ? first : null;
}

/** Letters beyond the plan's length are for the eye only: 1-800-CONTACTS. */
const MOST_SURPLUS = 5;

function readVanity(plans: Plans, vanity: Vanity, countries: readonly RankedCountry[]): Claim | null {
  const { digits, plus, northAmerican } = vanity;
  const own = countries.filter(({ country }) => !northAmerican || plans.of(country)?.callingCode === '1');
  for (const ranked of northAmerican ? [...own, AMERICAN] : own)
    for (let length = digits.length; length >= digits.length - MOST_SURPLUS; length--) {
      const text = { digits: digits.slice(0, length), plus, groups: [], signs: 0 };
      const reading = plus
        ? readInternational(plans, text.digits, 'plus')
        : readNational(plans, text.digits, ranked.country);
      if (!reading || reading.source === 'idd') continue;
      const claim = claimOf(reading, text, ranked);
      return plus ? { ...claim, reason: 'international' } : claim;
    }
  return null;
}

const AMERICAN: RankedCountry = { country: 'US', reason: 'page', weight: 0.1 };

export interface Reader {
  /** The claim on digits that letters stood for. */
  readVanity(vanity: Vanity, countries: readonly RankedCountry[]): Claim | null;
  /** The best claim on a piece of text, or null where it is no valid number anywhere. */
  read(body: string, text: Row, ranking: () => readonly RankedCountry[], hints: Hints): Claim | null;
}

export function makeReader(plans: Plans): Reader {
  return {
    readVanity: (vanity, countries) => readVanity(plans, vanity, countries),
    read(body, text, ranking, hints) {
      if (text.plus) return readPlus(plans, body, text);
      const countries = ranking();
      let best: Claim | null = null;
      let apart: Claim | null = null;
      for (const ranked of countries) {
        const reading = readNational(plans, text.digits, ranked.country);
        const claim = reading && claimOf(reading, text, ranked);
        if (!claim) continue;
        if (isCutApart(claim, text)) {
          apart ??= isBracketed(body) ? null : claim;
          continue;
        }
        if ((!best || claim.score > best.score) && mayClaim(claim, ranked, hints.label())) best = claim;
      }
      return (
        best ??
        readDoubleZero(plans, body, text) ??
        readNamed(plans, text, hints) ??
        (hints.label().phone
          ? (readForgottenPlus(plans, body, text) ?? readDroppedZero(plans, text, countries))
          : null) ??
        readNorthAmerican(plans, body, text, hints) ??
        readByLanguage(plans, text, countries, hints) ??
        (apart && /^(?:en)?$/.test(hints.label().language) ? apart : null)
      );
    },
  };
}

/** Google's way: the one country given, the plan's word, nothing else. */
export function readAsGoogle(plans: Plans, body: string, country: CountryCode): Claim | null {
  const text = rowOf(body);
  const reading = text.plus
    ? readInternational(plans, text.digits, 'plus')
    : readNational(plans, text.digits, country);
  if (!reading) return null;
  const claim = claimOf(reading, text, { country, reason: 'user', weight: 1 });
  return claim.prefix === 'missing' ? null : { ...claim, reason: text.plus ? 'international' : claim.reason };
}
