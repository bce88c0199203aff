// The one place a call is born. The order of steps is the safety: one at a time, the number parsed
// again, the record written before anything is sent, the report believed once. Nothing is ever re-sent.
//
//   place ─▶ account? ─▶ number, rules, confirmed? ─▶ free line? ─▶ record "ringing" ─▶ order to the client
//   finish, progress ◀─ what the PBX answers                            │
//   current ── record without a living keeper ─▶ "unknown" ◀────────────┘

import type { Account } from '../core/account.ts';
import { type Call, type CallRecord, isAlive, isInFlight, isOpen, isStale } from '../core/call.ts';
import { isTooOften, recentStarts } from '../core/call-rate.ts';
import { doubledPrefix } from '../core/dialing/rules.ts';
import { type Failure, type FailureCode, failure } from '../core/failure.ts';
import type { PbxMessages, PbxOrder } from '../core/pbx-contract.ts';
import { failed, type Result, success } from '../core/result.ts';
import type { CallProgress, PbxReport } from '../core/switchvox/report.ts';
import { createTurns } from '../core/turns.ts';
import type { Prepared, Wish } from './make-order.ts';

/** A wish and who hears the call's news. */
export interface CallRequest extends Wish {
  readonly from: CallRecord['from'];
  readonly isPrivate: boolean;
  /** Asked for, and confirmed, in a page of ours: no web page can press there. */
  readonly isOwn: boolean;
}

