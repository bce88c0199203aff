// tel: links as authors wrote them: the number in the text shown, and the number in the link.
import { createMatcher } from '../../src/core/phone/matcher.ts';
import { parseTelLink } from '../../src/core/phone/tel-link.ts';
import type { MatchContext } from '../../src/core/phone/types.ts';
import type { TelLinkCase } from './corpus.ts';
import type { Found } from './detectors.ts';
import { dialled } from './labelled.ts';

const digitCount = (text: string): number => text.replace(/\D/g, '').length;

export interface TelLinkScore {
  readonly shown: number;
  readonly found: number;
  readonly missed: readonly TelLinkCase[];
}

type Find = (one: TelLinkCase) => readonly Found[];

/** Host of the page: the saved pages are named after theirs, e.g. `eval/example.ch-snow.html`. */
const hostOf = (page: string): string => /\/((?:[a-z\d-]+\.)+[a-z]{2,})[-./]/i.exec(page)?.[1] ?? '';

/** What the page offers in the extension: its host and the numbers of its tel: links. */
export function contextOf(one: TelLinkCase, cases: readonly TelLinkCase[]): MatchContext {
  const telephones = cases.filter((each) => each.page === one.page).map((each) => each.href.slice(0, 60));
  return {
    country: one.country,
    evidence: { host: hostOf(one.page), languages: [], addressCountries: [], telephones, addresses: [] },
  };
}

/** Our matcher on the text of a link, with what its page offers. */
export function ourFind(cases: readonly TelLinkCase[]): Find {
  const matcher = createMatcher({});
  return (one) => matcher.findNumbers(one.text, contextOf(one, cases));
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
export function scoreShown(cases: readonly TelLinkCase[], find: Find): TelLinkScore {
  const shown = cases.filter((one) => one.href.startsWith('tel:') && digitCount(one.text) >= 7);
  const missed = shown.filter((one) => !showsTheNumber(one, find(one)));
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
  const refused = links.filter((one) => !parseTelLink(one.href, contextOf(one, cases)));
  return { links: links.length, parsed: links.length - refused.length, refused };
}
