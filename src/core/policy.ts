// What an administrator set for everybody, read from the browser's managed storage: each setting as what people
// start with, or locked. Whatever is wrong is named and left out; the rest holds.
//
//   { "country": { "locked": "DE" }, "outsidePrefix": { "default": "0" }, "welcome": false }

import { POLICY_KEYS, type PolicyKey, type PolicyValues, policyValues, yesOrNo } from './policy-values.ts';

export interface Policy {
  /** What people start with; they may choose otherwise. */
  readonly defaults: PolicyValues;
  /** What nobody but the administrator changes. */
  readonly locked: PolicyValues;
  /** The welcome page opens after the installation. */
  readonly welcome: boolean;
  /** The popup tells of an update. */
  readonly news: boolean;
  /** Paths of what is wrong and was left out: `country.locked`. */
  readonly problems: readonly string[];
}

export const NO_POLICY: Policy = { defaults: {}, locked: {}, welcome: true, news: true, problems: [] };

const FEATURES = ['welcome', 'news'] as const;

/** Most problems told, and the longest path of one. */
const MAX_PROBLEMS = 20;
const MAX_PATH = 60;

export function parsePolicy(stored: unknown): Policy {
  const fields = fieldsOf(stored);
  if (!fields) return { ...NO_POLICY, problems: ['policy'] };
  const problems: string[] = [];
  const values = { default: {}, locked: {} };
  for (const key of POLICY_KEYS) {
    if (fields[key] === undefined) continue;
    problems.push(...readSetting(key, fields[key], values).map((place) => `${key}${place}`));
  }
  const features: Record<(typeof FEATURES)[number], boolean> = { welcome: true, news: true };
  for (const name of FEATURES) {
    const value = yesOrNo(fields[name] ?? true);
    if (value === null) problems.push(name);
    else features[name] = value;
  }
  const known: readonly string[] = [...POLICY_KEYS, ...FEATURES];
  problems.push(...Object.keys(fields).filter((key) => !known.includes(key)));
  return {
    defaults: values.default,
    locked: values.locked,
    ...features,
    problems: problems.slice(0, MAX_PROBLEMS).map((path) => path.slice(0, MAX_PATH)),
  };
}

type Read = Record<'default' | 'locked', Record<string, unknown>>;

/** Puts what is right of one setting into `values`; what is wrong comes back as `.locked`, or empty for all of it. */
function readSetting(key: PolicyKey, given: unknown, values: Read): string[] {
  const fields = fieldsOf(given);
  if (!fields) return [''];
  return Object.entries(fields).flatMap(([how, value]) => {
    const parsed = how === 'default' || how === 'locked' ? policyValues[key](value) : null;
    if (parsed === null || !isMeant(key, how)) return [`.${how}`];
    values[how as keyof Read][key] = parsed;
    return [];
  });
}

/** What no setting of a person's stands for: nobody can start with it. */
export const LOCKED_ONLY: readonly PolicyKey[] = ['userNamePattern', 'callsPerDay'];

const isMeant = (key: PolicyKey, how: string): boolean => !LOCKED_ONLY.includes(key) || how === 'locked';

const fieldsOf = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
