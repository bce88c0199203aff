// What an administrator can set, each by its own name, and which values it takes. A list is taken whole or not at
// all: half a deny list is none.

import { CONFIRM_RULES } from './dialing/confirm.ts';
import { parsePattern } from './dialing/pattern.ts';
import { EXTENSION_LENGTHS, isPrefix, MAX_RULES, parseRewrite } from './dialing/rules.ts';
import { RETENTIONS } from './history.ts';
import { LINK_CLICKS, MARK_STYLES, NUMBER_CLICKS } from './manner.ts';
import { country, integer, list, oneOf, type Parser, text } from './parse.ts';
import { MAX_SITES, parseEntry } from './sites.ts';
import { parseAddress } from './switchvox/address.ts';

/** `#` stands for a digit, `*` for any text: `3##`, `*@example.com`. */
const userNamePattern = text(60, /^(?:[^*]*\*){0,3}[^*]+$|^[^*]+\*$/);

const prefix: Parser<string> = (value) => (isPrefix(value) ? value : null);

const pattern: Parser<string> = (value) => (typeof value === 'string' && parsePattern(value) ? value : null);

const pbxAddress: Parser<string> = (value) => {
  const address = parseAddress(typeof value === 'string' ? value : '');
  return address.ok ? address.value : null;
};

const site: Parser<string> = (value) => (typeof value === 'string' ? parseEntry(value) : null);

const extensionLength: Parser<number> = (value) => EXTENSION_LENGTHS.find((one) => one === value) ?? null;

/** Windows has no truth values; Firefox hands on the numbers that its registry holds. */
export const yesOrNo: Parser<boolean> = (value) =>
  value === true || value === 1 ? true : value === false || value === 0 ? false : null;

export const policyValues = {
  /** `https://host[:port]`. */
  pbxAddress,
  userNamePattern,
  country,
  outsidePrefix: prefix,
  internationalPrefix: prefix,
  ownCountry: oneOf(['e164', 'national']),
  trunkPrefix: prefix,
  rewrites: list(parseRewrite, MAX_RULES),
  blocked: list(pattern, MAX_RULES),
  extensionLengths: list(extensionLength, EXTENSION_LENGTHS.length),
  confirm: oneOf(CONFIRM_RULES),
  callsPerDay: integer(1, 10_000),
  siteMode: oneOf(['all', 'listed']),
  sitesOn: list(site, MAX_SITES),
  sitesOff: list(site, MAX_SITES),
  numberClick: oneOf(NUMBER_CLICKS),
  linkClick: oneOf(LINK_CLICKS),
  markStyle: oneOf(MARK_STYLES),
  history: oneOf(RETENTIONS),
  forgetsPasswords: yesOrNo,
} as const;

export type PolicyKey = keyof typeof policyValues;

export type PolicyValues = {
  readonly [K in PolicyKey]?: NonNullable<ReturnType<(typeof policyValues)[K]>>;
};

export const POLICY_KEYS = Object.keys(policyValues) as readonly PolicyKey[];
