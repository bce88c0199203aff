// What a number's card says of it. Names of countries and their time zones are the browser's own (CLDR and
// the IANA time zone database in its Intl), so they are as new as the browser and weigh nothing.

import { type Account, DEFAULT_CHOICES } from '../core/account.ts';
import { reasonToConfirm } from '../core/dialing/confirm.ts';
import { takeApart } from '../core/dialing/number.ts';
import type { NumberFacts } from '../core/number-facts.ts';
import { formatNational } from '../core/phone/format.ts';
import { zoneOfCountry } from '../core/time-zone.ts';
import { digitsFor } from './make-order.ts';

/** `own` is the person's country, `language` the browser's, `now` milliseconds since the epoch. */
export function numberFacts(
  e164: string,
  own: string,
  account: Account | null,
  language: string,
  now: number,
): NumberFacts {
  const { rules, options } = account ?? DEFAULT_CHOICES;
  const number = takeApart(e164);
  const country = number?.country ?? null;
  return {
    national: number ? formatNational(e164) : '',
    country: country ? countryName(country, language) : '',
    zone: country && zoneOfCountry(country, now),
    digits: digitsFor(e164, rules, own),
    confirm: number ? reasonToConfirm(options.confirm, number, own) : null,
  };
}

const countryName = (country: string, language: string): string =>
  new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' }).of(country) ?? country;
