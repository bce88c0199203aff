// Candidates in, numbers out: the page's scan found clusters of digits, the matcher says which are phone
// numbers and of what country.

import type { Account } from '../core/account.ts';
import type { LinkView, NumberView, Payload, Verdicts } from '../core/contract.ts';
import { notNumbersOf } from '../core/not-numbers.ts';
import { formatInternational } from '../core/phone/format.ts';
import { matchCandidate } from '../core/phone/match.ts';
import { parseTelLink } from '../core/phone/tel-link.ts';
import type { MatchContext, NumberMatch } from '../core/phone/types.ts';
import { countryOfSite, type Settings } from '../core/settings.ts';
import { isSiteOn } from '../core/sites.ts';

const OFF: Verdicts = { on: false, candidates: [], links: [] };

/** `siteHost` is the host of the tab, `host` that of the frame (both empty for local files). */
export function verifyNumbers(
  payload: Payload<'numbers/verify'>,
  settings: Settings,
  account: Account | null,
  siteHost: string,
  host: string,
): Verdicts {
  if (!isSiteOn(settings, siteHost)) return OFF;
  const siteCountry = countryOfSite(settings, siteHost);
  const context: MatchContext = {
    country: settings.country,
    ...(siteCountry ? { siteCountry } : {}),
    extensionLengths: account?.rules.extensionLengths ?? [],
    evidence: { ...payload.evidence, host },
  };
  const rejected = notNumbersOf(settings.notNumbers, siteHost);
  const isKept = (number: { readonly e164: string }) => !rejected.has(number.e164);
  return {
    on: true,
    candidates: payload.candidates.map((candidate) =>
      matchCandidate(candidate, context).filter(isKept).map(viewOf),
    ),
    links: payload.links.map((link) => {
      const view = linkViewOf(link, context);
      return view && isKept(view) ? view : null;
    }),
  };
}

function viewOf(match: NumberMatch): NumberView {
  const { start, end, e164, ext, country, kind, fax } = match;
  return { start, end, e164, ext, country, kind, fax, label: formatInternational(e164, ext) };
}

function linkViewOf(link: string, context: MatchContext): LinkView | null {
  const number = parseTelLink(link, context);
  if (!number) return null;
  const { e164, ext, country, kind } = number;
  return { e164, ext, country, kind, label: formatInternational(e164, ext) };
}
