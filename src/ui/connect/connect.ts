// Connecting, without the form: what was typed is checked, the browser is asked to let us reach the PBX,
// the background tries the login.

import type { Account } from '../../core/account.ts';
import { type Failure, failure } from '../../core/failure.ts';
import { failed, type Result } from '../../core/result.ts';
import { parseAddress } from '../../core/switchvox/address.ts';
import { forgetDraft } from '../../platform/draft.ts';
import { requestHost } from '../../platform/host-permission.ts';
import { send } from '../../platform/ui-bus.ts';

export interface Typed {
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** The phone to ring for a login that has none. */
  readonly ring: string;
}

/** What is missing or wrong before anybody is asked; empty where nothing is. */
export function checkTyped({ address, username, password }: Typed): Failure[] {
  const origin = parseAddress(address);
  return [
    ...(origin.ok ? [] : [origin.failure]),
    ...(username.trim() === '' ? [failure('username-empty')] : []),
    ...(password === '' ? [failure('password-empty')] : []),
  ];
}

/** Call it in the turn of the click and with checked fields: the browser asks for the permission first. */
export async function connect({ ring, ...login }: Typed): Promise<Result<Account, Failure>> {
  const origin = parseAddress(login.address);
  if (!origin.ok) return origin;
  if (!(await requestHost(origin.value))) return failed(failure('permission-denied'));
  const answer = await send('account/connect', { ...login, extension: ring.trim() });
  if (answer.ok) await forgetDraft();
  return answer;
}
