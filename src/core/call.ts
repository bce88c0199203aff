// One call as the background keeps it and everybody shows it. Pure state: who may start a call, and
// what becomes of a record whose keeper died, is decided here and nowhere else.

import type { Failure } from './failure.ts';

/**
 * `ringing`: the request is out, the PBX rings the user's own phone. `dialling`: the PBX answered, it
 * dials the number. `failed`: it ended with `failure`. `unknown`: the browser died before the answer came.
 */
export type CallPhase = 'ringing' | 'dialling' | 'failed' | 'unknown';

export interface Call {
  /** Chosen by whoever asks for the call; the same id never places a second one. */
  readonly requestId: string;
  readonly e164: string;
  readonly ext: string | null;
  /** International format with extension, for people. */
  readonly label: string;
  /** What the PBX was asked to dial. */
  readonly digits: string;
  /** The phone that rings first. */
  readonly dialFirst: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly phase: CallPhase;
  readonly failure?: Failure;
  /** What the PBX says it dialled, after its own rewriting. */
  readonly dialedSecond?: string;
}

/** The call in progress (or the latest), where its news is to be shown, and the ids already used. */
export interface CallRecord {
  readonly call: Call;
  readonly from: { readonly tabId: number; readonly frameId: number } | null;
  readonly usedIds: readonly string[];
}

/** Seconds the PBX rings the first phone when nothing else is set (vendor's default). */
export const RING_SECONDS = 30;
/** Seconds beyond the ring time before the request is given up (knowledge: at least 15). */
export const RING_MARGIN_SECONDS = 15;

export const isInFlight = (call: Call | null): boolean => call?.phase === 'ringing';

/** A record older than any ring can be held belongs to a keeper that died. */
export function isStale(call: Call, now: number, ringSeconds: number): boolean {
  const limit = (ringSeconds + RING_MARGIN_SECONDS + 10) * 1000;
  return call.phase === 'ringing' && now - call.startedAt > limit;
}
