// Every switch of the stand-in PBX with its default. It is our only witness of a Switchvox, so whatever
// the vendor does not publish is a switch here, and its default is marked as our guess.

import type { Certificate } from './certificate.ts';
import { everybody, type User } from './directory.ts';
import type { Fault } from './faults.ts';
import type { PhoneSystem } from './phones.ts';

/**
 * `basic`: 6.6 and later. `digest-old`: the challenge of boxes before 6.6 (`qop=""`, RFC 2069 form).
 * The others are RFC 7616 by the book, with `qop="auth"`.
 */
export type AuthMode =
  | 'basic'
  | 'digest-old'
  | 'digest-md5'
  | 'digest-md5-sess'
  | 'digest-sha256'
  | 'digest-sha256-sess';

export const authModes: readonly AuthMode[] = [
  'basic',
  'digest-old',
  'digest-md5',
  'digest-md5-sess',
  'digest-sha256',
  'digest-sha256-sess',
];

/** What the server does instead of answering properly; each is described beside its code in `modes.ts`. */
export const modes = [
  'normal',
  'unauthorized',
  'forbidden',
  'not-found',
  'server-error',
  'unavailable',
  'login-page',
  'garbage',
  'empty',
  'wrong-root',
  'entity-bomb',
  'oversized',
  'redirect',
  'drip',
  'reset',
  'silent',
  'headers-only',
  'set-cookie',
  'lost-while-ringing',
  'lost-answer',
] as const;

export type Mode = (typeof modes)[number];

/** What a simulated phone does when it is rung. `manual`: what the test says through `pbx.phone`. */
export const behaviours = ['answer', 'busy', 'reject', 'no-answer', 'unreachable', 'manual'] as const;

export type Behaviour = (typeof behaviours)[number];

/** What may be switched while the PBX runs. */
export interface PbxSwitches {
  /** One challenge, or several offered side by side in this order. */
  auth: AuthMode | readonly AuthMode[];
  /** Hard-wired in the vendor's own client; that 6.6 and later use it too is our guess. */
  realm: string;
  /** Wrong credentials: public clients have met both. */
  refuseWith: 401 | 403;
  /** Uses of one Digest nonce before it is answered with `stale="true"`. */
  nonceUses: number;
  /** Failed logins in a row before an address is blocked; null never blocks. The real count is not published. */
  blockAfter: number | null;
  /** What a blocked address meets: the vendor publishes only that it is blocked. */
  blockWith: 'forbidden' | 'reset' | 'silent';
  mode: Mode;
  /** The method `mode` and `faults` are for; null is every request to /xml. */
  modeFor: string | null;
  /** Answered instead of doing the work, where not null. */
  faults: readonly Fault[] | null;
  /** The vendor's true faults, once known, for our 99xxx codes. */
  faultFor: Readonly<Record<string, Fault>>;
  /** Held back before any answer, in ms. */
  delayMs: number;
  /** Time an answer takes to trickle out in mode `drip`, in ms. */
  dripMs: number;
  /** Where mode `redirect` points. */
  redirectTo: string;
  /** What a `Content-Type` other than application/xml meets. That it is refused is known, how is not. */
  wrongTypeWith: 'status' | 'fault';
  /** The answers' type. Not published; public clients want the word "xml" in it. */
  contentType: string;
  /** No CORS header is published, so none is sent unless a test asks for it. */
  cors: boolean;

  firstPhone: Behaviour;
  secondPhone: Behaviour;
  /** Ringing before the phone does what it does, in ms. */
  firstAfterMs: number;
  secondAfterMs: number;
  /** With call rules on, voicemail picks up after this many ms; null is no voicemail. */
  voicemailAfterMs: number | null;
  /** Length of the talk, in ms; null until somebody hangs up. */
  talkMs: number | null;
  /** When `users.call` is answered. `first-answered` is likely (Originate answers once), not published. */
  answerWhen: 'at-once' | 'first-answered' | 'second-answered';
  /** Whether a client that goes away stops the ringing. Not published; a held originate goes on. */
  hangUpOnDisconnect: boolean;

  /** Call API settings: digits put before numbers of these lengths. */
  prefix: string;
  prefixLengths: readonly number[];
  /** Accepted length of a dialled number. The vendor's message names limits, not their values. */
  numberLength: readonly [min: number, max: number];
  /** The vendor's message says "digits or *"; whether `#` passes is not published. */
  allowHash: boolean;
  /** `account_id` is "optional" in the vendor's table and needed according to another page. */
  accountIdRequired: boolean;
  /** Somebody else's `account_id` from an extension login: expected to be refused, not published. */
  foreignAccount: 'refuse' | 'allow';
  /** Unknown parameters: not documented as errors. Refused here, so that a slip of ours is seen. */
  unknownParameters: 'refuse' | 'ignore';
  /** `timeout` 0 is in the allowed range and its meaning nowhere. */
  zeroTimeout: 'at-once' | 'default';
  /** Whether `users.currentCalls.getList` exists for an extension login (name known, shape not). */
  currentCalls: boolean;
}

export interface PbxOptions extends PbxSwitches {
  /** 0 takes a free one. */
  port: number;
  users: readonly User[];
  /** Null takes the one of this process. */
  certificate: Certificate | null;
  /** Real phones; null simulates them by the switches above. */
  phones: PhoneSystem | null;
}

export const defaults: PbxOptions = {
  port: 0,
  users: everybody,
  certificate: null,
  phones: null,
  auth: 'basic',
  realm: 'switchvox_api_auth',
  refuseWith: 401,
  nonceUses: Number.POSITIVE_INFINITY,
  blockAfter: null,
  blockWith: 'forbidden',
  mode: 'normal',
  modeFor: null,
  faults: null,
  faultFor: {},
  delayMs: 0,
  dripMs: 2000,
  redirectTo: 'https://localhost:9/xml',
  wrongTypeWith: 'status',
  contentType: 'application/xml; charset=utf-8',
  cors: false,
  firstPhone: 'answer',
  secondPhone: 'answer',
  firstAfterMs: 0,
  secondAfterMs: 0,
  voicemailAfterMs: null,
  talkMs: null,
  answerWhen: 'first-answered',
  hangUpOnDisconnect: false,
  prefix: '',
  prefixLengths: [10, 11],
  numberLength: [1, 32],
  allowHash: false,
  accountIdRequired: false,
  foreignAccount: 'refuse',
  unknownParameters: 'refuse',
  zeroTimeout: 'at-once',
  currentCalls: true,
};
