// Everything the popup shows, asked for at once.

import { type Accounts, activeAccount } from '../../core/account.ts';
import type { Failure } from '../../core/failure.ts';
import type { PopupView } from '../../core/own-views.ts';
import { type Result, success } from '../../core/result.ts';
import { parseAddress } from '../../core/switchvox/address.ts';
import { type ActiveTab, activeTab } from '../../platform/active-tab.ts';
import { type LoginDraft, loadDraft } from '../../platform/draft.ts';
import { hasHost, hasPages } from '../../platform/host-permission.ts';
import { send } from '../../platform/ui-bus.ts';

export interface Loaded extends PopupView {
  readonly tab: ActiveTab | null;
  readonly draft: LoginDraft;
  /** The browser closed the popup to ask for the permission, and got it. */
  readonly isAllowed: boolean;
  readonly access: Access;
}

/** What the browser lets us reach: pages and the PBX, the PBX alone, or not even that. */
export type Access = 'pages' | 'pbx' | 'none';

export async function load(): Promise<Result<Loaded, Failure>> {
  const [view, tab, [typed, isAllowed], readsPages] = await Promise.all([
    send('popup/get', {}),
    activeTab(),
    typedBefore(),
    hasPages(),
  ]);
  if (!view.ok) return view;
  const draft = typed.address || typed.username ? typed : loginOfWaiting(view.value.accounts);
  const access = readsPages ? 'pages' : await accessWithoutPages(view.value.accounts);
  return success({ ...view.value, tab, draft, isAllowed, access });
}

async function accessWithoutPages(accounts: Accounts): Promise<Access> {
  const account = activeAccount(accounts);
  return !account || (await hasHost(account.origin)) ? 'pbx' : 'none';
}

/** Of what waits for its password, the login that was put aside last. */
function loginOfWaiting({ waiting }: Accounts): LoginDraft {
  const last = waiting.at(-1);
  return last
    ? { address: new URL(last.origin).host, username: last.username }
    : { address: '', username: '' };
}

async function typedBefore(): Promise<[LoginDraft, boolean]> {
  const draft = await loadDraft();
  const origin = parseAddress(draft.address);
  return [draft, origin.ok && (await hasHost(origin.value))];
}
