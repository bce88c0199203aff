// What pages of ours are answered, as they show it.

import type { Accounts } from './account.ts';
import type { Call } from './call.ts';
import type { Failure } from './failure.ts';
import type { HistoryEntry, Retention } from './history.ts';
import type { CountryCode, NumberKind } from './phone/types.ts';
import type { Policy } from './policy.ts';
import type { Result } from './result.ts';
import type { Settings } from './settings.ts';

export interface HistoryView {
  readonly entries: readonly HistoryEntry[];
  readonly retention: Retention;
  /** The administrator chose it. */
  readonly isLocked: boolean;
}

/** Everything the popup shows, in one answer: it is waited for by a person who has just pressed the icon. */
export interface PopupView extends SettingsView {
  readonly accounts: Accounts;
  /** The latest call. */
  readonly call: Call | null;
  /** The version whose news the person has not seen yet; empty where there is none. */
  readonly news: string;
}

export interface SettingsView {
  readonly settings: Settings;
  /** What an administrator set. */
  readonly policy: Policy;
  /** Countries a national number can belong to, ISO codes. */
  readonly countries: readonly string[];
}

export interface NumberPreview {
  readonly e164: string;
  readonly ext: string | null;
  readonly label: string;
  readonly country: CountryCode | null;
  readonly kind: NumberKind;
  /** What the PBX would be asked to dial, or why not. */
  readonly digits: Result<string, Failure>;
}
