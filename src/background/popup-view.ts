// What the popup opens with, gathered at once.

import { countriesWithNumbers } from '../core/dialing/number.ts';
import type { PopupView } from '../core/own-views.ts';
import { accountsStore, newsStore } from '../platform/store.ts';
import { calls } from './call-desk.ts';
import { currentSettings } from './settings-state.ts';

export async function popupView(): Promise<PopupView> {
  const [settings, accounts, call, news] = await Promise.all([
    currentSettings(),
    accountsStore.load(),
    calls.current(null),
    newsStore.load(),
  ]);
  return { settings, countries: countriesWithNumbers(), accounts, call, news };
}
