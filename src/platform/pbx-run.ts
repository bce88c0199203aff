// One order from request to hang-up: the call is placed, its report told, and then it is followed for as
// long as the PBX tells.

import type { Account } from '../core/account.ts';
import type { PbxOrder } from '../core/contract.ts';
import type { CallProgress, PbxReport } from '../core/switchvox/report.ts';
import { call } from './pbx-client.ts';
import { follow } from './pbx-follow.ts';

/** Who hears how an order goes. */
export interface ClientNews {
  report(requestId: string, report: PbxReport): Promise<void>;
  progress(requestId: string, progress: CallProgress): void;
}

export async function runOrder(account: Account, order: PbxOrder, news: ClientNews): Promise<void> {
  const { requestId } = order;
  const report = await call(account, order);
  await news.report(requestId, report);
  if (!report.ok || !report.value.callInfo) return;
  await follow(account, report.value.callInfo, (progress) => news.progress(requestId, progress));
}
