// What the PBX client reports of one request, in a form that survives a message between documents.

import type { Failure } from '../failure.ts';
import type { Parser } from '../parse.ts';
import type { Result } from '../result.ts';

/** The answer to `users.getMyInfo`. */
export interface MyInfo {
  readonly extension: string;
  readonly accountId: string;
  readonly displayName: string;
}

/** The answer to `users.call`: the numbers after the PBX's own rewriting. */
export interface CallInfo {
  readonly dialedFirst: string;
  readonly dialedSecond: string;
}

export interface PbxSuccess {
  readonly scheme: 'basic' | 'digest';
  readonly myInfo?: MyInfo;
  readonly callInfo?: CallInfo;
}

export type PbxReport = Result<PbxSuccess, Failure>;

/**
 * The report comes from our own offscreen document, built by this code from parsed answers: only its
 * outer shape is checked again.
 */
export const parsePbxReport: Parser<PbxReport> = (value) => {
  if (typeof value !== 'object' || value === null) return null;
  const report = value as { ok?: unknown; value?: unknown; failure?: unknown };
  if (report.ok === true && typeof report.value === 'object' && report.value) return value as PbxReport;
  if (report.ok === false && typeof report.failure === 'object' && report.failure) return value as PbxReport;
  return null;
};

/** How a placed call goes on. `untold`: the PBX cannot tell, so nobody asks any more. */
export interface CallProgress {
  readonly state: 'talking' | 'ended' | 'untold';
  /** Seconds of talk so far. */
  readonly seconds: number;
}

const STATES = ['talking', 'ended', 'untold'] as const;

export const parseProgress: Parser<CallProgress> = (value) => {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Record<string, unknown>;
  const state = STATES.find((known) => known === fields.state);
  const { seconds } = fields;
  if (!state || typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) return null;
  return { state, seconds };
};
