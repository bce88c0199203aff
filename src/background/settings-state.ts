// Settings and accounts as the background works with them: settings are read once per life (every batch
// of numbers needs them), accounts each time (a call must not use stale ones).

import { type Account, activeAccount } from '../core/account.ts';
import { accountOfSite, type Settings } from '../core/settings.ts';
import { tellAllPages } from '../platform/pages.ts';
import { loadAccounts, loadSettings, saveSettings } from '../platform/store.ts';

let settings = loadSettings();

export const currentSettings = (): Promise<Settings> => settings;

/** Changes made at once take turns, so that none is lost. */
export function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  const next = settings.then(change);
  settings = next;
  return next.then(async (changed) => {
    await saveSettings(changed);
    void tellAllPages('page/refresh', null);
    return changed;
  });
}

/** The account a site is bound to, else the active one. */
export async function accountFor(host: string): Promise<Account | null> {
  const accounts = await loadAccounts();
  const bound = accountOfSite(await settings, host);
  return accounts.list.find(({ id }) => id === bound) ?? activeAccount(accounts);
}
