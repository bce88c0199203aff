// The calls of this browser, wired: records in session storage, the PBX client in its home, causes of
// network failures from the browser.

import { type CallRecord, isInFlight } from '../core/call.ts';
import { countOneMore } from '../core/day-count.ts';
import { type Failure, type FailureCode, failure } from '../core/failure.ts';
import type { Login } from '../core/pbx-contract.ts';
import { failed, type Result, success } from '../core/result.ts';
import type { CallProgress, PbxReport } from '../core/switchvox/report.ts';
import { type CauseWatch, callFailure, watchCause } from '../platform/network-cause.ts';
import { openPbxHome } from '../platform/pbx-home.ts';
import { currentPolicy } from '../platform/policy.ts';
import { isSentOnce } from '../platform/send-once.ts';
import {
  dayCountStore,
  dropCallTrace,
  loadCallRecord,
  loadCallTrace,
  saveCallRecord,
} from '../platform/store.ts';
import { refreshBadge } from './badge.ts';
import { remember } from './history-desk.ts';
import { prepareOrder } from './make-order.ts';
import { countAgain } from './page-count.ts';
import { createCalls } from './place-call.ts';
import { accountToCall, currentSettings } from './settings-state.ts';
import { announce } from './tell.ts';

/** Milliseconds the browser is given to name the cause of a failed request. */
const CAUSE_WAIT = 500;

/** What the PBX client says where `fetch` failed. */
const NO_ANSWER: readonly FailureCode[] = ['unreachable', 'offline'];

const home = openPbxHome({ report: finish, progress });
const causes = new Map<string, CauseWatch>();

export const calls = createCalls({
  loadRecord: loadCallRecord,
  async saveRecord(record) {
    await saveCallRecord(record);
    void refreshBadge().then(countAgain);
  },
  accountToCall,
  prepare: async (wish, account) => prepareOrder(wish, account, (await currentSettings()).country),
  count: countToday,
  async ready(account) {
    const [isAllowed] = await Promise.all([isSentOnce(account.origin), home.ready()]);
    return isAllowed ? success(null) : failed(failure('access-gone'));
  },
  async start(account, order) {
    causes.set(order.requestId, watchCause(account.origin));
    const started = await home.start(account, order);
    if (!started.ok) forgetCause(order.requestId);
    return started;
  },
  async status(requestId) {
    const { live, report } = await home.status(requestId);
    return { live, report: report && (await withCause(report, causes.get(requestId), callFailure)) };
  },
  announce: (record) => {
    // A call must not fail because it could not be written down.
    tell(record).catch((error: unknown) => console.error('history', error));
  },
  now: () => Date.now(),
});

async function countToday(): Promise<Result<null, Failure>> {
  const { callsPerDay } = (await currentPolicy()).locked;
  if (callsPerDay === undefined) return success(null);
  let isFull = false;
  try {
    await dayCountStore.change((now) => {
      const next = countOneMore(now, callsPerDay, new Date());
      isFull = next === null;
      return next ?? now;
    });
  } catch {
    // What cannot be counted could be called without end.
    return failed(failure('storage'));
  }
  return isFull ? failed(failure('day-limit', String(callsPerDay))) : success(null);
}

/** The call this background has told of last. */
let toldOf = '';

/**
 * The trace goes last: should the browser end in between, or a background that the browser starts and ends again as
 * it opens, the next start tells of the call. A page asks for its call by itself.
 */
async function tell(record: CallRecord): Promise<void> {
  toldOf = record.call.requestId;
  const told = announce(record).catch((error: unknown) => console.error('notice', error));
  await remember(record);
  if (!record.from) await told;
  if (!isInFlight(record.call)) await dropCallTrace(record.call.requestId);
}

/** A call whose keeper ended – this background, the PBX client, the whole browser – is told as soon as we live. */
export async function tellOfCallLeft(): Promise<void> {
  await calls.current(null);
  const [record, left] = await Promise.all([loadCallRecord(), loadCallTrace()]);
  const isUntold = record && record.call.requestId === left?.call.requestId && !isInFlight(record.call);
  if (isUntold && toldOf !== record.call.requestId) await tell(record);
}

export async function finish(requestId: string, report: PbxReport): Promise<void> {
  await calls.finish(requestId, await withCause(report, causes.get(requestId), callFailure));
  forgetCause(requestId);
}

function forgetCause(requestId: string): void {
  causes.get(requestId)?.stop();
  causes.delete(requestId);
}

export function progress(requestId: string, news: CallProgress): Promise<void> {
  return calls.progress(requestId, news);
}

/** For a call that may come from this site in a moment. Sends nothing. */
export async function getReady(host: string): Promise<void> {
  const account = await accountToCall(host);
  if (account.ok) await Promise.all([home.ready(), isSentOnce(account.value.origin)]);
}

/** Stops waiting; what the PBX does with the call meanwhile is not known. */
export const abort = (requestId: string): Promise<void> => home.abort(requestId);

/** Asks a PBX who a login is. */
export async function askPbx(login: Login): Promise<PbxReport> {
  if (!(await isSentOnce(login.origin))) return failed(failure('permission-denied'));
  const watch = watchCause(login.origin);
  try {
    return await withCause(await home.connect(login), watch, (code, cause) => cause ?? code);
  } finally {
    watch.stop();
  }
}

/** Replaces "could not be reached" by its cause, where the browser tells one. */
async function withCause(
  report: PbxReport,
  watch: CauseWatch | undefined,
  name: (code: FailureCode, cause: FailureCode | null) => FailureCode,
): Promise<PbxReport> {
  if (report.ok || !NO_ANSWER.includes(report.failure.code)) return report;
  const cause = (await watch?.cause(CAUSE_WAIT)) ?? null;
  return failed(failure(name(report.failure.code, cause)));
}
