// The PBX's exchange: takes a checked `users.call`, rings its phones, and knows the state of every call.
// `users.call` is held here until the first phone has answered or has not.

import { displayName, findByAccount, type User } from './directory.ts';
import { type Fault, originateFailed } from './faults.ts';
import type { PbxOptions } from './options.ts';
import { byName, type CallOrder, checkOrder, readOrder } from './order.ts';
import type { Ending, PhoneSystem, Step } from './phones.ts';
import type { CallState, PbxRecord, RecordedCall, RecordedRequest } from './record.ts';
import { attributes, type MethodCall } from './xml.ts';

/** One `users.call` as it came. */
export interface CallRequest {
  readonly call: MethodCall;
  readonly user: User;
  readonly request: RecordedRequest;
  readonly gone: AbortSignal;
}

type CallReply =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export interface Exchange {
  /** Places the call and resolves when it is time to answer. */
  call(asked: CallRequest): Promise<CallReply>;
  /** Attributes of the live calls of one account; null is everybody's. */
  currentCalls(accountId: string | null): readonly Record<string, string>[];
  /** Ends every call. */
  close(): void;
}

const stateAfter: Record<Step, CallState> = {
  'first-ringing': 'ringing',
  voicemail: 'ringing',
  'first-answered': 'dialling',
  'second-ringing': 'dialling',
  'second-answered': 'talking',
};

/** The answer's lines: the vendor's example to the letter, its blank before `>` and empty list included. */
function callInfo({ dialedFirst, dialedSecond, variables }: CallOrder): readonly string[] {
  const opening = `<call_info${attributes({ dialed_first: dialedFirst, dialed_second: dialedSecond })} >`;
  if (variables.length === 0) return [opening, '  <variables></variables>', '</call_info>'];
  // `exists` is the only status published; ids are the PBX's own.
  const each = variables.map(
    (name, index) => `    <ivr_variable${attributes({ id: String(index + 1), name, status: 'exists' })} />`,
  );
  return [opening, '  <variables>', ...each, '  </variables>', '</call_info>'];
}

const stamp = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

export function openExchange(options: PbxOptions, phones: PhoneSystem, record: PbxRecord): Exchange {
  const closing = new AbortController();

  function note(asked: CallRequest, faults: readonly Fault[], order: CallOrder | null): RecordedCall {
    const call: RecordedCall = {
      request: asked.request,
      parameters: byName(asked.call),
      accountId: order?.accountId ?? null,
      dialedFirst: order?.dialedFirst ?? '',
      dialedSecond: order?.dialedSecond ?? '',
      callerIdName: order?.callerIdName ?? '',
      state: order ? 'ringing' : 'refused',
      ending: null,
      faults,
      steps: [],
    };
    record.addCall(call);
    return call;
  }

  function ring(order: CallOrder, call: RecordedCall, gone: AbortSignal): Promise<Ending> {
    const stop = options.hangUpOnDisconnect ? AbortSignal.any([closing.signal, gone]) : closing.signal;
    const report = (step: Step): void => {
      call.state = stateAfter[step];
      record.addStep(call, step);
    };
    const { dialedFirst: first, dialedSecond: second, callerIdName, ringMs, ignoreCallRules } = order;
    return phones.place({ first, second, callerIdName, ringMs, ignoreCallRules }, report, stop);
  }

  async function finish(call: RecordedCall, over: Promise<Ending>): Promise<void> {
    call.ending = await over;
    call.state = call.steps.some(({ step }) => step === 'first-answered') ? 'ended' : 'failed';
    record.addStep(call, 'over');
  }

  function timeToAnswer(call: RecordedCall): true | false | null {
    const has = (wanted: Step): boolean => call.steps.some(({ step }) => step === wanted);
    if (options.answerWhen === 'at-once') return true;
    if (has('second-answered')) return true;
    if (options.answerWhen === 'first-answered' && has('first-answered')) return true;
    return call.ending === null ? null : false;
  }

  async function call(asked: CallRequest): Promise<CallReply> {
    const faults = checkOrder(asked.call, asked.user, options);
    const order = faults.length === 0 ? readOrder(asked.call, asked.user, options) : null;
    const noted = note(asked, faults, order);
    if (!order) return { ok: false, faults };
    void finish(noted, ring(order, noted, asked.gone));
    const verdict = await answered(noted);
    return verdict ? { ok: true, lines: callInfo(order) } : { ok: false, faults: [originateFailed] };
  }

  /** Busy and rejected are told as a failed originate too; only "no answer" is on record for 41591. */
  function answered(noted: RecordedCall): Promise<boolean> {
    return new Promise((resolve) => {
      const done = new AbortController();
      const check = (): void => {
        const verdict = timeToAnswer(noted);
        if (verdict === null) return;
        done.abort();
        resolve(verdict);
      };
      record.on('step', check, done.signal);
      check();
    });
  }

  function describe(live: RecordedCall, index: number): Record<string, string> {
    const startedAt = live.request.receivedAt;
    const owner = findByAccount(options.users, live.accountId ?? '');
    return {
      state: live.state === 'talking' ? 'talking' : 'ringing',
      start_time: stamp(startedAt),
      duration: String(Math.floor((Date.now() - startedAt) / 1000)),
      to_caller_id_number: live.dialedSecond,
      from_caller_id_name: owner ? displayName(owner) : '',
      to_caller_id_name: '',
      format: 'ulaw->ulaw',
      from_caller_id_number: live.dialedFirst,
      id: `SIP/${live.dialedFirst}-${index + 1}`,
    };
  }

  function currentCalls(accountId: string | null): readonly Record<string, string>[] {
    return record.calls
      .filter((each) => ['ringing', 'dialling', 'talking'].includes(each.state))
      .filter((each) => accountId === null || each.accountId === accountId)
      .map(describe);
  }

  return { call, currentCalls, close: () => closing.abort() };
}
