// Everything the background remembers that is no secret. `local` survives the browser, `session` dies
// with it. Both are closed to content scripts where the browser can (Chrome); Firefox cannot, which is
// why nothing here is secret. Records are checked when read: storage may be old, edited or broken.

import browser from 'webextension-polyfill';
import { type Accounts, parseAccounts } from '../core/account.ts';
import type { CallRecord } from '../core/call.ts';
import { defaultSettings, parseSettings, type Settings } from '../core/settings.ts';

/** Chrome only: content scripts may not read our storage. */
export function closeStorageToPages(): void {
  for (const area of [globalThis.chrome.storage.local, globalThis.chrome.storage.session]) {
    void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}

async function read(area: 'local' | 'session', name: string): Promise<unknown> {
  return (await browser.storage[area].get(name))[name];
}

export async function loadSettings(): Promise<Settings> {
  return parseSettings(await read('local', 'settings'), defaultSettings([browser.i18n.getUILanguage()]));
}

export const saveSettings = (settings: Settings): Promise<void> => browser.storage.local.set({ settings });

export async function loadAccounts(): Promise<Accounts> {
  return parseAccounts(await read('local', 'accounts'));
}

export const saveAccounts = (accounts: Accounts): Promise<void> => browser.storage.local.set({ accounts });

/** Written by this code only and never older than the browser's run: its shape is trusted. */
export async function loadCallRecord(): Promise<CallRecord | null> {
  return ((await read('session', 'call')) as CallRecord | undefined) ?? null;
}

export const saveCallRecord = (call: CallRecord): Promise<void> => browser.storage.session.set({ call });
