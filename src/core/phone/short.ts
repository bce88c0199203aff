// Numbers of few digits that no plan knows: internal extensions, where the user's rules say how long
// they are, and emergency numbers, where a word beside them calls for one.

import { isEmergency } from './emergency.ts';
import type { Found, Search } from './judge.ts';
import { labelOf } from './label.ts';
import type { Plans } from './plans.ts';
import type { CountryCode, NumberKind } from './types.ts';
import { EXTENSION_WORDS } from './words/extension.ts';

const RUN = /\d+/g;
const SHORT = /(?<![\p{L}\d.,:/#$€£-])\d{3,6}(?![\p{L}\d]|[-.,:/ ]\d|[%$€£])/uy;
const EXTENSION = new RegExp(`(?<![\\p{L}])(?:${EXTENSION_WORDS.join('|')}|x)[.:#]* ?$`, 'iu');
/** Words that ask for an emergency number, beside the phone words. */
const CALLS =
  /(?:call|dial|ring|rufen|notruf|emergency|emergencies|wählen|appelez|composez|llame|marque|ligue|chiamare|bel|sos|polizei|feuerwehr|police|ambulance|urgences?|emergencias|emergenza)[\s:,–-]{0,3}(?:(?:die|the|sie|le|al|il|on)\s)?$/iu;

/** A claim on digits as they are, in the country's name. */
export function shortClaim(
  plans: Plans,
  country: CountryCode,
  digits: string,
  kind: NumberKind,
): Found['claim'] | null {
  const plan = plans.of(country);
  if (!plan) return null;
  const reading = {
    e164: digits,
    callingCode: plan.callingCode,
    nsn: digits,
    country: plan.country,
    kind,
    plan,
  };
  return {
    reading: { ...reading, source: 'national' },
    reason: 'user',
    prefix: 'optional',
    grouping: 'solid',
    score: 0,
  };
}

/** Internal extensions behind an extension or phone word, and emergency numbers behind a call for one. */
export function findShort(plans: Plans, search: Search): Found[] {
  const { text, context } = search;
  const found: Found[] = [];
  const country = context.siteCountry ?? context.country;
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const kind = shortKind(text, match.index, match[0], country, context.extensionLengths ?? []);
    const claim = kind && shortClaim(plans, country, match[0], kind);
    const end = match.index + match[0].length;
    if (claim)
      found.push({ start: match.index, end, claim, label: labelOf(text, match.index, end), ext: null });
  }
  return found;
}

function shortKind(
  text: string,
  at: number,
  digits: string,
  country: CountryCode,
  lengths: readonly number[],
): NumberKind | null {
  const emergency = isEmergency(digits, country);
  if (!emergency && !lengths.includes(digits.length)) return null;
  // Last, since it costs most: hardly any row of digits comes so far.
  SHORT.lastIndex = at;
  if (!SHORT.test(text)) return null;
  const before = text.slice(Math.max(0, at - 40), at);
  if (emergency && CALLS.test(before)) return 'emergency';
  const internal = EXTENSION.test(before) || labelOf(text, at, at + digits.length).phone;
  return internal && lengths.includes(digits.length) ? 'internal' : null;
}
