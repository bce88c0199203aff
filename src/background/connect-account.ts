// Connecting: the credentials are tried before they are believed. A failed try leaves the account that
// was connected before as it was.

import type { Account } from '../core/account.ts';
import type { Payload } from '../core/contract.ts';
import { type Failure, failure } from '../core/failure.ts';
import { failed, type Result, success } from '../core/result.ts';
import { parseAddress } from '../core/switchvox/address.ts';
import type { PbxReport } from '../core/switchvox/report.ts';

export interface AccountPorts {
  putPending(password: string): Promise<void>;
  keepPending(): Promise<void>;
  forgetPending(): Promise<void>;
  saveAccount(account: Account): Promise<void>;
  /** Asks the PBX who the pending credentials are; network causes told apart. */
  ask(account: Pick<Account, 'origin' | 'username'>): Promise<PbxReport>;
}

/** Failures: those of `parseAddress`, `username-empty`, `password-empty`, and whatever the PBX answers. */
export async function connectAccount(
  typed: Payload<'account/connect'>,
  ports: AccountPorts,
): Promise<Result<Account, Failure>> {
  const address = parseAddress(typed.address);
  if (!address.ok) return address;
  const username = typed.username.trim();
  if (username === '') return failed(failure('username-empty'));
  if (typed.password === '') return failed(failure('password-empty'));
  await ports.putPending(typed.password);
  try {
    const report = await ports.ask({ origin: address.value, username });
    return report.ok ? await keep(report.value, address.value, username, ports) : report;
  } finally {
    await ports.forgetPending();
  }
}

async function keep(
  answer: Extract<PbxReport, { ok: true }>['value'],
  origin: string,
  username: string,
  ports: AccountPorts,
): Promise<Result<Account, Failure>> {
  if (!answer.myInfo) return failed(failure('not-switchvox'));
  const { extension, accountId, displayName } = answer.myInfo;
  const account: Account = {
    origin,
    username,
    extension,
    accountId,
    displayName: displayName || extension,
    scheme: answer.scheme,
  };
  await ports.keepPending();
  await ports.saveAccount(account);
  return success(account);
}
