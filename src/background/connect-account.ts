// Connecting: the credentials are tried before they are believed. A failed try leaves the accounts that
// were there before as they were.

import {
  type Account,
  type AccountChoices,
  type Accounts,
  accountOf,
  activeAccount,
  sameLogin,
  waitingLogin,
  withAccount,
} from '../core/account.ts';
import type { Payload } from '../core/contract.ts';
import { type Failure, failure } from '../core/failure.ts';
import type { Login } from '../core/pbx-contract.ts';
import type { Policy } from '../core/policy.ts';
import { checkLogin, firstChoices } from '../core/policy-rules.ts';
import { failed, type Result, success } from '../core/result.ts';
import { parseAddress } from '../core/switchvox/address.ts';
import type { PbxReport, PbxSuccess } from '../core/switchvox/report.ts';

export interface AccountPorts {
  /** Puts a password where the PBX client finds it, and tells where that is. */
  holdPassword(password: string): Promise<string>;
  /** Copies it to the account of this id. */
  keepPassword(slot: string, id: string): Promise<void>;
  forgetPassword(slot: string): Promise<void>;
  loadAccounts(): Promise<Accounts>;
  /** What an administrator set. */
  loadPolicy(): Promise<Policy>;
  changeAccounts(change: (now: Accounts) => Accounts): Promise<Accounts>;
  newId(): string;
  /** Asks the PBX who a login is; network causes told apart. */
  ask(login: Login): Promise<PbxReport>;
}

/** Failures: those of `parseAddress` and `checkLogin`, `username-empty`, `password-empty`, and whatever the PBX answers. */
export async function connectAccount(
  typed: Payload<'account/connect'>,
  ports: AccountPorts,
): Promise<Result<Account, Failure>> {
  const address = parseAddress(typed.address);
  if (!address.ok) return address;
  const username = typed.username.trim();
  if (username === '') return failed(failure('username-empty'));
  const policy = await ports.loadPolicy();
  const allowed = checkLogin(address.value, username, policy);
  if (!allowed.ok) return allowed;
  if (typed.password === '') return failed(failure('password-empty'));
  const slot = await ports.holdPassword(typed.password);
  try {
    const login = { slot, origin: address.value, username, extension: typed.extension.trim() };
    const report = await ports.ask(login);
    return report.ok ? await keep(report.value, login, firstChoices(policy), ports) : report;
  } finally {
    await ports.forgetPassword(slot);
  }
}

/** Connecting again with the same login keeps its id and what the person chose for it, here or in a restored backup. */
async function keep(
  { myInfo, scheme }: PbxSuccess,
  { slot, origin, username }: Login,
  choices: AccountChoices,
  ports: AccountPorts,
): Promise<Result<Account, Failure>> {
  if (!myInfo) return failed(failure('not-switchvox'));
  const { extension, accountId, displayName } = myInfo;
  const before = await ports.loadAccounts();
  const known = sameLogin(before, origin, username) ?? waitingLogin(before, origin, username);
  const id = known?.id ?? ports.newId();
  const identity = {
    id,
    origin,
    username,
    extension,
    accountId,
    scheme,
    displayName: displayName || extension,
  };
  await ports.keepPassword(slot, id);
  const accounts = await ports.changeAccounts((now) =>
    withAccount(now, {
      ...(accountOf(now, id) ?? waitingLogin(now, origin, username) ?? choices),
      ...identity,
    }),
  );
  const account = activeAccount(accounts);
  return account ? success(account) : failed(failure('storage'));
}
