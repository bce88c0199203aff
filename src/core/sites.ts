// On which sites the extension shows call buttons: on all but some, or on some alone. Of the entries that
// cover a host the most specific decides, so that one site can always be switched by itself.
//
//   www.example.com     that host            *.example.com     it and every host below it

/** `all`: on except where an entry says off. `listed`: off except where an entry says on. */
export type SiteMode = 'all' | 'listed';

export const SITE_MODES: readonly SiteMode[] = ['all', 'listed'];

export interface Sites {
  /** What holds for a site that no entry covers. */
  readonly siteMode: SiteMode;
  readonly sitesOn: readonly string[];
  readonly sitesOff: readonly string[];
}

/** Most entries of a list; where there are more the oldest go. */
export const MAX_SITES = 2000;

/** Longest host name DNS allows. */
const MAX_HOST = 253;

/** The empty host stands for local files. */
export const isHost = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_HOST && !/[\s/\\@#?]/.test(value);

/** An entry stands for this host, or for every host another entry stands for. */
export const covers = (entry: string, host: string): boolean =>
  entry === host || (entry.startsWith('*.') && (host === entry.slice(2) || host.endsWith(entry.slice(1))));

/** How closely a list names a host: 0 not at all, most where it names the very host. */
function closeness(entries: readonly string[], host: string): number {
  if (entries.includes(host)) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...entries.filter((entry) => covers(entry, host)).map(({ length }) => length));
}

export function isSiteOn({ siteMode, sitesOn, sitesOff }: Sites, host: string): boolean {
  const [on, off] = [closeness(sitesOn, host), closeness(sitesOff, host)];
  return on === off ? siteMode === 'all' : on > off;
}

/** Switches one host; entries that cover others too stay as they are. */
export function withSite<S extends Sites>(sites: S, host: string, on: boolean): S {
  const freed = withoutEntry(sites, host);
  return isSiteOn(freed, host) === on ? freed : withEntry(freed, host, on);
}

/** Puts an entry into one of the lists, whatever the other entries say already. */
export function withEntry<S extends Sites>(sites: S, entry: string, on: boolean): S {
  const freed = withoutEntry(sites, entry);
  const add = (entries: readonly string[]) => [...entries, entry].slice(-MAX_SITES);
  return on ? { ...freed, sitesOn: add(freed.sitesOn) } : { ...freed, sitesOff: add(freed.sitesOff) };
}

export function withoutEntry<S extends Sites>(sites: S, entry: string): S {
  const others = (entries: readonly string[]) => entries.filter((other) => other !== entry);
  return { ...sites, sitesOn: others(sites.sitesOn), sitesOff: others(sites.sitesOff) };
}

/** What a person types or pastes as a site, as an entry: `https://www.Example.com/a` → `www.example.com`. */
export function parseEntry(typed: string): string | null {
  const text = typed.trim();
  const below = text.startsWith('*.');
  const address = below ? text.slice(2) : text;
  if (/[\s*]/.test(address)) return null;
  const url = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const isName = host !== '' && !/[_]|\.\./.test(host) && isHost(host);
  return isName ? `${below ? '*.' : ''}${host}` : null;
}
