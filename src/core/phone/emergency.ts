// Emergency numbers by country: the library has no metadata for short numbers. Source: Google
// libphonenumber ShortNumberMetadata.xml (emergency), ITU-T E.129 national numbering documents.

import type { CountryCode } from './types.ts';

const BY_NUMBERS: Readonly<Record<string, string>> = {
  '911': 'US CA MX AR BO CO CR DO EC GT HN NI PA PY PE PR SV UY VE JM BB BS TT BM GY SR PH LR SA JO',
  '112':
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB NO IS LI CH TR UA RU RS BA ME MK AL MD GE AM AZ KZ BY IN ZA ID KR TW IL EG NG GH AD MC SM VA AX FO GL XK RW LB PK',
  '999': 'GB IE HK SG MY BD KE BW QA AE BH ZW GH UG TZ PL MO LK MU SZ',
  '000': 'AU',
  '111': 'NZ',
  '110': 'DE CN JP TW EE ID NO',
  '119': 'JP KR TW CN LK MV JM',
  '113': 'NO ID VN SI LV ID IT',
  '114': 'VN DK',
  '115': 'VN IT IR',
  '116': 'IT',
  '117': 'CH PH KH',
  '118': 'CH IT JP ID',
  '120': 'CN',
  '122': 'AT EG CN BA ME',
  '133': 'AT CL',
  '144': 'AT CH CU',
  '131': 'CL',
  '132': 'CL',
  '15': 'FR PK MA TN',
  '17': 'FR',
  '18': 'FR',
  '100': 'IN IL GR BE AR',
  '101': 'IN IL AR UA BE BY LT',
  '102': 'IN IL UA BY',
  '103': 'UA RU BY KZ',
  '108': 'IN',
  '190': 'BR TN',
  '192': 'BR RS',
  '193': 'BR RS HR',
  '194': 'HR RS',
  '155': 'CZ TR SK JO',
  '158': 'CZ SK',
  '150': 'CZ SK',
  '166': 'GR BG',
  '199': 'GR TH NG NP',
  '191': 'TH',
  '1669': 'TH',
  '995': 'SG',
  '10111': 'ZA',
  '10177': 'ZA',
  '997': 'PL SA',
  '998': 'PL SA AE',
  '104': 'HU UA KZ',
  '105': 'HU PE',
  '107': 'HU AR',
};

/** Digits of the longest of them. */
export const LONGEST_EMERGENCY = Math.max(...Object.keys(BY_NUMBERS).map((digits) => digits.length));

const byCountry = new Map<CountryCode, ReadonlySet<string>>();

/** A country's emergency numbers. */
export function emergencyNumbers(country: CountryCode): ReadonlySet<string> {
  const known = byCountry.get(country);
  if (known) return known;
  const numbers = Object.entries(BY_NUMBERS).filter(([, countries]) =>
    countries.split(' ').includes(country),
  );
  const made = new Set(numbers.map(([number]) => number));
  byCountry.set(country, made);
  return made;
}

/** Whether digits are an emergency number in a country. */
export const isEmergency = (digits: string, country: CountryCode): boolean =>
  emergencyNumbers(country).has(digits);
