// Settings and accounts as the background works with them: settings are read once per life (every batch
// of numbers needs them), accounts each time (a call must not use stale ones). Pages hear of changes.

import {
  type Account,
  type AccountChoices,
  type Accounts,
  accountOf,
  activeAccount,
  withAccountWaiting,
  withChoices,
  withoutAccount,
} from '../core/account.ts';
import { type Failure, failure } from '../core/failure.ts';
import { accountsUnder, allowedAccount, ownChoices, underPolicy } from '../core/policy-rules.ts';
import { failed, type Result } from '../core/result.ts';
import { accountOfSite, type Settings, withoutSitesOf } from '../core/settings.ts';
import { heedPages, refreshAllPages } from '../platform/inject.ts';
import { tellOwnPages } from '../platform/own-news.ts';
import { tellAllPages } from '../platform/pages.ts';
import { currentPolicy } from '../platform/policy.ts';
import { accountsStore, settingsStore } from '../platform/store.ts';
import { refreshBadge } from './badge.ts';

let settings: Promise<Settings> | null = null;

/** What holds: what the person chose, under what the administrator locked. */
export function currentSettings(): Promise<Settings> {
  if (settings) return settings;
  const loading = Promise.all([settingsStore.load(), currentPolicy()]).then(([own, policy]) =>
    underPolicy(own, policy),
  );
  settings = loading;
  loading.catch(() => {
    // Storage that failed once may answer the next time.
    if (settings === loading) settings = null;
  });
  return loading;
}

export async function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  const changed = await keep(change);
  void refreshAllPages(changed.heedsPages);
  return changed;
}

/** What numbers are stays as it is: pages need not look again. */
export async function changeManner(change: (now: Settings) => Settings): Promise<Settings> {
  const changed = await keep(change);
  void tellAllPages('page/manner');
  return changed;
}

async function keep(change: (now: Settings) => Settings): Promise<Settings> {
  await settingsStore.change(change);
  return readAgain();
}

/** Back to what whoever chose nothing has. */
export async function forgetSettings(): Promise<Settings> {
  await settingsStore.clear();
  return lookAnew();
}

/** The administrator changed something. */
export async function obeyPolicy(): Promise<void> {
  await lookAnew();
  void refreshBadge();
}

async function lookAnew(): Promise<Settings> {
  const now = await readAgain();
  void tellAllPages('page/manner');
  void refreshAllPages(now.heedsPages);
  return now;
}

async function readAgain(): Promise<Settings> {
  settings = null;
  const now = await currentSettings();
  tellOwnPages('settings');
  void heedPages(now.heedsPages);
  return now;
}

/** The accounts as they dial, under what the administrator locked. */
export async function currentAccounts(): Promise<Accounts> {
  return accountsUnder(...(await Promise.all([accountsStore.load(), currentPolicy()])));
}

export async function changeAccounts(change: (now: Accounts) => Accounts): Promise<Accounts> {
  const changed = await accountsStore.change(change);
  void refreshBadge();
  tellOwnPages('settings');
  // What a number is depends on the account's lengths of extensions.
  void currentSettings().then(({ heedsPages }) => refreshAllPages(heedsPages));
  return accountsUnder(changed, await currentPolicy());
}

/** Keeps what a person chose for an account; what is locked stays as it was chosen before. */
export async function chooseForAccount(id: string, choices: AccountChoices): Promise<Accounts> {
  const policy = await currentPolicy();
  return changeAccounts((now) => {
    const kept = accountOf(now, id);
    return kept ? withChoices(now, id, ownChoices(choices, kept, policy)) : now;
  });
}

/**
 * The account a site is bound to, else the active one. Failures: `no-account`; `account-signed-out` where the
 * site keeps to an account that is no longer connected: no other PBX may get its calls instead; those of
 * `checkLogin` where the administrator no longer wants this account.
 */
export async function accountToCall(host: string): Promise<Result<Account, Failure>> {
  const [accounts, now, policy] = await Promise.all([currentAccounts(), currentSettings(), currentPolicy()]);
  const bound = accountOfSite(now, host);
  const account = bound === null ? activeAccount(accounts) : accountOf(accounts, bound);
  if (account) return allowedAccount(account, policy);
  return failed(failure(bound === null ? 'no-account' : 'account-signed-out'));
}

/** The account that calls from this site; null where none does. */
export async function accountFor(host: string): Promise<Account | null> {
  const account = await accountToCall(host);
  return account.ok ? account.value : null;
}

/** Sites bound to an account keep to it: it waits for its password. One that waits already is forgotten. */
export async function signOut(id: string): Promise<void> {
  const isBound = (await currentSettings()).siteAccounts.some((binding) => binding.id === id);
  const isWaiting = (await accountsStore.load()).waiting.some((account) => account.id === id);
  if (isBound && !isWaiting) return void (await changeAccounts((now) => withAccountWaiting(now, id)));
  await changeAccounts((now) => withoutAccount(now, id));
  await changeSettings((now) => withoutSitesOf(now, id));
}
