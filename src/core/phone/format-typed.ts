// A number while it is being typed, grouped as its country writes numbers.

import { AsYouType, isSupportedCountry } from 'libphonenumber-js/max';

/** Only what holds nothing but digits, a leading plus and our own grouping is regrouped. */
const PLAIN = /^\+?[0-9 ().\-/]*$/;

const digitsIn = (text: string): string => text.replace(/[^0-9+]/g, '');

/** The text grouped anew; as it is where grouping would change what it says, or where it is no number. */
export function formatTyped(text: string, country: string, extensionLengths: readonly number[]): string {
  const digits = digitsIn(text);
  if (!PLAIN.test(text) || extensionLengths.includes(digits.length)) return text;
  const grouped = new AsYouType(isSupportedCountry(country) ? country : undefined).input(digits);
  return digitsIn(grouped) === digits ? grouped : text;
}
