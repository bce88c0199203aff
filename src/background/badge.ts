// Which mark the icon bears: a call in progress before anything else, then that nobody is connected.

import { activeAccount } from '../core/account.ts';
import { type Call, isAlive } from '../core/call.ts';
import { type Mark, showMark } from '../platform/badge.ts';
import { t } from '../platform/i18n.ts';
import { accountsStore, loadCallRecord } from '../platform/store.ts';

/** Pure: what there is to say. */
export function markOf(call: Call | null, isConnected: boolean): Mark {
  if (call && isAlive(call)) return 'call';
  return isConnected ? 'none' : 'unconnected';
}

/** Looks at what is, so that it can be asked for after whatever happened. A mark is no reason to fail. */
export async function refreshBadge(): Promise<void> {
  try {
    const [record, accounts] = await Promise.all([loadCallRecord(), accountsStore.load()]);
    const call = record?.call ?? null;
    const mark = markOf(call, activeAccount(accounts) !== null);
    const about = mark === 'call' ? call?.label : mark === 'unconnected' ? t('badge_unconnected') : '';
    await showMark(mark, about ? `${t('extension_name')} – ${about}` : t('extension_name'));
  } catch (error) {
    console.error('badge', error);
  }
}
