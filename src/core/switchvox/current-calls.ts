// How a placed call goes on, read from `users.currentCalls.getList`. There is no call id in the answer
// to `users.call`, so the call is recognised by its two ends. The shape is the published one of the
// administrator's method; that the user's method answers alike is likely, not known.

import type { Failure } from '../failure.ts';
import { type Result, success } from '../result.ts';
import { attribute, child, children, parseResponse } from './response.ts';

export interface CurrentCall {
  /** `ringing`, `talking`, `queued`, … as the PBX says. */
  readonly state: string;
  readonly from: string;
  readonly to: string;
  /** Seconds since it started. */
  readonly duration: number;
}

export function parseCurrentCalls(body: string): Result<readonly CurrentCall[], Failure> {
  const result = parseResponse(body);
  if (!result.ok) return result;
  const list = child(result.value, 'current_calls');
  const calls = list ? children(list, 'current_call') : [];
  return success(
    calls.map((call) => ({
      state: attribute(call, 'state'),
      from: attribute(call, 'from_caller_id_number'),
      to: attribute(call, 'to_caller_id_number'),
      duration: Number.parseInt(attribute(call, 'duration'), 10) || 0,
    })),
  );
}

/** The one call between these two ends; the far end may stand with or without prefixes. */
export function findCall(calls: readonly CurrentCall[], first: string, second: string): CurrentCall | null {
  const ends = calls.filter(({ from, to }) => isEnd(from, second) || isEnd(to, second));
  return ends.find(({ from, to }) => from === first || to === first) ?? ends[0] ?? null;
}

/** Fewest digits two numbers must share at their end to be one number. */
const ALIKE = 6;

/** Shown digits are the dialled ones, with or without prefixes, so one may end with the other. */
function isEnd(shown: string, dialled: string): boolean {
  const digits = shown.replace(/[^0-9*#]/g, '');
  if (digits.length < 3) return false;
  if (Math.min(digits.length, dialled.length) < ALIKE) return digits === dialled;
  return dialled.endsWith(digits) || digits.endsWith(dialled);
}
