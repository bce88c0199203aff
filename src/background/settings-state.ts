// Settings and accounts as the background works with them: settings are read once per life (every batch
// of numbers needs them), accounts each time (a call must not use stale ones). Pages hear of changes.

import { type Account, type Accounts, accountOf, activeAccount } from '../core/account.ts';
import { accountOfSite, type Settings } from '../core/settings.ts';
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
  const changed = await settingsStore.change(change);
  settings = Promise.resolve(changed);
  void tellAllPages('page/refresh', null);
  return changed;
}

export async function changeAccounts(change: (now: Accounts) => Accounts): Promise<Accounts> {
  const changed = await accountsStore.change(change);
  void refreshBadge();
  // What a number is depends on the account's lengths of extensions.
  void tellAllPages('page/refresh', null);
  return changed;
}

/** The account a site is bound to, else the active one. */
export async function accountFor(host: string): Promise<Account | null> {
  const [accounts, now] = await Promise.all([accountsStore.load(), currentSettings()]);
  return accountOf(accounts, accountOfSite(now, host)) ?? activeAccount(accounts);
}
