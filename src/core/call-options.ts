// The arguments of `users.call` a person can set, with the vendor's limits.

import { CONFIRM_RULES, type ConfirmRule } from './dialing/confirm.ts';
import { isVariableName, type Variable } from './dialing/template.ts';

export interface CallOptions {
  /** Seconds the first phone rings, 0–999 (`timeout`). */
  readonly ringSeconds: number;
  /** Template of the name shown on the first phone; empty: the PBX's own (`caller_id_name`). */
  readonly callerIdName: string;
  /** Values handed to an IVR (`variables`); none unless the person adds one. */
  readonly variables: readonly Variable[];
  /** Dial the digits as they are, without the prefixes of the PBX's Call API settings. */
  readonly ignoreApiSettings: boolean;
  /** Ring the phone itself, not what its call rules add: softphone, mobile, voicemail. */
  readonly ignoreCallRules: boolean;
  readonly confirm: ConfirmRule;
}

/**
 * Shorter than the usual 20 seconds after which voicemail answers: a mailbox that picks up would be
 * connected to the number called. The vendor's own default of 30 is longer.
 */
export const DEFAULT_RING_SECONDS = 18;
export const MAX_RING_SECONDS = 999;
export const MAX_VARIABLES = 20;

export const DEFAULT_OPTIONS: CallOptions = {
  ringSeconds: DEFAULT_RING_SECONDS,
  callerIdName: '',
  variables: [],
  ignoreApiSettings: false,
  ignoreCallRules: false,
  confirm: 'premium',
};

/** Keeps what is right and takes the default for the rest. */
export function parseOptions(value: unknown): CallOptions {
  if (typeof value !== 'object' || value === null) return DEFAULT_OPTIONS;
  const fields = value as Record<string, unknown>;
  const { ringSeconds, callerIdName, variables, ignoreApiSettings, ignoreCallRules, confirm } = fields;
  return {
    ringSeconds: isRingSeconds(ringSeconds) ? ringSeconds : DEFAULT_RING_SECONDS,
    callerIdName: typeof callerIdName === 'string' ? callerIdName.slice(0, 200) : '',
    variables: Array.isArray(variables) ? variables.slice(0, MAX_VARIABLES).flatMap(parseVariable) : [],
    ignoreApiSettings: ignoreApiSettings === true,
    ignoreCallRules: ignoreCallRules === true,
    confirm: CONFIRM_RULES.find((rule) => rule === confirm) ?? DEFAULT_OPTIONS.confirm,
  };
}

export const isRingSeconds = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_RING_SECONDS;

function parseVariable(value: unknown): Variable[] {
  if (typeof value !== 'object' || value === null) return [];
  const { name, value: template } = value as Record<string, unknown>;
  if (typeof name !== 'string' || !isVariableName(name) || typeof template !== 'string') return [];
  return [{ name, value: template.slice(0, 500) }];
}
