// Everything the popup shows, asked for at once.

import type { Failure } from '../../core/failure.ts';
import type { PopupView } from '../../core/own-views.ts';
import { type Result, success } from '../../core/result.ts';
import { parseAddress } from '../../core/switchvox/address.ts';
import { type ActiveTab, activeTab } from '../../platform/active-tab.ts';
import { type LoginDraft, loadDraft } from '../../platform/draft.ts';
import { hasHost } from '../../platform/host-permission.ts';
import { send } from '../../platform/ui-bus.ts';

export interface Loaded extends PopupView {
  readonly tab: ActiveTab | null;
  readonly draft: LoginDraft;
  /** The browser closed the popup to ask for the permission, and got it. */
  readonly isAllowed: boolean;
}

export async function load(): Promise<Result<Loaded, Failure>> {
  const [view, tab, [draft, isAllowed]] = await Promise.all([
    send('popup/get', {}),
    activeTab(),
    typedBefore(),
  ]);
  return view.ok ? success({ ...view.value, tab, draft, isAllowed }) : view;
}

async function typedBefore(): Promise<[LoginDraft, boolean]> {
  const draft = await loadDraft();
  const origin = parseAddress(draft.address);
  return [draft, origin.ok && (await hasHost(origin.value))];
}
