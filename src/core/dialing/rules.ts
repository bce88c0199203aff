// From a number to the digits this PBX wants: outside line, international prefix, own country, and a
// person's own rewriting rules. Only what a telephone can dial ever comes out.

import { type Failure, failure } from '../failure.ts';
import { failed, type Result, success } from '../result.ts';
import { parsePattern } from './pattern.ts';

export interface Rewrite {
  /** See `pattern.ts`; matched against E.164 with its plus, or an internal number's digits. */
  readonly pattern: string;
  /** Digits to dial; `{number}` stands for the number's digits, `{rest}` for the pattern's final dot. */
  readonly digits: string;
}

export interface DialRules {
  /** Dialled before every outside number, e.g. `9`. */
  readonly outsidePrefix: string;
  /** Dialled before a foreign number in place of its plus, e.g. `011` or `00`; empty: bare E.164 digits. */
  readonly internationalPrefix: string;
  /** `e164`: with the calling code (`14155550123`). `national`: without it, trunk prefix before it. */
  readonly ownCountry: 'e164' | 'national';
  /** Dialled before a national number, e.g. `0` or `1`. Used with `national` only. */
  readonly trunkPrefix: string;
  /** Tried in order; the first that fits decides alone. */
  readonly rewrites: readonly Rewrite[];
  /** Patterns never dialled. */
  readonly blocked: readonly string[];
  /** Lengths of internal extensions, e.g. `[3, 4]`. */
  readonly extensionLengths: readonly number[];
}

/** A number taken apart by the library. Internal numbers have no calling code. */
export interface DialableNumber {
  /** E.164 with the plus, or bare digits. */
  readonly e164: string;
  readonly callingCode: string | null;
  /** National significant number, leading zeros of the plan included. */
  readonly national: string;
}

export const DEFAULT_RULES: DialRules = {
  outsidePrefix: '',
  internationalPrefix: '',
  ownCountry: 'e164',
  trunkPrefix: '',
  rewrites: [],
  blocked: [],
  extensionLengths: [],
};

export const MAX_RULES = 200;
const PREFIX = /^[0-9*#]{0,12}$/;

/** Keeps what is right of a stored record and takes the default for the rest. */
export function parseRules(value: unknown): DialRules {
  if (typeof value !== 'object' || value === null) return DEFAULT_RULES;
  const fields = value as Record<string, unknown>;
  return {
    outsidePrefix: parsePrefix(fields.outsidePrefix),
    internationalPrefix: parsePrefix(fields.internationalPrefix),
    ownCountry: fields.ownCountry === 'national' ? 'national' : 'e164',
    trunkPrefix: parsePrefix(fields.trunkPrefix),
    rewrites: listOf(fields.rewrites, parseRewrite),
    blocked: listOf(fields.blocked, (item) => (typeof item === 'string' && parsePattern(item) ? item : null)),
    extensionLengths: listOf(fields.extensionLengths, parseLength),
  };
}

const parsePrefix = (value: unknown): string => (isPrefix(value) ? value : '');

export const isPrefix = (value: unknown): value is string => typeof value === 'string' && PREFIX.test(value);

function listOf<T>(value: unknown, parse: (item: unknown) => T | null): readonly T[] {
  return Array.isArray(value) ? value.slice(0, MAX_RULES).flatMap((item) => parse(item) ?? []) : [];
}

/** Switchvox extensions have 3 to 6 digits, one length or several (knowledge: KB-SET). */
export const EXTENSION_LENGTHS: readonly number[] = [3, 4, 5, 6];

const parseLength = (item: unknown): number | null =>
  typeof item === 'number' && EXTENSION_LENGTHS.includes(item) ? item : null;

/** A rule whose pattern or digits cannot be meant is no rule. */
export function parseRewrite(item: unknown): Rewrite | null {
  if (typeof item !== 'object' || item === null) return null;
  const { pattern, digits } = item as Record<string, unknown>;
  if (typeof pattern !== 'string' || typeof digits !== 'string' || !parsePattern(pattern)) return null;
  return isRewriteDigits(digits) ? { pattern, digits } : null;
}

export const isRewriteDigits = (text: string): boolean =>
  /^(?:[0-9*#\s-]|\{number\}|\{rest\}){1,60}$/.test(text);

/** What a telephone can dial; the PBX takes no more (knowledge: digits, `*` and `#`). */
const DIALLABLE = /^[0-9*#]{1,40}$/;

/** Failures: `number-blocked`, `number-refused` (nothing that can be dialled comes out). */
export function digitsToDial(
  number: DialableNumber,
  rules: DialRules,
  ownCallingCode: string,
): Result<string, Failure> {
  if (rules.blocked.some((pattern) => parsePattern(pattern)?.test(number.e164))) {
    return failed(failure('number-blocked', number.e164));
  }
  const digits = rewritten(number, rules.rewrites) ?? byPlan(number, rules, ownCallingCode);
  return DIALLABLE.test(digits) ? success(digits) : failed(failure('number-refused', number.e164));
}

function rewritten(number: DialableNumber, rewrites: readonly Rewrite[]): string | null {
  for (const { pattern, digits } of rewrites) {
    const match = parsePattern(pattern)?.test(number.e164);
    if (match) return fill(digits, number.e164.replace(/^\+/, ''), match.rest);
  }
  return null;
}

const fill = (digits: string, number: string, rest: string): string =>
  digits.replace(/[\s-]/g, '').replaceAll('{number}', number).replaceAll('{rest}', rest);

function byPlan(number: DialableNumber, rules: DialRules, ownCallingCode: string): string {
  const { callingCode, national, e164 } = number;
  if (callingCode === null) return e164;
  const { outsidePrefix, internationalPrefix, ownCountry, trunkPrefix } = rules;
  if (callingCode !== ownCallingCode)
    return `${outsidePrefix}${internationalPrefix}${callingCode}${national}`;
  return ownCountry === 'national'
    ? `${outsidePrefix}${trunkPrefix}${national}`
    : `${outsidePrefix}${callingCode}${national}`;
}

/**
 * The prefix dialled twice: the person's rules put it before the digits, and the PBX's Call API settings
 * once more. `dialed` is what the PBX reports (`dialed_second`). Null where nothing was doubled.
 */
export function doubledPrefix(digits: string, dialed: string, rules: DialRules): string | null {
  if (dialed === digits || !dialed.endsWith(digits)) return null;
  const added = dialed.slice(0, dialed.length - digits.length);
  const { outsidePrefix, internationalPrefix, trunkPrefix } = rules;
  const ours = [outsidePrefix, internationalPrefix, outsidePrefix + internationalPrefix, trunkPrefix];
  return ours.includes(added) && digits.startsWith(added) ? added : null;
}