export interface CallPorts {
  loadRecord(): Promise<CallRecord | null>;
  saveRecord(record: CallRecord): Promise<void>;
  /** The account that dials on this site; failures say why none does. */
  accountToCall(host: string): Promise<Result<Account, Failure>>;
  prepare(wish: Wish, account: Account): Promise<Result<Prepared, Failure>>;
  /** Counts one more call of today; failures say that an administrator allows no more, or that it cannot be counted. */
  count(): Promise<Result<null, Failure>>;
  /** Opens the way to the PBX and checks it; sends nothing, so it may be done while the record is written. */
  ready(account: Account): Promise<Result<null, Failure>>;
  start(account: Account, order: PbxOrder): Promise<Result<null, Failure>>;
  status(requestId: string): Promise<PbxMessages['pbx/status']['reply']>;
  /** A call has come to a new phase; its page hears of each once. */
  announce(record: CallRecord): void;
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface Calls {
  place(request: CallRequest): Promise<Result<Call, Failure>>;
  finish(requestId: string, report: PbxReport): Promise<void>;
  progress(requestId: string, progress: CallProgress): Promise<void>;
  /** The call of this id, or the latest one; a call whose keeper died is settled first. */
  current(requestId: string | null): Promise<Call | null>;
}

/** Ids remembered so that none places a second call. */
const MAX_IDS = 200;

const UNKNOWN = { phase: 'unknown', failure: failure('outcome-unknown') } as const;

/** Milliseconds in which a second click on the same number is no second wish. */
const DOUBLE_CLICK = 2500;

export function createCalls(ports: CallPorts): Calls {
  // Reading, deciding and writing the record is one step: two clicks at once take turns.
  const inTurn = createTurns();

  async function update(record: CallRecord, change: Partial<Call>): Promise<CallRecord> {
    // A failure goes with the phase it came with.
    const { failure: _, ...call } = record.call;
    const isNews = change.phase !== undefined && change.phase !== call.phase;
    const changed = isNews ? { ...change, changedAt: ports.now() } : change;
    const next = { ...record, call: { ...call, ...changed } };
    await ports.saveRecord(next);
    // A second more of talk is no news, and would open again what the person closed.
    if (isNews) ports.announce(next);
    return next;
  }

  /** Settles a record whose news came, or can no longer come, while nobody listened. */
  async function settle(record: CallRecord | null): Promise<CallRecord | null> {
    if (!record || !isAlive(record.call)) return record;
    const { live, report } = await ports.status(record.call.requestId);
    if (isInFlight(record.call) && report) return update(record, await changeOf(record, report));
    if (live && !isStale(record.call, ports.now())) return record;
    return update(record, isInFlight(record.call) ? UNKNOWN : { following: false });
  }

  async function place(request: CallRequest): Promise<Result<Call, Failure>> {
    const [latest, account] = await Promise.all([
      ports.loadRecord().then(settle),
      ports.accountToCall(request.page.host),
    ]);
    if (latest && isSameWish(latest, request, ports.now())) return success(latest.call);
    if (latest?.usedIds.includes(request.requestId)) return failed(failure('not-allowed'));
    if (!account.ok) return account;
    const prepared = await ports.prepare(request, account.value);
    if (!prepared.ok) return prepared;
    if (latest && isInFlight(latest.call)) return failed(failure('call-in-progress', latest.call.label));
    const isMeant = request.confirmed && request.isOwn;
    if (!isMeant && isTooOften(latest?.starts ?? [], ports.now()))
      return failed(failure('confirm-needed', 'often'));
    const counted = await ports.count();
    if (!counted.ok) return counted;
    const record = newRecord(request, prepared.value, ports.now(), latest);
    const [ready, isKept] = await Promise.all([
      ports.ready(account.value),
      ports.saveRecord(record).then(
        () => true,
        () => false,
      ),
    ]);
    // Of a record half of which was written nobody else may think that it is out.
    if (!isKept) return success((await update(record, changeOfFailure(failure('storage')))).call);
    ports.announce(record);
    const started = ready.ok ? await ports.start(account.value, prepared.value.order) : ready;
    if (started.ok) return success(record.call);
    return success((await update(record, changeOfFailure(started.failure))).call);
  }

  async function changeOf(record: CallRecord, report: PbxReport): Promise<Partial<Call>> {
    if (!report.ok) return changeOfFailure(report.failure);
    const dialedSecond = report.value.callInfo?.dialedSecond ?? '';
    const account = await ports.accountToCall(record.host);
    const doubled = account.ok && doubledPrefix(record.call.digits, dialedSecond, account.value.rules);
    return { phase: 'dialling', following: true, dialedSecond, ...(doubled ? { doubled } : {}) };
  }

  async function finish(requestId: string, report: PbxReport): Promise<void> {
    const record = await ports.loadRecord();
    if (record?.call.requestId !== requestId || !isOpen(record.call)) return;
    await update(record, await changeOf(record, report));
  }

  async function progress(requestId: string, { state, seconds }: CallProgress): Promise<void> {
    const record = await ports.loadRecord();
    if (record?.call.requestId !== requestId || !record.call.following) return;
    if (state === 'untold') await update(record, { following: false });
    else await update(record, { phase: state, talkSeconds: seconds, following: state !== 'ended' });
  }

  return {
    place: (request) => inTurn(() => place(request)),
    finish: (requestId, report) => inTurn(() => finish(requestId, report)),
    progress: (requestId, news) => inTurn(() => progress(requestId, news)),
    current: (requestId) =>
      inTurn(async () => {
        const record = await settle(await ports.loadRecord());
        return record && (requestId === null || record.call.requestId === requestId) ? record.call : null;
      }),
  };
}

/** The same request, or the second half of a double click in the same place. */
function isSameWish({ call, from }: CallRecord, request: CallRequest, now: number): boolean {
  if (call.requestId === request.requestId) return true;
  const isHere = from?.tabId === request.from?.tabId && from?.frameId === request.from?.frameId;
  const isOver = call.phase === 'failed' || call.phase === 'ended';
  return isHere && !isOver && call.e164 === request.e164 && Math.abs(now - call.startedAt) < DOUBLE_CLICK;
}

function newRecord(
  { requestId, e164, ext, from, page, isPrivate }: CallRequest,
  { label, order }: Prepared,
  now: number,
  latest: CallRecord | null,
): CallRecord {
  const { dialFirst, dialSecond, ringSeconds } = order;
  const call: Call = {
    requestId,
    e164,
    ext,
    label,
    digits: dialSecond,
    dialFirst,
    ringSeconds,
    startedAt: now,
    phase: 'ringing',
  };
  const { host, title } = page;
  const usedIds = [...(latest?.usedIds ?? []), requestId].slice(-MAX_IDS);
  const starts = [...recentStarts(latest?.starts ?? [], now), now];
  return { call, from, host, title, isPrivate, usedIds, starts };
}

/**
 * Failures after which the PBX may have placed the call all the same: the request may have been out, and no
 * answer said what came of it.
 */
const UNANSWERED: readonly FailureCode[] = [
  'connection-reset',
  'timeout',
  'unreachable',
  'answer-empty',
  'answer-too-large',
  'outcome-unknown',
];

/** A server in front of the PBX answers so when it waited in vain or lost the PBX: the phone may ring. */
const GATEWAY_STATUSES = ['502', '504'];

/** Only what surely placed no call is called a failure; the rest says honestly that it is not known. */
function changeOfFailure(reason: Failure): Partial<Call> {
  const { code, detail = '' } = reason;
  // The sentence says that the phone may still ring.
  if (code === 'aborted') return { phase: 'unknown', failure: reason };
  const isLost = code === 'server-error' && GATEWAY_STATUSES.includes(detail);
  if (!isLost && !UNANSWERED.includes(code)) return { phase: 'failed', failure: reason };
  return { phase: 'unknown', failure: failure('outcome-unknown', isLost ? detail : code) };
}
