// What the PBX client's home serves: only the background speaks to it, and what it is told has been decided.

import type { Account } from './account.ts';
import type { PbxReport } from './switchvox/report.ts';
import type { CallParameters } from './switchvox/request.ts';

/** What the PBX client's home serves in browsers that need one; only the background sends these. */
export interface PbxMessages {
  'pbx/connect': {
    readonly payload: { readonly login: Login };
    readonly reply: PbxReport;
  };
  'pbx/call': {
    readonly payload: { readonly account: Account; readonly order: PbxOrder };
    readonly reply: null;
  };
  /** Stop waiting for the answer; the phone may still ring. */
  'pbx/abort': { readonly payload: { readonly requestId: string }; readonly reply: null };
  'pbx/status': {
    readonly payload: { readonly requestId: string };
    readonly reply: { readonly live: boolean; readonly report: PbxReport | null };
  };
}

/** A login to try. */
export interface Login {
  /** Where in the vault its password waits. */
  readonly slot: string;
  readonly origin: string;
  readonly username: string;
  /** Asked for where the login itself has none (an administrator); else empty. */
  readonly extension: string;
}

/** One `users.call`, ready to send. */
export interface PbxOrder extends CallParameters {
  readonly requestId: string;
}
