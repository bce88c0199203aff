// Follows a placed call: asks the PBX for its list of calls every 2 s and tells what changes. Stops for
// good when the PBX will not say, when the call is over, or when it never shows up in the list.

import type { Account } from '../core/account.ts';
import { type CurrentCall, findCall, parseCurrentCalls } from '../core/switchvox/current-calls.ts';
import type { CallInfo, CallProgress } from '../core/switchvox/report.ts';
import { currentCallsRequest } from '../core/switchvox/request.ts';
import { question } from './pbx-client.ts';

/** Milliseconds between two questions. */
const PAUSE = 2000;
/** Questions after which a call that never showed up is believed to be invisible to us. */
const PATIENCE = 15;
/** Seconds after which nobody is interested any more. */
const LONGEST = 4 * 3600;

/** Resolves when the last `tell`, always `ended` or `untold`, was heard; silently where `signal` ends it. */
export async function follow(
  account: Account,
  { dialedFirst, dialedSecond }: CallInfo,
  tell: (progress: CallProgress) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let seen = false;
  let talked = 0;
  for (let asked = 0; asked * PAUSE < LONGEST * 1000; asked++) {
    const calls = await askForCalls(account);
    if (signal.aborted) return;
    const call = calls && findCall(calls, dialedFirst, dialedSecond);
    if (!calls || (!call && !seen && asked >= PATIENCE)) break;
    if (!call && seen) return tell({ state: 'ended', seconds: talked });
    seen ||= call !== null;
    if (call?.state === 'talking') {
      talked = call.duration;
      await tell({ state: 'talking', seconds: talked });
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (signal.aborted) return;
  }
  await tell({ state: 'untold', seconds: talked });
}

/** Null where the PBX refused or did not understand: it is not asked again. */
async function askForCalls(account: Account): Promise<readonly CurrentCall[] | null> {
  const answer = await question(account, currentCallsRequest(account.accountId));
  const calls = answer.ok ? parseCurrentCalls(answer.value.body) : answer;
  return calls.ok ? calls.value : null;
}
