// The numbering plans of the library's metadata, compiled once: every pattern a RegExp made on first
// use. Knows the layout of libphonenumber-js's metadata.json (version 4) and nothing of texts.

import type { MetadataJson } from 'libphonenumber-js/core';
import { type Opening, openingOf } from './opening.ts';
import type { CountryCode, NumberKind } from './types.ts';

type Raw = readonly unknown[];
type RawFormat = readonly [string, string, (readonly string[])?, string?, unknown?, string?];

/** One way to group a national number, with the leading digits it is for. */
export interface PlanFormat {
  readonly pattern: RegExp;
  /** Lengths of the groups, or null where the pattern leaves them open or asks for certain digits. */
  readonly sizes: readonly number[] | null;
  /** Their sum. */
  readonly length: number;
  readonly leading: RegExp | null;
  /** False where the format reorders digits. */
  readonly inOrder: boolean;
  /** True where a national number is never written without its prefix. */
  readonly needsPrefix: boolean;
}

interface PlanType {
  readonly kind: NumberKind;
  readonly pattern: RegExp;
  readonly lengths: readonly number[] | null;
}

export interface Plan {
  readonly country: CountryCode | null;
  readonly callingCode: string;
  readonly idd: Opening | null;
  readonly nationalPrefix: string | null;
  readonly prefixForParsing: Opening | null;
  readonly transform: string | null;
  readonly general: RegExp;
  readonly lengths: readonly number[];
  readonly leading: RegExp | null;
  readonly types: readonly PlanType[];
  /** True where fixed and mobile numbers look alike. */
  readonly fixedIsMobile: boolean;
  readonly formats: readonly PlanFormat[];
}

/** The plans that share a calling code. */
export interface Family {
  /** The first one leads: the United States' for `1`. */
  readonly members: readonly Plan[];
  /** Lengths of all their national numbers. */
  readonly lengths: ReadonlySet<number>;
}

export interface Plans {
  of(country: CountryCode): Plan | null;
  familyOf(callingCode: string): Family | null;
}

/** Order of the type patterns in the metadata. */
const TYPES: readonly NumberKind[] = [
  'fixed',
  'mobile',
  'toll-free',
  'premium',
  'personal',
  'voicemail',
  'uan',
  'pager',
  'voip',
  'shared-cost',
];

/** Order in which the library asks for the type; the first that fits wins. */
const ASKED: readonly NumberKind[] = [
  'fixed',
  'mobile',
  'premium',
  'toll-free',
  'shared-cost',
  'voip',
  'personal',
  'pager',
  'uan',
  'voicemail',
];

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const gated = (pattern: string | null): Opening | null => (pattern ? openingOf(pattern) : null);
const opening = (pattern: string | null): RegExp | null => (pattern ? new RegExp(`^(?:${pattern})`) : null);

function compileTypes(raw: Raw): PlanType[] {
  const types = (raw[11] || []) as readonly (readonly [string, (readonly number[])?] | 0)[];
  return ASKED.flatMap((kind) => {
    const type = types[TYPES.indexOf(kind)];
    if (!type) return [];
    const [pattern, lengths = null] = type;
    return pattern ? [{ kind, pattern: whole(pattern), lengths }] : [];
  });
}

/** A mobile pattern that is missing or empty was dropped because it equals the fixed one. */
function fixedIsMobile(raw: Raw): boolean {
  const mobile = ((raw[11] || []) as readonly (readonly [string] | 0)[])[1];
  const [pattern] = mobile || [''];
  return pattern === '';
}

/** `(\d{3})(\d{4})`: most formats say no more than how long their groups are. */
function sizesOf(pattern: string): readonly number[] | null {
  if (!/^(?:\(\\d(?:\{\d+\})?\))+$/.test(pattern)) return null;
  return Array.from(pattern.matchAll(/\(\\d(?:\{(\d+)\})?\)/g), ([, size = '1']) => Number(size));
}

function compileFormat(format: RawFormat, raw: Raw): PlanFormat {
  const [pattern, order, leading, ownRule, ownOptional] = format;
  const rule = text(ownRule) ?? text(raw[6]);
  const sizes = sizesOf(pattern);
  const firstGroupOnly = rule !== null && /^\(?\$1\)?$/.test(rule);
  return {
    pattern: whole(pattern),
    sizes,
    length: sizes?.reduce((sum, size) => sum + size, 0) ?? 0,
    leading: opening(leading?.at(-1) ?? null),
    inOrder: (order.match(/\$\d/g) ?? []).every((group, i) => group === `$${i + 1}`),
    needsPrefix: rule !== null && !firstGroupOnly && !ownOptional && !raw[9],
  };
}

function compile(country: CountryCode | null, raw: Raw, leader: Raw): Plan {
  const formats = ((raw[4] || leader[4] || []) as readonly RawFormat[]).map((format) =>
    compileFormat(format, raw[4] && raw[6] ? raw : leader),
  );
  return {
    country,
    callingCode: raw[0] as string,
    idd: gated(text(raw[1])),
    nationalPrefix: text(raw[5]),
    prefixForParsing: gated(text(raw[7]) ?? text(raw[5])),
    transform: text(raw[8]),
    general: whole(raw[2] as string),
    lengths: raw[3] as readonly number[],
    leading: opening(text(raw[10])),
    types: compileTypes(raw),
    fixedIsMobile: fixedIsMobile(raw),
    formats,
  };
}

/** Compiles the plans of a metadata object, each on first use. */
export function compilePlans(metadata: MetadataJson): Plans {
  const json = metadata as unknown as {
    country_calling_codes: Record<string, CountryCode[]>;
    countries: Record<CountryCode, Raw>;
    nonGeographic: Record<string, Raw>;
  };
  const made = new Map<string, Plan | null>();
  const make = (key: string): Plan | null => {
    const raw = /^\d/.test(key) ? json.nonGeographic?.[key] : json.countries[key];
    if (!raw) return null;
    const leader = json.country_calling_codes[raw[0] as string]?.[0];
    return compile(/^\d/.test(key) ? null : key, raw, (leader && json.countries[leader]) || raw);
  };
  const of = (key: string): Plan | null => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const plan = Object.hasOwn(json.countries, key) || /^\d{1,3}$/.test(key) ? make(key) : null;
    made.set(key, plan);
    return plan;
  };
  const makeFamily = (code: string): Family | null => {
    const members = (json.country_calling_codes[code] ?? [code]).flatMap((country) => of(country) ?? []);
    return members.length > 0 ? { members, lengths: new Set(members.flatMap((plan) => plan.lengths)) } : null;
  };
  const families = new Map<string, Family | null>();
  const familyOf = (code: string): Family | null => {
    const known = families.get(code);
    if (known !== undefined) return known;
    const family = makeFamily(code);
    families.set(code, family);
    return family;
  };
  return { of, familyOf };
}
