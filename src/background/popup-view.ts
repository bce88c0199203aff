// What the popup opens with, gathered at once.

import { countriesWithNumbers } from '../core/dialing/number.ts';
import type { PopupView } from '../core/own-views.ts';
import { currentPolicy } from '../platform/policy.ts';
import { newsStore } from '../platform/store.ts';
import { calls } from './call-desk.ts';
import { currentAccounts, currentSettings } from './settings-state.ts';

export async function popupView(): Promise<PopupView> {
  const [settings, policy, accounts, call, news] = await Promise.all([
    currentSettings(),
    currentPolicy(),
    currentAccounts(),
    calls.current(null),
    newsStore.load(),
  ]);
  return { settings, policy, countries: countriesWithNumbers(), accounts, call, news };
}
