// Strings of article pages that the library takes for numbers and that are none.
import type { NotPhoneCase } from './corpus.ts';
import type { Detector } from './detectors.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * Cases we match all the same, by fingerprint of country, match and text, with the reason; the texts
 * themselves are other people's and stay out of this file.
 */
export const EXPLAINED: ReadonlyMap<string, string> = new Map([
  ['f2d168742b02', 'is a phone number: a mobile in the signature of an article from that country'],
]);

/** Names a case, as `EXPLAINED` does. */
export const nameOf = ({ country, match, text }: NotPhoneCase): string => fingerprint([country, match, text]);

/** True where something in the fragment is taken for a number at the place the library was wrong. */
function isMatched(detector: Detector, one: NotPhoneCase): boolean {
  const start = one.text.indexOf(one.match);
  const end = start + one.match.length;
  return detector.find(one.text, one.country).some((found) => found.start < end && found.end > start);
}

export interface NotPhoneScore {
  readonly cases: number;
  readonly matched: readonly NotPhoneCase[];
  readonly unexplained: readonly NotPhoneCase[];
  readonly rate: number;
}

export function scoreNotPhones(detector: Detector, cases: readonly NotPhoneCase[]): NotPhoneScore {
  const matched = cases.filter((one) => isMatched(detector, one));
  const unexplained = matched.filter((one) => !EXPLAINED.has(nameOf(one)));
  return { cases: cases.length, matched, unexplained, rate: matched.length / cases.length };
}
