// Which countries a page's national numbers may belong to, and how sure that is. The site's own choice
// first, the user's country next, then what the page says of itself. Pure reading of evidence: whether
// a country may claim a certain number is decided in readings.ts.

import type { Plans } from './plans.ts';
import type { CountryCode, CountryReason, MatchContext, PageEvidence } from './types.ts';
import { readInternational } from './validity.ts';

export interface RankedCountry {
  readonly country: CountryCode;
  readonly reason: CountryReason;
  /** How sure: the user's own country is 1, an address or a country's domain 2 and more. */
  readonly weight: number;
}

const SITE = 10;
const USER = 1;
const DOMAIN = 2;
const ADDRESS_COUNTRY = 2;
const TELEPHONE = 1;
const REGION = 1.2;
const LANGUAGE = 0.6;
const ADDRESS = 1.5;
/** However much a page says, one kind of evidence repeated counts so often only. */
const MOST = 2.5;

/** Country domains sold to everybody: they say nothing. */
const WORLDWIDE = new Set(
  'io co me tv ai fm to cc ws gg ly sh im la nu tk ml ga cf gq st vc bz am mn pw'.split(' '),
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
    if (locale.language === 'en' || locale.language === 'ar') return null;
    const { region } = locale.maximize();
    return region ? [region, LANGUAGE] : null;
  } catch {
    return null;
  }
}

/** Adds evidence up country by country. */
class Tally {
  readonly weights = new Map<CountryCode, number>();
  add(country: CountryCode | null, weight: number): void {
    if (country) this.weights.set(country, (this.weights.get(country) ?? 0) + weight);
  }
  /** Adds one kind of evidence, bounded. */
  addAll(found: Iterable<readonly [CountryCode, number]>): void {
    const kind = new Map<CountryCode, number>();
    for (const [country, weight] of found)
      kind.set(country, Math.min(MOST, (kind.get(country) ?? 0) + weight));
    for (const [country, weight] of kind) this.add(country, weight);
  }
}

function* telephoneCountries(plans: Plans, telephones: readonly string[]): Iterable<[CountryCode, number]> {
  for (const telephone of telephones) {
    const digits = telephone.replace(/^tel:/i, '').trim();
    if (!/^(?:\+|00)/.test(digits)) continue;
    const reading = readInternational(plans, digits.replace(/^\+|^00/, '').replace(/\(0\)|\D/g, ''), 'plus');
    if (reading?.country) yield [reading.country, TELEPHONE];
  }
}

function weigh(plans: Plans, evidence: PageEvidence, named: (text: string) => CountryCode | null): Tally {
  const tally = new Tally();
  tally.add(countryOfHost(evidence.host), DOMAIN);
  tally.addAll(
    evidence.addressCountries.flatMap((text) => {
      const country = named(text);
      return country ? [[country, ADDRESS_COUNTRY] as const] : [];
    }),
  );
  tally.addAll(telephoneCountries(plans, evidence.telephones));
  const [first] = evidence.languages.flatMap((tag) => countryOfLanguage(tag) ?? []);
  if (typeof first === 'string')
    tally.addAll(
      evidence.languages
        .slice(0, 1)
        .flatMap((tag) => [countryOfLanguage(tag) ?? (['', 0] as [string, number])]),
    );
  tally.addAll(
    evidence.addresses.flatMap((text) => {
      const country = named(text);
      return country ? [[country, ADDRESS] as const] : [];
    }),
  );
  tally.weights.delete('');
  return tally;
}

const remembered = new WeakMap<PageEvidence, Map<CountryCode, number>>();

/** Countries to try for a national number, likeliest first. */
export function rankCountries(
  plans: Plans,
  context: MatchContext,
  named: (text: string) => CountryCode | null,
): RankedCountry[] {
  const { siteCountry, country, evidence } = context;
  const weights = evidence
    ? (remembered.get(evidence) ?? weigh(plans, evidence, named).weights)
    : new Map<CountryCode, number>();
  if (evidence) remembered.set(evidence, weights);
  const ranked: RankedCountry[] = [];
  if (siteCountry) ranked.push({ country: siteCountry, reason: 'site', weight: SITE });
  if (country !== siteCountry)
    ranked.push({ country, reason: 'user', weight: USER + (weights.get(country) ?? 0) });
  for (const [page, weight] of weights)
    if (page !== country && page !== siteCountry && plans.of(page))
      ranked.push({ country: page, reason: 'page', weight });
  return ranked.sort((a, b) => b.weight - a.weight);
}
