// The PBX client: takes an order, reads the password from the vault, speaks Switchvox, reports. Lives in
// Chrome's offscreen document or in Firefox's background page. An order with a known id is never sent again.

import type { Account } from '../core/account.ts';
import { RING_MARGIN_SECONDS } from '../core/call.ts';
import type { PbxMessages, PbxOrder } from '../core/contract.ts';
import { failure } from '../core/failure.ts';
import { failed, success } from '../core/result.ts';
import type { PbxReport } from '../core/switchvox/report.ts';
import { callRequest, getMyInfoRequest } from '../core/switchvox/request.ts';
import { parseCallInfo, parseMyInfo } from '../core/switchvox/response.ts';
import { exchange } from './pbx-http.ts';
import { readPassword } from './vault.ts';

/** Milliseconds an answer that rings no phone may take. */
const QUESTION_TIMEOUT = 20_000;

const live = new Map<string, Promise<PbxReport>>();
const reports = new Map<string, PbxReport>();
/** Reports kept for a background that was away when they came. */
const MAX_REPORTS = 20;

/** Asks who the credentials in the vault's `pending` slot are. */
export async function connect({ account }: PbxMessages['pbx/connect']['payload']): Promise<PbxReport> {
  const password = await readPassword('pending');
  const request = getMyInfoRequest();
  if (password === null || !request.ok) return failed(failure('storage'));
  const answer = await exchange({
    origin: account.origin,
    credentials: { username: account.username, password },
    scheme: 'basic',
    body: request.value,
    timeout: QUESTION_TIMEOUT,
  });
  if (!answer.ok) return answer;
  const myInfo = parseMyInfo(answer.value.body);
  return myInfo.ok ? success({ scheme: answer.value.scheme, myInfo: myInfo.value }) : myInfo;
}

/** Sends one `users.call` and resolves when the PBX answered it; the same id gets the same report. */
export function call(account: Account, order: PbxOrder): Promise<PbxReport> {
  const known = live.get(order.requestId) ?? reports.get(order.requestId);
  if (known) return Promise.resolve(known);
  const report = send(account, order).catch(() => failed(failure('outcome-unknown')));
  live.set(order.requestId, report);
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

async function send(account: Account, order: PbxOrder): Promise<PbxReport> {
  const password = await readPassword('account');
  if (password === null) return failed(failure('no-account'));
  const request = callRequest({
    accountId: account.accountId,
    dialFirst: order.dialFirst,
    dialSecond: order.dialSecond,
    timeout: order.ringSeconds,
  });
  if (!request.ok) return request;
  const answer = await exchange({
    origin: account.origin,
    credentials: { username: account.username, password },
    scheme: account.scheme,
    body: request.value,
    timeout: (order.ringSeconds + RING_MARGIN_SECONDS) * 1000,
  });
  if (!answer.ok) return answer;
  const callInfo = parseCallInfo(answer.value.body);
  return callInfo.ok ? success({ scheme: answer.value.scheme, callInfo: callInfo.value }) : callInfo;
}

/** What has become of an order: still out, reported, or never heard of. */
export function status(requestId: string): PbxMessages['pbx/status']['reply'] {
  return { live: live.has(requestId), report: reports.get(requestId) ?? null };
}
