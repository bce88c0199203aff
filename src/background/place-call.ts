// The one place a call is born. The order of steps is the safety: one at a time, the number parsed
// again, the record written before anything is sent, the report believed once. Nothing is ever re-sent.
//
//   place ─▶ number? ─▶ account? ─▶ free line? ─▶ record "ringing" ─▶ order to the PBX client
//   finish ◀─ report ◀─ PBX                            │
//   current ── record without a living keeper ─▶ "unknown"

import type { Account } from '../core/account.ts';
import { type Call, type CallRecord, isInFlight, isStale, RING_SECONDS } from '../core/call.ts';
import type { PbxMessages, PbxOrder } from '../core/contract.ts';
import { type Failure, failure } from '../core/failure.ts';
import { failed, type Result, success } from '../core/result.ts';
import type { PbxReport } from '../core/switchvox/report.ts';

/** Who asks for a call: `from` hears its news. */
export interface CallRequest {
  readonly requestId: string;
  readonly e164: string;
  readonly ext: string | null;
  readonly from: CallRecord['from'];
}

/** A number checked again and what the PBX is to dial for it. */
export interface Dialable {
  readonly label: string;
  readonly digits: string;
}

export interface CallPorts {
  loadRecord(): Promise<CallRecord | null>;
  saveRecord(record: CallRecord): Promise<void>;
  loadAccount(): Promise<Account | null>;
  country(): Promise<string>;
  check(number: Pick<CallRequest, 'e164' | 'ext'>, country: string): Result<Dialable, Failure>;
  start(account: Account, order: PbxOrder): Promise<Result<null, Failure>>;
  status(requestId: string): Promise<PbxMessages['pbx/status']['reply']>;
  /** News of a call, for its page and our own pages. */
  announce(record: CallRecord): void;
  /** No call is out any more: what is held for one may go. */
  rest(): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface Calls {
  place(request: CallRequest): Promise<Result<Call, Failure>>;
  finish(requestId: string, report: PbxReport): Promise<void>;
  /** The call of this id, or the latest one; a call whose keeper died is settled first. */
  current(requestId: string | null): Promise<Call | null>;
  /** Lets go of what is held for calls, unless one is out. */
  rest(): Promise<void>;
}

/** Ids remembered so that none places a second call. */
const MAX_IDS = 200;

export function createCalls(ports: CallPorts): Calls {
  let turn: Promise<unknown> = Promise.resolve();
  /** Reading, deciding and writing the record is one step: two clicks at once take turns. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const mine = turn.then(step, step);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function update(record: CallRecord, change: Partial<Call>): Promise<CallRecord> {
    const next = { ...record, call: { ...record.call, ...change } };
    await ports.saveRecord(next);
    ports.announce(next);
    return next;
  }

  /** Settles a record whose answer came, or can no longer come, while nobody listened. */
  async function settle(record: CallRecord | null): Promise<CallRecord | null> {
    if (!record || !isInFlight(record.call)) return record;
    const { live, report } = await ports.status(record.call.requestId);
    if (report) return update(record, changeOf(report));
    if (live && !isStale(record.call, ports.now(), RING_SECONDS)) return record;
    return update(record, { phase: 'unknown', failure: failure('outcome-unknown') });
  }

  async function place(request: CallRequest): Promise<Result<Call, Failure>> {
    const number = ports.check(request, await ports.country());
    if (!number.ok) return number;
    const account = await ports.loadAccount();
    if (!account) return failed(failure('no-account'));
    const latest = await settle(await ports.loadRecord());
    const usedIds = latest?.usedIds ?? [];
    if (latest?.call.requestId === request.requestId) return success(latest.call);
    if (usedIds.includes(request.requestId)) return failed(failure('not-allowed'));
    if (latest && isInFlight(latest.call)) return failed(failure('call-in-progress', latest.call.label));
    const record = newRecord(request, number.value, account, ports.now(), usedIds);
    await ports.saveRecord(record);
    ports.announce(record);
    return send(record, account);
  }

  async function send(record: CallRecord, account: Account): Promise<Result<Call, Failure>> {
    const { requestId, dialFirst, digits } = record.call;
    const started = await ports.start(account, {
      requestId,
      dialFirst,
      dialSecond: digits,
      ringSeconds: RING_SECONDS,
    });
    if (started.ok) return success(record.call);
    const phase = started.failure.code === 'outcome-unknown' ? 'unknown' : 'failed';
    return success((await update(record, { phase, failure: started.failure })).call);
  }

  async function finish(requestId: string, report: PbxReport): Promise<void> {
    const record = await ports.loadRecord();
    if (record?.call.requestId !== requestId || !isInFlight(record.call)) return;
    await update(record, changeOf(report));
  }

  return {
    place: (request) => inTurn(() => place(request)),
    finish: (requestId, report) => inTurn(() => finish(requestId, report)),
    current: (requestId) =>
      inTurn(async () => {
        const record = await settle(await ports.loadRecord());
        return record && (requestId === null || record.call.requestId === requestId) ? record.call : null;
      }),
    rest: () =>
      inTurn(async () => {
        const record = await ports.loadRecord();
        if (!record || !isInFlight(record.call)) await ports.rest();
      }),
  };
}

function newRecord(
  request: CallRequest,
  number: Dialable,
  account: Account,
  now: number,
  usedIds: readonly string[],
): CallRecord {
  const { requestId, e164, ext, from } = request;
  const call: Call = {
    requestId,
    e164,
    ext,
    label: number.label,
    digits: number.digits,
    dialFirst: account.extension,
    startedAt: now,
    phase: 'ringing',
  };
  return { call, from, usedIds: [...usedIds, requestId].slice(-MAX_IDS) };
}

function changeOf(report: PbxReport): Partial<Call> {
  if (!report.ok) {
    const phase = report.failure.code === 'outcome-unknown' ? 'unknown' : 'failed';
    return { phase, failure: report.failure };
  }
  const dialedSecond = report.value.callInfo?.dialedSecond;
  return dialedSecond ? { phase: 'dialling', dialedSecond } : { phase: 'dialling' };
}
