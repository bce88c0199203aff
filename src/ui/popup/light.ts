// The light beside the account. Nobody asks the PBX for it: the latest call has shown whether it works.

import type { Call } from '../../core/call.ts';
import type { FailureCode } from '../../core/failure.ts';

export type Light = 'connected' | 'trouble';

/** Failures that the next call would meet again. */
const TROUBLE: readonly FailureCode[] = [
  'certificate',
  'name-not-found',
  'connection-refused',
  'not-https',
  'unreachable',
  'wrong-password',
  'forbidden',
  'not-switchvox',
  'redirected',
];

export function lightOf(latest: Call | null): Light {
  const code = latest?.phase === 'failed' ? latest.failure?.code : undefined;
  return code && TROUBLE.includes(code) ? 'trouble' : 'connected';
}
