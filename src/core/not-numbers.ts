// What a person said is no phone number, site by site. A page may only add to the list of its own site, so
// what one site holds is bounded apart from all others.

import { isHost } from './sites.ts';

export interface NotNumber {
  /** Host of the site; empty for local files. */
  readonly host: string;
  /** E.164 with its plus, or bare digits. */
  readonly e164: string;
}

/** Most entries of one site, and of all; where there are more the oldest go. */
const MAX_OF_SITE = 100;
const MAX_ALL = 2000;

const NUMBER = /^\+?[0-9]{2,18}$/;

export function parseNotNumbers(value: unknown): readonly NotNumber[] {
  if (!Array.isArray(value)) return [];
  return value
    .flatMap((item: unknown) => {
      if (typeof item !== 'object' || item === null) return [];
      const { host, e164 } = item as Record<string, unknown>;
      return isHost(host) && typeof e164 === 'string' && NUMBER.test(e164) ? [{ host, e164 }] : [];
    })
    .slice(-MAX_ALL);
}

const isSame = (a: NotNumber, b: NotNumber): boolean => a.host === b.host && a.e164 === b.e164;

export function withNotNumber(list: readonly NotNumber[], added: NotNumber): readonly NotNumber[] {
  const others = withoutNotNumber(list, added);
  const surplus = others.filter(({ host }) => host === added.host).length - MAX_OF_SITE + 1;
  let leaving = Math.max(0, surplus);
  const kept = others.filter(({ host }) => host !== added.host || leaving-- <= 0);
  return [...kept, added].slice(-MAX_ALL);
}

export const withoutNotNumber = (list: readonly NotNumber[], gone: NotNumber): readonly NotNumber[] =>
  list.filter((entry) => !isSame(entry, gone));

/** The numbers a site does not show. */
export const notNumbersOf = (list: readonly NotNumber[], host: string): ReadonlySet<string> =>
  new Set(list.filter((entry) => entry.host === host).map(({ e164 }) => e164));
