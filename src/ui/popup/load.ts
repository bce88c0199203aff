// Everything the popup shows, asked for at once.

import { type Account, type Accounts, NO_ACCOUNTS } from '../../core/account.ts';
import type { Call } from '../../core/call.ts';
import type { SettingsView } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import { type Result, success } from '../../core/result.ts';
import { parseAddress } from '../../core/switchvox/address.ts';
import { type ActiveTab, activeTab } from '../../platform/active-tab.ts';
import { type LoginDraft, loadDraft } from '../../platform/draft.ts';
import { hasHost } from '../../platform/host-permission.ts';
import { send } from '../../platform/ui-bus.ts';
import { type Site, siteOf } from './site.ts';

export interface Loaded {
  readonly account: Account | null;
  readonly accounts: Accounts;
  readonly settings: SettingsView;
  readonly call: Call | null;
  readonly site: Site;
  readonly tab: ActiveTab | null;
  readonly draft: LoginDraft;
  /** The browser closed the popup to ask for the permission, and got it. */
  readonly isAllowed: boolean;
}

export async function load(): Promise<Result<Loaded, Failure>> {
  const [account, accounts, settings, call, tab, draft] = await Promise.all([
    send('account/get', {}),
    send('accounts/get', {}),
    send('settings/get', {}),
    send('call/get', { requestId: null }),
    activeTab(),
    loadDraft(),
  ]);
  if (!account.ok) return account;
  if (!settings.ok) return settings;
  const latest = call.ok ? call.value : null;
  return success({
    account: account.value,
    // Without them the popup shows the one that dials, and offers no other.
    accounts: accounts.ok ? accounts.value : NO_ACCOUNTS,
    settings: settings.value,
    call: latest,
    site: siteOf(tab?.url ?? null),
    tab,
    draft,
    isAllowed: await isDraftAllowed(draft),
  });
}

async function isDraftAllowed({ address }: LoginDraft): Promise<boolean> {
  const origin = parseAddress(address);
  return origin.ok && hasHost(origin.value);
}
