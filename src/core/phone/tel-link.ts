// Numbers in links: tel:, callto: and sip: as authors write them, which is rarely as RFC 3966 says.
// Input is hostile: codes that program a telephone (*21*…#), and anything long or odd, give null.

import { view } from './digits.ts';
import { readLone } from './lone.ts';
import type { CountryCode, MatchContext, NumberKind } from './types.ts';

export interface LinkNumber {
  readonly e164: string;
  readonly ext: string | null;
  readonly country: CountryCode | null;
  readonly kind: NumberKind;
}

/** Longest link worth reading. */
const MAX_LINK = 200;
const SCHEME = /^\s*(tel|callto|sips?):\/{0,2}/i;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Splits `number;par=value;…`: RFC 3966 for tel:, RFC 3261 for the user part of sip:. */
function split(link: string): { number: string; parameters: Map<string, string> } {
  const [number = '', ...rest] = link.split(';');
  const pairs = rest.map((part) => part.split('=', 2));
  return {
    number,
    parameters: new Map(pairs.map(([key = '', value = '']) => [key.trim().toLowerCase(), value])),
  };
}

/** The part of a sip: address that names the user. */
const userOf = (address: string): string | null => /^([^@?]*)@[^@]*$/.exec(address)?.[1] ?? null;

/** A phone-context that is a number completes what is not international: `863-1234;phone-context=+1-914-555`. */
function completed(number: string, context: string | undefined): string {
  return context?.startsWith('+') && !number.startsWith('+') ? context + number : number;
}

/** A comma, `p` or `w` makes a telephone wait before it dials on: what follows is an extension. */
function afterPause(number: string): [string, string?] {
  const pause = /^(.*\d[\s)]*)[,pw]{1,4}\s*(\d{1,8})#?$/i.exec(number);
  return pause ? [pause[1] ?? '', pause[2] ?? ''] : [number];
}

/** The number a link calls, or null where it names none. `sms:` is no call. */
export function parseTelLink(href: string, context: MatchContext): LinkNumber | null {
  if (href.length > MAX_LINK) return null;
  const scheme = SCHEME.exec(href);
  const address = scheme && decoded(href.slice(scheme[0].length));
  if (!scheme || !address) return null;
  const user = /^sip/i.test(scheme[1] ?? '') ? userOf(address) : address.split('?')[0];
  if (!user) return null;
  const { number, parameters } = split(user);
  const [main, dialled = null] = afterPause(number);
  const ext = parameters.get('ext') ?? parameters.get('isub') ?? dialled;
  if (ext !== null && !/^[\d\s.-]{1,20}$/.test(ext)) return null;
  const text = view(completed(main, parameters.get('phone-context'))).text;
  if (/[*#@]/.test(text.replace(/(?<=\d) ?#\d+$/, ''))) return null;
  const found = readLone(text, context);
  return found && { ...found, ext: ext?.replace(/\D/g, '') || found.ext };
}
