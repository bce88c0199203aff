// Who is asking: Basic and Digest logins, refusals with their challenges, and the blocking of an address
// that keeps failing. Knows nothing of what is asked.

import { timingSafeEqual } from 'node:crypto';
import {
  challenge,
  type DigestMode,
  expectedResponse,
  type Fields,
  type Nonces,
  readFields,
  spendNonce,
  type Target,
  usernameOf,
} from './digest.ts';
import { findByLogin, type User } from './directory.ts';
import type { AuthMode, PbxOptions } from './options.ts';

export type Login =
  | { readonly kind: 'user'; readonly user: User; readonly username: string }
  | { readonly kind: 'refused'; readonly challenges: readonly string[] }
  | { readonly kind: 'blocked' };

export interface Doorkeeper {
  /** `address` is the client's; `header` its Authorization, if any. */
  admit(header: string | undefined, target: Target, address: string): Login;
  /** Challenges for a refusal made elsewhere. */
  challenges(isStale?: boolean): readonly string[];
  /** Forgets failed logins, as an administrator would. */
  unblock(): void;
}

interface Claim {
  readonly username: string;
  /** Right password and fresh nonce; `stale` is the right password with a used-up nonce. */
  readonly verdict: 'good' | 'stale' | 'bad';
}

/** RFC 7617: the octets are UTF-8, and the first colon ends the user name. */
export function readBasic(header: string): { username: string; password: string } | null {
  const encoded = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(header)?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const isDigest = (mode: AuthMode): mode is DigestMode => mode !== 'basic';

/** Reads `options` at each login, so that a test may switch the scheme of a running PBX. */
export function openDoor(options: PbxOptions): Doorkeeper {
  const nonces: Nonces = new Map();
  const failures = new Map<string, number>();
  const offered = (): readonly AuthMode[] => [options.auth].flat();

  function challenges(isStale = false): readonly string[] {
    return offered().map((mode) =>
      isDigest(mode)
        ? challenge(mode, options, nonces, isStale)
        : `Basic realm="${options.realm}", charset="UTF-8"`,
    );
  }

  function checkBasic(header: string): Claim | null {
    const basic = readBasic(header);
    if (!basic || !offered().includes('basic')) return null;
    const user = findByLogin(options.users, basic.username);
    const isRight = user !== null && isSame(user.password, basic.password);
    return { username: basic.username, verdict: isRight ? 'good' : 'bad' };
  }

  function judge(mode: DigestMode, fields: Fields, target: Target): Claim['verdict'] {
    const user = findByLogin(options.users, usernameOf(fields) ?? '');
    const wanted = user && expectedResponse(mode, fields, user.password, target, options.realm);
    if (!wanted || !isSame(wanted, fields.get('response') ?? '')) return 'bad';
    return spendNonce(mode, fields, nonces, options.nonceUses) ? 'good' : 'stale';
  }

  function checkDigest(header: string, target: Target): Claim | null {
    const fields = readFields(header);
    const username = fields && usernameOf(fields);
    if (!fields || !username) return null;
    const verdicts = offered()
      .filter(isDigest)
      .map((mode) => judge(mode, fields, target));
    return { username, verdict: verdicts.find((verdict) => verdict !== 'bad') ?? 'bad' };
  }

  function admit(header: string | undefined, target: Target, address: string): Login {
    if (failures.get(address) === options.blockAfter && options.blockAfter !== null)
      return { kind: 'blocked' };
    const claim = header === undefined ? null : (checkBasic(header) ?? checkDigest(header, target));
    const user = claim?.verdict === 'good' ? findByLogin(options.users, claim.username) : null;
    if (claim && user) {
      failures.delete(address);
      return { kind: 'user', user, username: claim.username };
    }
    // What counts as an offence is not published; asking without or with a stale login is not one here.
    if (claim?.verdict === 'bad') failures.set(address, (failures.get(address) ?? 0) + 1);
    return { kind: 'refused', challenges: challenges(claim?.verdict === 'stale') };
  }

  return { admit, challenges, unblock: () => failures.clear() };
}
