// What the PBX saw and said: requests byte for byte, calls with their exact parameters, and a way for a
// test to be told and to wait for a condition instead of for time.

import { EventEmitter } from 'node:events';
import type { Fault } from './faults.ts';
import type { Ending, Step } from './phones.ts';
import type { MethodCall, ParameterValue } from './xml.ts';

export interface RecordedAnswer {
  readonly status: number;
  readonly body: string;
  /** Every byte written on the connection for it, head included. */
  readonly raw: Buffer;
}

/** Times are milliseconds since the epoch. */
export interface RecordedRequest {
  /** Counts from 1 in the order of arrival. */
  readonly id: number;
  /**
   * The connection it came on, counted from 1. On one that was used before, browsers send a request again by
   * themselves when it breaks without an answer: even a POST, even a call.
   */
  readonly connection: number;
  readonly httpMethod: string;
  readonly path: string;
  /** Names in lower case; several of one name joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Every byte read from the connection for it, request line and headers included. */
  readonly raw: Buffer;
  /** The body as the vendor's request grammar reads it; null where it does not. */
  readonly call: MethodCall | null;
  /** The user name that was let in, or null. */
  username: string | null;
  readonly receivedAt: number;
  answeredAt: number | null;
  answer: RecordedAnswer | null;
  /** The connection went away before the answer was out. */
  isCut: boolean;
}

export type CallState = 'refused' | 'ringing' | 'dialling' | 'talking' | 'failed' | 'ended';

/** One `users.call` that came with a valid login, whether it was placed or refused. */
export interface RecordedCall {
  readonly request: RecordedRequest;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly accountId: string | null;
  /** After the Call API settings; empty where the call was refused. */
  readonly dialedFirst: string;
  readonly dialedSecond: string;
  readonly callerIdName: string;
  state: CallState;
  ending: Ending | null;
  readonly faults: readonly Fault[];
  readonly steps: { readonly step: Step | 'over'; readonly at: number }[];
}

export interface PbxEvents {
  /** A request has arrived completely. */
  request: [RecordedRequest];
  /** Its answer is out, or its connection is gone. */
  answer: [RecordedRequest];
  call: [RecordedCall];
  step: [RecordedCall, Step | 'over'];
}

export interface PbxRecord {
  readonly requests: readonly RecordedRequest[];
  readonly calls: readonly RecordedCall[];
  addRequest(request: RecordedRequest): void;
  settleRequest(request: RecordedRequest): void;
  addCall(call: RecordedCall): void;
  addStep(call: RecordedCall, step: Step | 'over'): void;
  on<K extends keyof PbxEvents>(
    type: K,
    listener: (...happened: PbxEvents[K]) => void,
    signal?: AbortSignal,
  ): void;
  /** Resolves once `condition` is not null, undefined or false; rejects after `withinMs`, saying what was seen. */
  until<T>(condition: () => T | null | undefined | false, withinMs?: number): Promise<T>;
}

const EVENTS = ['request', 'answer', 'call', 'step'] as const;

export function startRecord(): PbxRecord {
  const bell = new EventEmitter().setMaxListeners(0);
  const requests: RecordedRequest[] = [];
  const calls: RecordedCall[] = [];

  const seen = (): string =>
    [
      ...requests.map(({ id, call, path, answer }) => `#${id} ${call?.method ?? path} -> ${answer?.status}`),
      ...calls.map((call) => `call ${call.dialedSecond} ${call.state}`),
    ].join('; ') || 'nothing';

  const on: PbxRecord['on'] = (type, listener, signal) => {
    const heard = listener as (...happened: unknown[]) => void;
    bell.on(type, heard);
    signal?.addEventListener('abort', () => bell.off(type, heard), { once: true });
  };

  function until<T>(condition: () => T | null | undefined | false, withinMs = 5000): Promise<T> {
    return new Promise((resolve, reject) => {
      const done = new AbortController();
      const check = (): void => {
        const value = condition();
        if (value === null || value === undefined || value === false) return;
        done.abort();
        resolve(value);
      };
      const tooLate = setTimeout(() => {
        done.abort();
        reject(new Error(`Not within ${withinMs} ms. The PBX saw: ${seen()}.`));
      }, withinMs);
      done.signal.addEventListener('abort', () => clearTimeout(tooLate));
      for (const type of EVENTS) on(type, check, done.signal);
      check();
    });
  }

  return {
    requests,
    calls,
    on,
    until,
    addRequest: (request) => {
      requests.push(request);
      bell.emit('request', request);
    },
    settleRequest: (request) => bell.emit('answer', request),
    addCall: (call) => {
      calls.push(call);
      bell.emit('call', call);
    },
    addStep: (call, step) => {
      call.steps.push({ step, at: Date.now() });
      bell.emit('step', call, step);
    },
  };
}
