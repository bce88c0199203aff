// Parsers for values from untrusted places: `(unknown) => T | null`, every length bounded. A parsed
// object is built anew from the fields asked for, so nothing unasked travels on.

import { isCountry } from './settings.ts';
import { isHost } from './sites.ts';

export type Parser<T> = (value: unknown) => T | null;

/** A string of at most `max` UTF-16 units, optionally of a pattern. */
export const text =
  (max: number, pattern?: RegExp): Parser<string> =>
  (value) =>
    typeof value === 'string' && value.length <= max && (pattern?.test(value) ?? true) ? value : null;

export const integer =
  (min: number, max: number): Parser<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? (value as number)
      : null;

export const boolean: Parser<boolean> = (value) => (typeof value === 'boolean' ? value : null);

export const uuid: Parser<string> = text(36, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** A plus and digits as E.164 has them, or the bare digits of a short or internal number. */
export const e164: Parser<string> = text(20, /^\+?[0-9]{2,18}$/);

/** One of a few words. */
export const oneOf =
  <T extends string>(values: readonly T[]): Parser<T> =>
  (value) =>
    values.find((one) => one === value) ?? null;

export const country: Parser<string> = (value) => (isCountry(value) ? value : null);

export const host: Parser<string> = (value) => (isHost(value) ? value : null);

/** The value or null; a refusal of the inner parser stays a refusal. Use inside `object` only. */
export function nullable<T>(inner: Parser<T>): Parser<T | null> & { readonly nullable: true } {
  return Object.assign((value: unknown): T | null => inner(value), { nullable: true as const });
}

/** A field that may be absent or say `absent`, which is the same. Use inside `object` only. */
export function optional<T, A>(inner: Parser<T>, absent: A): Parser<T | A> & { readonly absent: A } {
  return Object.assign((value: unknown): T | A | null => inner(value), { absent });
}

export const list =
  <T>(item: Parser<T>, max: number): Parser<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > max) return null;
    const parsed: T[] = [];
    for (let i = 0; i < value.length; i++) {
      const one = item(value[i]);
      if (one === null) return null;
      parsed.push(one);
    }
    return parsed;
  };

type Shape = Readonly<Record<string, Parser<unknown>>>;
/** Null is a value where the parser says so, and a refusal everywhere else. */
type Value<P> =
  P extends Parser<unknown>
    ? P extends { readonly nullable: true } | { readonly absent: null }
      ? ReturnType<P>
      : NonNullable<ReturnType<P>>
    : never;
type Parsed<S extends Shape> = { readonly [K in keyof S]: Value<S[K]> };

export function object<const S extends Shape>(shape: S): Parser<Parsed<S>> {
  const entries = Object.entries(shape);
  return (value) => {
    if (typeof value !== 'object' || value === null) return null;
    const parsed: Record<string, unknown> = {};
    for (const [key, parser] of entries) {
      const field: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
      if ('absent' in parser && (field === undefined || field === parser.absent)) {
        parsed[key] = parser.absent;
        continue;
      }
      const one = parser(field);
      if (one === null && !(field === null && 'nullable' in parser)) return null;
      parsed[key] = one;
    }
    return parsed as Parsed<S>;
  };
}

/** A message without payload: `{}`. */
export const nothing = object({});
