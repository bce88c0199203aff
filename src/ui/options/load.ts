// Everything the settings page shows, asked for at once.

import type { Everything } from '../../core/backup.ts';
import type { Failure } from '../../core/failure.ts';
import type { SettingsView } from '../../core/own-views.ts';
import { type Result, success } from '../../core/result.ts';
import { send } from '../../platform/ui-bus.ts';

export interface Loaded extends Everything, SettingsView {}

export async function load(): Promise<Result<Loaded, Failure>> {
  const [accounts, settings] = await Promise.all([send('accounts/get', {}), send('settings/get', {})]);
  if (!accounts.ok) return accounts;
  if (!settings.ok) return settings;
  return success({ accounts: accounts.value, ...settings.value });
}
