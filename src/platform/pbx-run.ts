// One order from request to hang-up: the call is placed, its report told, and then it is followed for as
// long as the PBX tells.

import type { Account } from '../core/account.ts';
import type { PbxMessages, PbxOrder } from '../core/pbx-contract.ts';
import type { CallInfo, CallProgress, PbxReport } from '../core/switchvox/report.ts';
import { call, reportOf } from './pbx-client.ts';
import { follow } from './pbx-follow.ts';

/** Who hears how an order goes. */
export interface ClientNews {
  report(requestId: string, report: PbxReport): Promise<void>;
  progress(requestId: string, progress: CallProgress): Promise<void>;
}

const running = new Set<string>();

/** One call is followed at a time, the latest: nobody shows an older one any more. */
let latest = new AbortController();

export async function runOrder(account: Account, order: PbxOrder, news: ClientNews): Promise<void> {
  const { requestId } = order;
  if (running.has(requestId)) return;
  running.add(requestId);
  latest.abort();
  latest = new AbortController();
  const { signal } = latest;
  try {
    const report = await call(account, order);
    await news.report(requestId, report);
    if (!report.ok || !report.value.callInfo) return;
    const ends = endsOf(order, report.value.callInfo);
    await follow(account, ends, (progress) => news.progress(requestId, progress), signal);
  } finally {
    running.delete(requestId);
  }
}

/** What the PBX says it dialled, else what it was asked to dial. */
const endsOf = ({ dialFirst, dialSecond }: PbxOrder, { dialedFirst, dialedSecond }: CallInfo): CallInfo => ({
  dialedFirst: dialedFirst || dialFirst,
  dialedSecond: dialedSecond || dialSecond,
});

/** What has become of an order: rung or followed still, reported, or never heard of. */
export const status = (requestId: string): PbxMessages['pbx/status']['reply'] => ({
  live: running.has(requestId),
  report: reportOf(requestId),
});
