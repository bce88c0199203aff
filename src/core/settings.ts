// What a person can set, its defaults, and the check that anything read from storage passes first.

export interface Settings {
  readonly version: 1;
  /** Country of national numbers, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Host names on which the extension shows nothing. */
  readonly sitesOff: readonly string[];
  /** Accounts that sites are bound to. */
  readonly siteAccounts: readonly { readonly host: string; readonly id: string }[];
}

const COUNTRY = /^[A-Z]{2}$/;
/** Longest host name DNS allows. */
const MAX_HOST = 253;
const MAX_SITES = 2000;

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
  sitesOff: [],
  siteAccounts: [],
});

/** Keeps what is right of a stored record and takes the default for the rest. */
export function parseSettings(stored: unknown, defaults: Settings): Settings {
  if (typeof stored !== 'object' || stored === null) return defaults;
  const { country, sitesOff, siteAccounts } = stored as Record<string, unknown>;
  return {
    version: 1,
    country: typeof country === 'string' && COUNTRY.test(country) ? country : defaults.country,
    sitesOff: Array.isArray(sitesOff) ? sitesOff.filter(isHost).slice(-MAX_SITES) : defaults.sitesOff,
    siteAccounts: Array.isArray(siteAccounts) ? siteAccounts.flatMap(parseBinding).slice(-MAX_SITES) : [],
  };
}

function parseBinding(value: unknown): Settings['siteAccounts'] {
  if (typeof value !== 'object' || value === null) return [];
  const { host, id } = value as Record<string, unknown>;
  return isHost(host) && typeof id === 'string' && id.length <= 40 ? [{ host, id }] : [];
}

export const isCountry = (value: unknown): value is string =>
  typeof value === 'string' && COUNTRY.test(value);

/** The empty host stands for local files. */
export const isHost = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_HOST && !/[\s/\\@#?]/.test(value);

export const isSiteOn = (settings: Settings, host: string): boolean => !settings.sitesOff.includes(host);

export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host);
  return { ...settings, sitesOff: on ? others : [...others, host].slice(-MAX_SITES) };
}

/** Id of the account a site is bound to, or null. */
export const accountOfSite = (settings: Settings, host: string): string | null =>
  settings.siteAccounts.find((binding) => binding.host === host)?.id ?? null;

/** An empty id unbinds the site. */
export function withSiteAccount(settings: Settings, host: string, id: string): Settings {
  const others = settings.siteAccounts.filter((binding) => binding.host !== host);
  return { ...settings, siteAccounts: id === '' ? others : [...others, { host, id }].slice(-MAX_SITES) };
}
