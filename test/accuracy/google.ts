// Google's PhoneNumberMatcherTest on the real metadata: the same numbers at the same offsets.
import type { GoogleCase } from './corpus.ts';
import type { Detector, Found } from './detectors.ts';

/**
 * Cases where Google's answer is not what a person would expect, by id, with the reason. The complete
 * matcher leaves them out on purpose; with Google's rules alone it must give Google's answer.
 */
export const EXCLUDED: ReadonlyMap<number, string> = new Map([
  [47, '"2012-01-02 08" is a date and an hour: a person sees no phone number in it'],
]);

/** VALID leniency, a text, no limit of tries: the cases a page can ask. */
export function askable(cases: readonly GoogleCase[]): readonly GoogleCase[] {
  return cases.filter((one) => one.leniency === 'VALID' && one.text !== null && one.maxTries === null);
}

const written = (found: Found): string =>
  `${found.start}-${found.end} ${found.e164}${found.ext === null ? '' : `x${found.ext}`}`;

/** What the detector answered where it differs from Google; null where both agree. */
export function differs(detector: Detector, one: GoogleCase): string | null {
  const found = detector.find(one.text ?? '', one.region ?? 'ZZ');
  const expected = one.expect_real_metadata.map((each) => written({ ...each, ext: each.ext ?? null }));
  const got = found.map(written);
  return expected.join(', ') === got.join(', ') ? null : `expected [${expected}], got [${got}]`;
}

export interface GoogleScore {
  readonly cases: number;
  readonly same: number;
  readonly excluded: readonly number[];
  readonly wrong: readonly { one: GoogleCase; said: string }[];
}

/** `excluding`: leave the listed exclusions out of `wrong` and name those that really differ. */
export function scoreGoogle(detector: Detector, all: readonly GoogleCase[], excluding: boolean): GoogleScore {
  const cases = askable(all);
  const different = cases.flatMap((one) => {
    const said = differs(detector, one);
    return said === null ? [] : [{ one, said }];
  });
  const isExcluded = (id: number): boolean => excluding && EXCLUDED.has(id);
  return {
    cases: cases.length,
    same: cases.length - different.length,
    excluded: different.filter(({ one }) => isExcluded(one.id)).map(({ one }) => one.id),
    wrong: different.filter(({ one }) => !isExcluded(one.id)),
  };
}
