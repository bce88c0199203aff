// Numbers of few digits that no plan knows: internal extensions, where the user's rules say how long
// they are, and emergency numbers, where a word beside them calls for one.

import { isEmergency } from './emergency.ts';
import type { Found, Search } from './judge.ts';
import { labelOf } from './label.ts';
import type { Plans } from './plans.ts';
import type { NumberKind } from './types.ts';
import { EXTENSION_WORDS } from './words/extension.ts';

const SHORT = /(?<![\p{L}\d.,:/#$€£-])\d{3,6}(?![\p{L}\d]|[-.,:/ ]\d|[%$€£])/gu;
const EXTENSION = new RegExp(`(?<![\\p{L}])(?:${EXTENSION_WORDS.join('|')}|x)[.:#]* ?$`, 'iu');
/** Words that ask for an emergency number, beside the phone words. */
const CALLS =
  /(?:call|dial|ring|rufen|notruf|emergency|emergencies|wählen|appelez|composez|llame|marque|ligue|chiamare|bel|sos|polizei|feuerwehr|police|ambulance|urgences?|emergencias|emergenza)[\s:,–-]{0,3}(?:(?:die|the|sie|le|al|il|on)\s)?$/iu;

const looksInternal = (before: string): boolean => EXTENSION.test(before);

function shortClaim(
  plans: Plans,
  { context }: Search,
  digits: string,
  kind: NumberKind,
): Found['claim'] | null {
  const plan = plans.of(context.siteCountry ?? context.country);
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
  return Array.from(text.matchAll(SHORT)).flatMap(({ 0: digits, index }) => {
    const before = text.slice(Math.max(0, index - 60), index);
    const label = labelOf(before, text.slice(index + digits.length));
    const internal =
      context.extensionLengths?.includes(digits.length) && (looksInternal(before) || label.phone);
    const emergency = CALLS.test(before) && isEmergency(digits, context.siteCountry ?? context.country);
    if (!internal && !emergency) return [];
    const claim = shortClaim(plans, search, digits, emergency ? 'emergency' : 'internal');
    return claim ? [{ start: index, end: index + digits.length, claim, label, ext: null }] : [];
  });
}
