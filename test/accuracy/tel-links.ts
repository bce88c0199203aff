// tel: links as authors wrote them: the number in the text shown, and the number in the link.
import { parseTelLink } from '../../src/core/phone/tel-link.ts';
import type { TelLinkCase } from './corpus.ts';
import type { Detector, Found } from './detectors.ts';
import { dialled } from './labelled.ts';

const digitCount = (text: string): number => text.replace(/\D/g, '').length;

export interface TelLinkScore {
  readonly shown: number;
  readonly found: number;
  readonly missed: readonly TelLinkCase[];
}

/** True where a number found is the text's, digit by digit, or ends as the link does. */
function showsTheNumber(one: TelLinkCase, found: readonly Found[]): boolean {
  const ending = one.href.replace(/\D/g, '').slice(-6);
  return found.some(({ start, end }) => {
    const digits = dialled(one.text.slice(start, end));
    return digits === dialled(one.text) || digits.endsWith(ending);
  });
}

/** Links whose text shows at least seven digits: is the number found in the text? */
export function scoreShown(detector: Detector, cases: readonly TelLinkCase[]): TelLinkScore {
  const shown = cases.filter((one) => one.href.startsWith('tel:') && digitCount(one.text) >= 7);
  const missed = shown.filter((one) => !showsTheNumber(one, detector.find(one.text, one.country)));
  return { shown: shown.length, found: shown.length - missed.length, missed };
}

export interface HrefScore {
  readonly links: number;
  readonly parsed: number;
  readonly refused: readonly TelLinkCase[];
}

/** Links whose address holds at least seven digits: does the link itself give a number? */
export function scoreHrefs(cases: readonly TelLinkCase[]): HrefScore {
  const links = cases.filter((one) => /^tel:[^a-z]*$/i.test(one.href) && digitCount(one.href) >= 7);
  const refused = links.filter((one) => !parseTelLink(one.href, { country: one.country }));
  return { links: links.length, parsed: links.length - refused.length, refused };
}
