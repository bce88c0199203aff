// Passwords that the person wants forgotten when the browser closes. No browser tells an extension that it closes, so
// it is done before anything else of the next time: what lives as long as the browser runs is not there yet.

import { withAccountWaiting } from '../core/account.ts';
import { beginsAnew } from '../platform/installation.ts';
import { accountsStore } from '../platform/store.ts';
import { forgetPassword } from '../platform/vault.ts';
import { changeAccounts, currentSettings } from './settings-state.ts';

/** What was connected waits for its password then, with all that was chosen for it. */
export async function forgetPasswordsOfLastTime(): Promise<void> {
  if (!(await beginsAnew()) || !(await currentSettings()).forgetsPasswords) return;
  const { list, active } = await accountsStore.load();
  if (list.length === 0) return;
  // The secrets first: whatever dies in between, no password stays behind.
  for (const { id } of list) await forgetPassword(id);
  // The one that called comes last: its login is the one that is asked for.
  const ids = list.map(({ id }) => id).sort((a, b) => Number(a === active) - Number(b === active));
  await changeAccounts((now) => ids.reduce(withAccountWaiting, now));
}
