// Connecting: the credentials are tried before they are believed. A failed try leaves the accounts that
// were there before as they were.

import { type Account, type Accounts, DEFAULT_CHOICES, sameLogin, withAccount } from '../core/account.ts';
import type { Login, Payload } from '../core/contract.ts';
import { type Failure, failure } from '../core/failure.ts';
import { failed, type Result, success } from '../core/result.ts';
import { parseAddress } from '../core/switchvox/address.ts';
import type { PbxReport, PbxSuccess } from '../core/switchvox/report.ts';

export interface AccountPorts {
  putPending(password: string): Promise<void>;
  keepPending(id: string): Promise<void>;
  forgetPending(): Promise<void>;
  loadAccounts(): Promise<Accounts>;
  saveAccounts(accounts: Accounts): Promise<void>;
  newId(): string;
  /** Asks the PBX who the pending credentials are; network causes told apart. */
  ask(login: Login): Promise<PbxReport>;
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
    const login = { origin: address.value, username, extension: typed.extension.trim() };
    const report = await ports.ask(login);
    return report.ok ? await keep(report.value, login, ports) : report;
  } finally {
    await ports.forgetPending();
  }
}

/** Connecting again with the same login keeps its id and what the person chose for it. */
async function keep(
  { myInfo, scheme }: PbxSuccess,
  { origin, username }: Login,
  ports: AccountPorts,
): Promise<Result<Account, Failure>> {
  if (!myInfo) return failed(failure('not-switchvox'));
  const { extension, accountId, displayName } = myInfo;
  const accounts = await ports.loadAccounts();
  const known = sameLogin(accounts, origin, username) ?? { id: ports.newId(), ...DEFAULT_CHOICES };
  const identity = { origin, username, extension, accountId, scheme, displayName: displayName || extension };
  const account: Account = { ...known, ...identity };
  await ports.keepPending(account.id);
  await ports.saveAccounts(withAccount(accounts, account));
  return success(account);
}
