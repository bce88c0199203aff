// What an administrator set for everybody: storage.managed, with the schema extension/policy.json in Chromium and
// none in Firefox. Nothing of it is a secret.

import browser from 'webextension-polyfill';
import { NO_POLICY, type Policy, parsePolicy } from '../core/policy.ts';

let policy: Promise<Policy> | null = null;

/** Read once per life of the background, and again after a change. */
export function currentPolicy(): Promise<Policy> {
  policy ??= read();
  return policy;
}

/** Firefox rejects where there is no policy at all. */
const read = (): Promise<Policy> => browser.storage.managed.get(null).then(parsePolicy, () => NO_POLICY);

/** The administrator changed something; Firefox tells of it at its next start only. */
export function onPolicyChange(hear: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    policy = null;
    hear();
  });
}
