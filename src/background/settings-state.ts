// Settings and accounts as the background works with them: settings are read once per life (every batch
// of numbers needs them), accounts each time (a call must not use stale ones). Pages hear of changes.

import {
  type Account,
  type Accounts,
  accountOf,
  activeAccount,
  withAccountWaiting,
  withoutAccount,
} from '../core/account.ts';
import { type Failure, failure } from '../core/failure.ts';
import { failed, type Result, success } from '../core/result.ts';
import { accountOfSite, type Settings, withoutSitesOf } from '../core/settings.ts';
import { heedPages, refreshAllPages } from '../platform/inject.ts';
import { tellOwnPages } from '../platform/own-news.ts';
import { tellAllPages } from '../platform/pages.ts';
import { accountsStore, settingsStore } from '../platform/store.ts';
import { refreshBadge } from './badge.ts';

let settings: Promise<Settings> | null = null;

export function currentSettings(): Promise<Settings> {
  if (settings) return settings;
  const loading = settingsStore.load();
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
  const changed = await settingsStore.change(change);
  settings = Promise.resolve(changed);
  tellOwnPages('settings');
  void heedPages(changed.heedsPages);
  return changed;
}

export async function changeAccounts(change: (now: Accounts) => Accounts): Promise<Accounts> {
  const changed = await accountsStore.change(change);
  void refreshBadge();
  tellOwnPages('settings');
  // What a number is depends on the account's lengths of extensions.
  void currentSettings().then(({ heedsPages }) => refreshAllPages(heedsPages));
  return changed;
}

/**
 * The account a site is bound to, else the active one. Failures: `no-account`; `account-signed-out` where the
 * site keeps to an account that is no longer connected: no other PBX may get its calls instead.
 */
export async function accountToCall(host: string): Promise<Result<Account, Failure>> {
  const [accounts, now] = await Promise.all([accountsStore.load(), currentSettings()]);
  const bound = accountOfSite(now, host);
  const account = bound === null ? activeAccount(accounts) : accountOf(accounts, bound);
  if (account) return success(account);
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
