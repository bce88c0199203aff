// What the popup opens with, gathered at once.

import { countriesWithNumbers } from '../core/dialing/number.ts';
import type { PopupView } from '../core/own-views.ts';
import { accountsStore, newsStore } from '../platform/store.ts';
import { calls } from './call-desk.ts';
import { recent } from './history-desk.ts';
import { currentSettings } from './settings-state.ts';

/** Calls listed in the popup. */
const RECENT = 3;

export async function popupView(): Promise<PopupView> {
  const [settings, accounts, call, latest, news] = await Promise.all([
    currentSettings(),
    accountsStore.load(),
    calls.current(null),
    recent(RECENT),
    newsStore.load(),
  ]);
  return { settings, countries: countriesWithNumbers(), accounts, call, recent: latest, news };
}
