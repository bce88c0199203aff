// The country a text names: a code, a country's name in any language the runtime knows, or a postcode
// only one country writes that way.

import type { CountryCode } from './types.ts';

const POSTCODES: readonly (readonly [RegExp, CountryCode])[] = [
  [
    /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \d{5}(?:-\d{4})?\b/,
    'US',
  ],
  [/\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b/, 'CA'],
  [/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/, 'GB'],
  [/\b\d{4} [A-Z]{2}\b(?! \d)/, 'NL'],
  [/〒 ?\d{3}-\d{4}/, 'JP'],
  [/\b\d{5}-\d{3}\b/, 'BR'],
  [/\b(?:NSW|VIC|QLD|TAS|ACT) \d{4}\b/, 'AU'],
  [/\bD-\d{5}\b/, 'DE'],
  [/\bA-\d{4}\b/, 'AT'],
  [/\bCH-\d{4}\b/, 'CH'],
  [/\bF-\d{5}\b/, 'FR'],
];

const NAMED_IN = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'cs', 'ru', 'ja', 'zh', 'ko', 'tr'];
const SHORT_NAMES: Readonly<Record<string, CountryCode>> = {
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uae: 'AE',
  brasil: 'BR',
  holland: 'NL',
  türkiye: 'TR',
  czechia: 'CZ',
};

/** Three-letter codes that schema.org data uses, for countries whose code does not begin with their two letters. */
const THREE_LETTERS: Readonly<Record<string, CountryCode>> = Object.fromEntries(
  'AND:AD ARE:AE ATG:AG AGO:AO ARM:AM AUT:AT BIH:BA BGD:BD BHS:BS BLR:BY BLZ:BZ BRB:BB CHE:CH CHL:CL CHN:CN CMR:CM CPV:CV CUW:CW DNK:DK EST:EE FLK:FK FRO:FO GAB:GA GBR:GB GEO:GE GIN:GN GNB:GW GNQ:GQ GRD:GD GRL:GL GTM:GT GUF:GF GUY:GY HND:HN HRV:HR IND:IN IRL:IE IRQ:IQ ISL:IS ISR:IL IRN:IR JAM:JM KAZ:KZ KNA:KN KOR:KR LBR:LR LBY:LY MAC:MO MDG:MG MDV:MV MEX:MX MKD:MK MLI:ML MLT:MT MMR:MM MNE:ME MOZ:MZ MRT:MR NLD:NL PAK:PK PNG:PG POL:PL PRT:PT PRY:PY PYF:PF SEN:SN SLV:SV SRB:RS SUR:SR SVK:SK SVN:SI SWE:SE SWZ:SZ TCD:TD TUN:TN TUR:TR UKR:UA URY:UY'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Looks names up for these countries; made once, as a map of lower-case names. */
function nameMap(countries: Iterable<CountryCode>): Map<string, CountryCode> {
  const names = new Map<string, CountryCode>(Object.entries(SHORT_NAMES));
  const displays = NAMED_IN.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  for (const country of countries)
    for (const display of displays) {
      const name = display.of(country);
      if (name && name !== country) names.set(name.toLowerCase(), country);
    }
  return names;
}

/** A function that finds the country a text names, or null. */
export function makePlaces(countries: readonly CountryCode[]): (text: string) => CountryCode | null {
  let names: Map<string, CountryCode> | null = null;
  const known = new Set(countries);
  const named = (text: string): CountryCode | null => {
    names ??= nameMap(countries);
    const lower = text.toLowerCase();
    const whole = names.get(lower.trim());
    if (whole) return whole;
    const words = lower.split(/[^\p{L}.]+/u).filter(Boolean);
    for (let length = 3; length > 0; length--)
      for (let i = words.length - length; i >= 0; i--) {
        const phrase = words.slice(i, i + length).join(' ');
        const found = phrase.length > 2 || phrase === 'uk' ? names.get(phrase) : undefined;
        if (found) return found;
      }
    return null;
  };
  return (text) => {
    const trimmed = text.trim();
    if (/^[A-Za-z]{2}$/.test(trimmed) && known.has(trimmed.toUpperCase())) return trimmed.toUpperCase();
    if (/^[A-Z]{3}$/i.test(trimmed)) {
      const code = trimmed.toUpperCase();
      const two = THREE_LETTERS[code] ?? code.slice(0, 2);
      if (known.has(two)) return two;
    }
    return POSTCODES.find(([pattern]) => pattern.test(text))?.[1] ?? named(trimmed);
  };
}
