// Everything that was set, at once: as a file, from a file, and back to the beginning.

import {
  type Backup,
  type Everything,
  readBackup,
  restore,
  withoutChoices,
  writeBackup,
} from '../core/backup.ts';
import type { Failure } from '../core/failure.ts';
import { type Result, success } from '../core/result.ts';
import { defaultSettings } from '../core/settings.ts';
import { uiLanguage } from '../platform/i18n.ts';
import { accountsStore, settingsStore } from '../platform/store.ts';
import { changeAccounts, changeSettings, forgetSettings } from './settings-state.ts';

export const backupText = async (): Promise<string> =>
  writeBackup({ settings: await settingsStore.load(), accounts: await accountsStore.load() });

/** Failures: those of `readBackup`; nothing was changed then. */
export async function restoreBackup(text: string): Promise<Result<Everything, Failure>> {
  const backup = readBackup(text, defaultSettings([uiLanguage()]));
  return backup.ok ? success(await put(backup.value)) : backup;
}

async function put(backup: Backup): Promise<Everything> {
  let settings = backup.settings;
  const accounts = await changeAccounts((now) => {
    const restored = restore(backup, now, () => crypto.randomUUID());
    settings = restored.settings;
    return restored.accounts;
  });
  return { accounts, settings: await changeSettings(() => settings) };
}

export async function resetSettings(): Promise<Everything> {
  const settings = await forgetSettings();
  return { settings, accounts: await changeAccounts(withoutChoices) };
}
