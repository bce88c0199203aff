// The PBX client: takes an order, reads the password from the vault, speaks Switchvox, reports. Lives in
// Chrome's offscreen document or in Firefox's background page. An order with a known id is never sent again.

import type { Account } from '../core/account.ts';
import { RING_MARGIN_SECONDS } from '../core/call.ts';
import { type Failure, failure } from '../core/failure.ts';
import type { Login, PbxOrder } from '../core/pbx-contract.ts';
import { failed, type Result, success } from '../core/result.ts';
import type { PbxReport } from '../core/switchvox/report.ts';
import { callRequest, extensionInfoRequest, getMyInfoRequest } from '../core/switchvox/request.ts';
import { parseCallInfo, parseMyInfo } from '../core/switchvox/response.ts';
import type { Answered, Scheme } from './pbx-answer.ts';
import { exchange } from './pbx-http.ts';
import { readPassword } from './vault.ts';

/** Milliseconds an answer that rings no phone may take. */
const QUESTION_TIMEOUT = 20_000;

interface Live {
  readonly report: Promise<PbxReport>;
  readonly abort: AbortController;
}

const live = new Map<string, Live>();
const reports = new Map<string, PbxReport>();
/** Reports kept for a background that was away when they came. */
const MAX_REPORTS = 20;

/** Asks who a login is. */
export async function connect(login: Login): Promise<PbxReport> {
  const password = await readPassword(login.slot);
  if (password === null) return failed(failure('storage'));
  const ask = (body: Result<string, Failure>, scheme: Scheme) => askPbx(login, password, scheme, body);
  const answer = await ask(getMyInfoRequest(), 'basic');
  if (!answer.ok) return answer;
  const { scheme } = answer.value;
  const own = namingPhone(login, reportOfInfo(answer.value, parseMyInfo(answer.value.body)));
  // An administrator has no extension of its own: the person names the one that rings.
  if (own.ok || own.failure.code !== 'no-extension' || login.extension === '') return own;
  const other = await ask(extensionInfoRequest(login.extension), scheme);
  return other.ok ? reportOfInfo(other.value, parseMyInfo(other.value.body)) : other;
}

/**
 * What a PBX answers an administrator who asks for his extension is not published. A fault, to a login that
 * is no extension's, most likely says that there is none; its code is kept for whoever looks it up.
 */
function namingPhone({ username }: Login, own: PbxReport): PbxReport {
  const isExtension = /^[0-9*]+$/.test(username);
  if (own.ok || own.failure.code !== 'fault' || isExtension) return own;
  return failed({ ...own.failure, code: 'no-extension' });
}

function reportOfInfo({ scheme }: Answered, myInfo: ReturnType<typeof parseMyInfo>): PbxReport {
  return myInfo.ok ? success({ scheme, myInfo: myInfo.value }) : myInfo;
}

async function askPbx(
  { origin, username }: Pick<Account, 'origin' | 'username'>,
  password: string,
  scheme: Scheme,
  body: Result<string, Failure>,
): Promise<Result<Answered, Failure>> {
  if (!body.ok) return body;
  const signal = AbortSignal.timeout(QUESTION_TIMEOUT);
  const credentials = { username, password };
  return exchange({ origin, credentials, scheme, body: body.value, isCall: false, signal });
}

/** One question of a connected account that rings no phone; used while a call is followed. */
export async function question(
  account: Account,
  body: Result<string, Failure>,
): Promise<Result<Answered, Failure>> {
  const password = await readPassword(account.id);
  return password === null ? failed(failure('no-account')) : askPbx(account, password, account.scheme, body);
}

/** Sends one `users.call` and resolves when the PBX answered it; the same id gets the same report. */
export function call(account: Account, order: PbxOrder): Promise<PbxReport> {
  const known = live.get(order.requestId)?.report ?? reports.get(order.requestId);
  if (known) return Promise.resolve(known);
  const abort = new AbortController();
  const report = send(account, order, abort.signal).catch(() => failed(failure('outcome-unknown')));
  live.set(order.requestId, { report, abort });
  void report.then((finished) => {
    live.delete(order.requestId);
    remember(order.requestId, finished);
  });
  return report;
}

function remember(requestId: string, report: PbxReport): void {
  reports.set(requestId, report);
  for (const oldest of reports.keys()) {
    if (reports.size <= MAX_REPORTS) break;
    reports.delete(oldest);
  }
}

async function send(account: Account, order: PbxOrder, aborted: AbortSignal): Promise<PbxReport> {
  const password = await readPassword(account.id);
  if (password === null) return failed(failure('no-account'));
  const request = callRequest(order);
  if (!request.ok) return request;
  const limit = AbortSignal.timeout((order.ringSeconds + RING_MARGIN_SECONDS) * 1000);
  const answer = await exchange({
    origin: account.origin,
    credentials: { username: account.username, password },
    scheme: account.scheme,
    body: request.value,
    isCall: true,
    signal: AbortSignal.any([limit, aborted]),
  });
  if (!answer.ok) return answer;
  const callInfo = parseCallInfo(answer.value.body);
  return callInfo.ok ? success({ scheme: answer.value.scheme, callInfo: callInfo.value }) : callInfo;
}

/** Stops waiting for an answer. The PBX is not told: it has no way to be; the phone may still ring. */
export function abort(requestId: string): void {
  live.get(requestId)?.abort.abort();
}

/** What the PBX answered to an order, where it has. */
export const reportOf = (requestId: string): PbxReport | null => reports.get(requestId) ?? null;
