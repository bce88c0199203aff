// Which countries a page's national numbers may belong to, and how sure that is. The site's own choice
// first, the user's country next, then what the page says of itself. Pure reading of evidence: whether
// a country may claim a certain number is decided in readings.ts.

import type { Plans } from './plans.ts';
import type { CountryCode, CountryReason, MatchContext, PageEvidence } from './types.ts';
import { readInternational } from './validity.ts';
import { countryOfLetters } from './words/scripts.ts';

export interface RankedCountry {
  readonly country: CountryCode;
  readonly reason: CountryReason;
  /** How sure: the user's own country is 1, an address or a country's domain 2 and more. */
  readonly weight: number;
}

/** Finds the country a text names (place.ts). */
export type Places = (text: string) => CountryCode | null;

type Weights = Map<CountryCode, number>;

const SITE = 10;
const USER = 1;
const DOMAIN = 2;
const ADDRESS_COUNTRY = 2;
const TELEPHONE = 1;
const REGION = 1.2;
const LANGUAGE = 0.6;
const ADDRESS = 1.5;
/** An international number in the very text. */
const NEARBY = 1.6;
/** However often a page repeats one kind of evidence, it counts no more than this. */
const MOST = 2.5;

/** Country domains sold to everybody: they say nothing. */
const WORLDWIDE = new Set(
  'io co me tv ai fm to cc ws gg ly sh im la nu tk ml ga cf gq st vc bz am mn pw eu'.split(' '),
);
const DOMAIN_COUNTRY: Readonly<Record<string, CountryCode>> = {
  uk: 'GB',
  su: 'RU',
  gov: 'US',
  mil: 'US',
  edu: 'US',
};

function countryOfHost(host: string): CountryCode | null {
  const end = host.toLowerCase().replace(/\.$/, '').split('.').at(-1) ?? '';
  if (WORLDWIDE.has(end)) return null;
  return DOMAIN_COUNTRY[end] ?? (/^[a-z]{2}$/.test(end) ? end.toUpperCase() : null);
}

/** The region a language tag names, or, less surely, the one its language implies. */
function countryOfLanguage(tag: string): [CountryCode, number] | null {
  try {
    const locale = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    if (locale.region) return [locale.region, REGION];
    // Spoken in too many countries to imply one.
    if (locale.language === 'en' || locale.language === 'ar') return null;
    const { region } = locale.maximize();
    return region ? [region, LANGUAGE] : null;
  } catch {
    return null;
  }
}

function countryOfTelephone(plans: Plans, telephone: string): CountryCode | null {
  const number = telephone.replace(/^tel:/i, '').trim();
  if (!/^(?:\+|00)/.test(number)) return null;
  const digits = number.replace(/^\+|^00/, '').replace(/\(0\)|\D/g, '');
  return readInternational(plans, digits, 'plus')?.country ?? null;
}

/** Adds one kind of evidence up, bounded. */
function add(weights: Weights, countries: readonly (CountryCode | null)[], weight: number): void {
  const kind: Weights = new Map();
  for (const country of countries)
    if (country) kind.set(country, Math.min(MOST, (kind.get(country) ?? 0) + weight));
  for (const [country, sum] of kind) weights.set(country, (weights.get(country) ?? 0) + sum);
}

function weigh(plans: Plans, evidence: PageEvidence, places: Places): Weights {
  const weights: Weights = new Map();
  add(weights, [countryOfHost(evidence.host)], DOMAIN);
  add(weights, evidence.addressCountries.map(places), ADDRESS_COUNTRY);
  add(
    weights,
    evidence.telephones.map((telephone) => countryOfTelephone(plans, telephone)),
    TELEPHONE,
  );
  add(weights, evidence.addresses.map(places), ADDRESS);
  const [spoken] = evidence.languages;
  const [implied, weight] = (spoken ? countryOfLanguage(spoken) : null) ?? [null, 0];
  add(weights, [implied], weight);
  return weights;
}

const INTERNATIONAL = /\+[ (]{0,2}\d[\d ().–/-]{5,20}/g;

/** Countries of the international numbers in the very text: a national number beside one is theirs. */
function nearbyCountries(plans: Plans, text: string): CountryCode[] {
  if (!text.includes('+')) return [];
  const found: CountryCode[] = [];
  // Not matchAll: it makes a new pattern for every text.
  INTERNATIONAL.lastIndex = 0;
  for (let match = INTERNATIONAL.exec(text); match; match = INTERNATIONAL.exec(text)) {
    const country = countryOfRow(plans, match[0].replace(/\( ?0 ?\)|\D/g, ''));
    if (country) found.push(country);
  }
  return found;
}

/** The country of the longest valid number that a row of digits begins with. */
function countryOfRow(plans: Plans, digits: string): CountryCode | null {
  for (let length = digits.length; length > 6; length--) {
    const reading = readInternational(plans, digits.slice(0, length), 'plus');
    if (reading) return reading.country;
  }
  return null;
}

function rank(plans: Plans, { siteCountry, country }: MatchContext, weights: Weights): RankedCountry[] {
  const ranked: RankedCountry[] = [];
  if (siteCountry) ranked.push({ country: siteCountry, reason: 'site', weight: SITE });
  if (country !== siteCountry)
    ranked.push({ country, reason: 'user', weight: USER + (weights.get(country) ?? 0) });
  for (const [page, weight] of weights)
    if (page !== country && page !== siteCountry && plans.of(page))
      ranked.push({ country: page, reason: 'page', weight });
  return ranked.sort((a, b) => b.weight - a.weight);
}

/** Gives the countries to try for a national number in a text, likeliest first. */
export type Ranker = (context: MatchContext, text: string) => readonly RankedCountry[];

/** A ranker over some plans; remembers by the identity of contexts, which nobody changes. */
export function makeRanker(plans: Plans, places: Places): Ranker {
  const evidenced = new WeakMap<PageEvidence, Weights>();
  const ranked = new WeakMap<MatchContext, readonly RankedCountry[]>();
  const weightsOf = (evidence: PageEvidence | undefined): Weights => {
    if (!evidence) return new Map();
    const weights = evidenced.get(evidence) ?? weigh(plans, evidence, places);
    evidenced.set(evidence, weights);
    return new Map(weights);
  };
  return (context, text) => {
    const nearby = nearbyCountries(plans, text);
    const letters = countryOfLetters(text);
    const isPlain = nearby.length === 0 && letters === null;
    const known = isPlain ? ranked.get(context) : undefined;
    if (known) return known;
    const weights = weightsOf(context.evidence);
    for (const near of nearby) weights.set(near, Math.max(weights.get(near) ?? 0, NEARBY));
    if (letters) weights.set(letters.country, (weights.get(letters.country) ?? 0) + letters.weight);
    const made = rank(plans, context, weights);
    if (isPlain) ranked.set(context, made);
    return made;
  };
}
