// One call as the background keeps it and everybody shows it. Pure state: what is in flight, and what
// becomes of a record whose keeper died, is decided here and nowhere else.
//
//   ringing ──▶ dialling ──▶ talking ──▶ ended        the last two only where the PBX tells
//      │           └─ following: false                it does not tell; the call goes on unseen
//      ├──▶ failed                                    with a failure that says what to do
//      └──▶ unknown ──▶ …                             the browser died before the answer came, or the
//                                                     clock jumped; a late answer is believed

import type { Failure } from './failure.ts';

/**
 * `ringing`: the request is out, the PBX rings the person's own phone. `dialling`: that phone was
 * answered, the PBX dials the number. `talking`, `ended`: as the PBX's list of calls tells.
 */
export type CallPhase = 'ringing' | 'dialling' | 'talking' | 'ended' | 'failed' | 'unknown';

export interface Call {
  /** Chosen by whoever asks for the call; the same id never places a second one. */
  readonly requestId: string;
  /** Empty where a call from a private window was left behind by the browser's end. */
  readonly e164: string;
  readonly ext: string | null;
  /** International format with extension, for people. */
  readonly label: string;
  /** What the PBX was asked to dial. */
  readonly digits: string;
  /** The phone that rings first. */
  readonly dialFirst: string;
  /** Seconds that phone rings before the PBX gives up. */
  readonly ringSeconds: number;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly phase: CallPhase;
  /** When it came to this phase (milliseconds since the epoch); absent while it has only started. */
  readonly changedAt?: number;
  readonly failure?: Failure;
  /** What the PBX says it dialled, after its own rewriting. */
  readonly dialedSecond?: string;
  /** A prefix dialled twice, by the person's rules and by the PBX's. */
  readonly doubled?: string;
  /** True while the PBX is asked how the call goes on. */
  readonly following?: boolean;
  /** Seconds of talk, as the PBX counts. */
  readonly talkSeconds?: number;
}

/** The call in progress (or the latest), where its news is to be shown, and the ids already used. */
export interface CallRecord {
  readonly call: Call;
  readonly from: { readonly tabId: number; readonly frameId: number; readonly documentId?: string } | null;
  /** Host of the site it was asked for on; empty outside pages. */
  readonly host: string;
  /** Title of that page; empty outside pages. */
  readonly title: string;
  /** Asked for in a private window: it leaves no trace. */
  readonly isPrivate: boolean;
  readonly usedIds: readonly string[];
  /** When the calls of the last hour were placed (milliseconds since the epoch), this one too. */
  readonly starts: readonly number[];
}

/** Seconds beyond the ring time before the request is given up (knowledge: at least 15). */
export const RING_MARGIN_SECONDS = 15;

/** A request is out: no second call may be placed. */
export const isInFlight = ({ phase }: Call): boolean => phase === 'ringing';

/** The PBX's answer still tells something new: also where nobody believed any more that it would come. */
export const isOpen = ({ phase }: Call): boolean => phase === 'ringing' || phase === 'unknown';

/** The PBX client still works for this call. */
export const isAlive = (call: Call): boolean => isInFlight(call) || call.following === true;

/** Longer than any ring can be held: its keeper must have died. */
export function isStale(call: Call, now: number): boolean {
  const limit = (call.ringSeconds + RING_MARGIN_SECONDS + 10) * 1000;
  return isInFlight(call) && now - call.startedAt > limit;
}

/** `1:05` for 65 seconds, a fraction cut off; nothing where nobody told. */
export function durationOf(seconds: number | null): string {
  if (seconds === null) return '';
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
