// What a person can set, its defaults, and the check that anything read from storage passes first.

import { RETENTIONS, type Retention } from './history.ts';
import { DEFAULT_MANNER, type Manner, parseManner } from './manner.ts';
import { type NotNumber, parseNotNumbers } from './not-numbers.ts';
import { isHost, MAX_SITES, SITE_MODES, type Sites } from './sites.ts';

export interface Settings extends Sites, Manner {
  readonly version: 1;
  /** Country of national numbers, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Accounts that sites are bound to. */
  readonly siteAccounts: readonly { readonly host: string; readonly id: string }[];
  /** Pages that ask not to be searched for numbers are left alone. */
  readonly heedsPages: boolean;
  readonly notNumbers: readonly NotNumber[];
  /** Countries of national numbers on sites where the person chose one. */
  readonly siteCountries: readonly { readonly host: string; readonly country: string }[];
  /** The icon bears the count of a page's numbers. */
  readonly badgeCount: boolean;
  /** Passwords are to be typed again after each start of the browser. */
  readonly forgetsPasswords: boolean;
  /** How long calls are remembered on this machine. */
  readonly history: Retention;
}

const COUNTRY = /^[A-Z]{2}$/;

/** The region a browser's languages name or imply (`de` → `DE`); `US` where nothing does. */
export function countryOfLanguages(languages: readonly string[]): string {
  for (const language of languages) {
    const region = regionOf(language);
    if (region) return region;
  }
  return 'US';
}

function regionOf(language: string): string | null {
  try {
    const { region } = new Intl.Locale(language).maximize();
    return region && COUNTRY.test(region) ? region : null;
  } catch {
    return null;
  }
}

export const defaultSettings = (languages: readonly string[]): Settings => ({
  version: 1,
  country: countryOfLanguages(languages),
  siteMode: 'all',
  sitesOn: [],
  sitesOff: [],
  siteAccounts: [],
  siteCountries: [],
  badgeCount: false,
  heedsPages: true,
  notNumbers: [],
  forgetsPasswords: false,
  history: 'all',
  ...DEFAULT_MANNER,
});

/** Keeps what is right of a stored record and takes the default for the rest. */
export function parseSettings(stored: unknown, defaults: Settings): Settings {
  if (typeof stored !== 'object' || stored === null) return defaults;
  const fields = stored as Record<string, unknown>;
  const { country, siteMode, sitesOn, sitesOff, siteAccounts, siteCountries, badgeCount, history } = fields;
  const { forgetsPasswords } = fields;
  return {
    version: 1,
    country: typeof country === 'string' && COUNTRY.test(country) ? country : defaults.country,
    siteMode: SITE_MODES.find((one) => one === siteMode) ?? defaults.siteMode,
    sitesOn: sitesOn === undefined ? defaults.sitesOn : hostsOf(sitesOn),
    sitesOff: sitesOff === undefined ? defaults.sitesOff : hostsOf(sitesOff),
    siteAccounts: listOf(siteAccounts, parseBinding),
    siteCountries: listOf(siteCountries, parseSiteCountry),
    badgeCount: badgeCount === true,
    heedsPages: fields.heedsPages !== false,
    notNumbers: parseNotNumbers(fields.notNumbers),
    forgetsPasswords: typeof forgetsPasswords === 'boolean' ? forgetsPasswords : defaults.forgetsPasswords,
    history: RETENTIONS.find((one) => one === history) ?? defaults.history,
    ...parseManner(fields, defaults),
  };
}

/**
 * What to store after a change: of a record only what a person chose once, so that the defaults of whoever chose
 * nothing may still change.
 */
export function chosenSettings(stored: unknown, now: Settings, next: Settings): Partial<Settings> {
  const before = typeof stored === 'object' && stored !== null ? stored : {};
  const isSame = (key: keyof Settings) => JSON.stringify(now[key]) === JSON.stringify(next[key]);
  const keys = (Object.keys(next) as (keyof Settings)[]).filter((key) => key in before || !isSame(key));
  return { version: 1, ...Object.fromEntries(keys.map((key) => [key, next[key]])) };
}

const hostsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(isHost).slice(-MAX_SITES) : [];

const listOf = <T>(value: unknown, parse: (item: unknown) => readonly T[]): readonly T[] =>
  Array.isArray(value) ? value.flatMap(parse).slice(-MAX_SITES) : [];

function parseSiteCountry(value: unknown): Settings['siteCountries'] {
  if (typeof value !== 'object' || value === null) return [];
  const { host, country } = value as Record<string, unknown>;
  return isHost(host) && isCountry(country) ? [{ host, country }] : [];
}

function parseBinding(value: unknown): Settings['siteAccounts'] {
  if (typeof value !== 'object' || value === null) return [];
  const { host, id } = value as Record<string, unknown>;
  return isHost(host) && typeof id === 'string' && id.length <= 40 ? [{ host, id }] : [];
}

export const isCountry = (value: unknown): value is string =>
  typeof value === 'string' && COUNTRY.test(value);

/** Id of the account a site is bound to, or null. */
export const accountOfSite = (settings: Settings, host: string): string | null =>
  settings.siteAccounts.find((binding) => binding.host === host)?.id ?? null;

/** An empty id unbinds the site. */
export function withSiteAccount(settings: Settings, host: string, id: string): Settings {
  const others = settings.siteAccounts.filter((binding) => binding.host !== host);
  return { ...settings, siteAccounts: id === '' ? others : [...others, { host, id }].slice(-MAX_SITES) };
}

/** The country chosen for a site, or null. */
export const countryOfSite = (settings: Settings, host: string): string | null =>
  settings.siteCountries.find((choice) => choice.host === host)?.country ?? null;

/** An empty country leaves it to what the page says of itself. */
export function withSiteCountry(settings: Settings, host: string, country: string): Settings {
  const others = settings.siteCountries.filter((choice) => choice.host !== host);
  const siteCountries = country === '' ? others : [...others, { host, country }].slice(-MAX_SITES);
  return { ...settings, siteCountries };
}

/** For an account that leaves: its sites are nobody's again. */
export const withoutSitesOf = (settings: Settings, id: string): Settings => ({
  ...settings,
  siteAccounts: settings.siteAccounts.filter((binding) => binding.id !== id),
});
