// What a piece of text would be as a number: its digits read in every country that may claim it, and
// the best of these readings.

import { type Claim, claimOf, international } from './claim.ts';
import type { RankedCountry } from './country.ts';
import { isCutApart } from './grouping.ts';
import type { Label } from './label.ts';
import type { Plans } from './plans.ts';
import { type Row, rowOf } from './row.ts';
import type { CountryCode } from './types.ts';
import { readInternational, readNational } from './validity.ts';
import type { Vanity } from './vanity.ts';
import { countriesOfLanguage } from './words/language-countries.ts';

/** What a reader may ask about the words around a piece; each asked only where it matters. */
export interface Hints {
  readonly label: () => Label;
  /** The country that the words before the piece name. */
  readonly named: () => CountryCode | null;
  /** No other word stands in the text. */
  readonly alone: () => boolean;
}

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
        if (isCutApart(claim.reading, claim.grouping, text)) {
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
