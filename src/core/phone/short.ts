// Numbers of few digits that no plan knows: internal extensions, where the user's rules say how long
// they are, and emergency numbers, where a word beside them calls for one.

import { isEmergency, LONGEST_EMERGENCY } from './emergency.ts';
import type { Found, Search } from './judge.ts';
import { labelOf } from './label.ts';
import type { Plans } from './plans.ts';
import { isDigitCode } from './row.ts';
import type { CountryCode, MatchContext, NumberKind } from './types.ts';
import { EXTENSION_WORDS } from './words/extension.ts';

const SHORT = /(?<![\p{L}\d.,:/#$€£-])\d{3,6}(?![\p{L}\d]|[-.,:/ ]\p{N}|-\p{L}|[%$€£])/uy;
const EXTENSION = new RegExp(`(?<![\\p{L}])(?:${EXTENSION_WORDS.join('|')}|x)[.:#]* ?$`, 'iu');
/** Words that ask for an emergency number, beside the phone words; only the German ones end longer words. */
const CALLS =
  /(?:rufen|notruf|polizei|feuerwehr|(?<!\p{L})(?:call|dial|ring|emergency|emergencies|wählen|appelez|composez|llame|marque|ligue|chiamare|bel|sos|police|ambulance|urgences?|emergencias|emergenza))[\s:,–-]{0,3}(?:(?:die|the|sie|le|al|il|on)\s)?$/iu;

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
    format: null,
  };
  return {
    reading: { ...reading, source: 'national' },
    reason: 'user',
    prefix: 'optional',
    grouping: 'solid',
    score: 0,
  };
}

/** Whether any country's emergency numbers, or the user's extensions, have so many digits. */
const isShort = (length: number, { extensionLengths }: MatchContext): boolean =>
  (length >= 3 && length <= LONGEST_EMERGENCY) || (extensionLengths?.includes(length) ?? false);

/** Whether digits are a part of more: "212-5", "-0147". What else tells costs more (`SHORT`). */
const isTied = (text: string, start: number, end: number): boolean =>
  (start > 0 && '-.,:/#'.includes(text[start - 1] ?? '')) ||
  (end + 1 < text.length && isDigitCode(text.charCodeAt(end + 1)) && '-.,:/ '.includes(text[end] ?? ''));

/** Internal extensions behind an extension or phone word, and emergency numbers behind a call for one. */
export function findShort(plans: Plans, { text, context }: Search): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isDigitCode(text.charCodeAt(i))) continue;
    const start = i;
    while (i < text.length && isDigitCode(text.charCodeAt(i))) i++;
    if (!isShort(i - start, context) || isTied(text, start, i)) continue;
    const short = shortAt(plans, text, start, i, context);
    if (short) found.push(short);
  }
  return found;
}

function shortAt(
  plans: Plans,
  text: string,
  start: number,
  end: number,
  context: MatchContext,
): Found | null {
  const country = context.siteCountry ?? context.country;
  const digits = text.slice(start, end);
  const kind = shortKind(text, start, digits, country, context.extensionLengths ?? []);
  const claim = kind && shortClaim(plans, country, digits, kind);
  return claim && { start, end, claim, label: labelOf(text, start, end), ext: null };
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
