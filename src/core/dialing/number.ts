// A number taken apart by the library, for whoever decides what is dialled. Nothing is repaired on the
// way to a telephone: only the very number asked for, valid in its plan, comes out.

import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  type NumberType,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { NumberKind } from '../phone/types.ts';
import type { DialableNumber } from './rules.ts';

export interface PlannedNumber extends DialableNumber {
  readonly kind: NumberKind;
  /** Null for numbers of no country. */
  readonly country: string | null;
}

/** The kinds that confirmation rules know; every other is an ordinary number to them. */
const KINDS: Readonly<Partial<Record<NonNullable<NumberType>, NumberKind>>> = {
  PREMIUM_RATE: 'premium',
  SHARED_COST: 'shared-cost',
  TOLL_FREE: 'toll-free',
};

/** Null where the text is not exactly one valid number in E.164 with its plus. */
export function takeApart(e164: string): PlannedNumber | null {
  const number = parsePhoneNumberFromString(e164);
  if (number?.number !== e164 || !number.isValid()) return null;
  const type = number.getType();
  return {
    e164,
    callingCode: number.countryCallingCode,
    national: number.nationalNumber,
    kind: (type && KINDS[type]) ?? 'unknown',
    country: number.country ?? null,
  };
}

/** `US` → `1`; empty for a country without telephones (Antarctica), which a browser's language can imply. */
export const callingCodeOf = (country: string): string =>
  isSupportedCountry(country) ? getCountryCallingCode(country) : '';

/** Every country that has telephone numbers, ISO codes. */
export const countriesWithNumbers = (): readonly string[] => getCountries();
