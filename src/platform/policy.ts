// What an administrator set for everybody: storage.managed, with the schema extension/policy.json in Chromium and
// none in Firefox. Nothing of it is a secret. Chromium takes seconds to tell it when the browser starts (2 s measured in
// Chromium 156), and nobody waits for that: what was told last holds until then.

import browser from 'webextension-polyfill';
import { type Policy, parsePolicy } from '../core/policy.ts';
import { settled, transact } from './database.ts';

const LAST = 'policy';

let policy: Promise<Policy> | null = null;

/** What holds now; at the very first start what the browser tells. */
export function currentPolicy(): Promise<Policy> {
  policy ??= lastTold().then((last) => last ?? ask());
  return policy;
}

async function lastTold(): Promise<Policy | null> {
  const last = await transact('records', 'readonly', (store) => settled<unknown>(store.get(LAST)));
  return last === undefined ? null : parsePolicy(last);
}

/** Firefox rejects where there is no policy at all, and has no place for one on Android. */
async function ask(): Promise<Policy> {
  const { managed } = browser.storage as Partial<typeof browser.storage>;
  const told = (await managed?.get(null).catch(() => null)) ?? {};
  await transact('records', 'readwrite', (store) => settled(store.put(told, LAST)));
  return parsePolicy(told);
}

/** The administrator changed something, while we run (Chromium tells) or while we did not. */
export function onPolicyChange(hear: () => void): void {
  const askAgain = async () => {
    const [before, now] = await Promise.all([currentPolicy(), ask()]);
    policy = Promise.resolve(now);
    if (JSON.stringify(before) !== JSON.stringify(now)) hear();
  };
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void askAgain();
  });
  askAgain().catch(() => {
    // A store that cannot be read is told of by whoever needs it.
  });
}
