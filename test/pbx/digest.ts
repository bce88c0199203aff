// The server's half of Digest authentication (RFC 7616, and the RFC 2069 form of boxes before 6.6).
// Written from the RFCs with Node's hashes, on purpose not sharing a line with the client it is to check.

import { createHash, randomBytes } from 'node:crypto';
import type { AuthMode, PbxSwitches } from './options.ts';

export type DigestMode = Exclude<AuthMode, 'basic'>;

interface Algorithm {
  readonly name: string;
  readonly hash: 'md5' | 'sha256';
  readonly session: boolean;
}

const algorithms: Record<DigestMode, Algorithm> = {
  'digest-old': { name: 'MD5', hash: 'md5', session: false },
  'digest-md5': { name: 'MD5', hash: 'md5', session: false },
  'digest-md5-sess': { name: 'MD5-sess', hash: 'md5', session: true },
  'digest-sha256': { name: 'SHA-256', hash: 'sha256', session: false },
  'digest-sha256-sess': { name: 'SHA-256-sess', hash: 'sha256', session: true },
};

/** How often each nonce handed out was used, and the counts (`nc`) seen with it. */
export type Nonces = Map<string, { uses: number; highestCount: number }>;

export function challenge(mode: DigestMode, switches: PbxSwitches, nonces: Nonces, isStale: boolean): string {
  const nonce = randomBytes(16).toString('hex');
  nonces.set(nonce, { uses: 0, highestCount: 0 });
  const { name } = algorithms[mode];
  // The old form is a Digium engineer's own transcript: an empty qop and every value in quotes.
  if (mode === 'digest-old') {
    return `Digest realm="${switches.realm}", qop="", nonce="${nonce}", algorithm="${name}", stale="${isStale}"`;
  }
  const stale = isStale ? ', stale=true' : '';
  return `Digest realm="${switches.realm}", qop="auth", algorithm=${name}, nonce="${nonce}", charset=UTF-8${stale}`;
}

export type Fields = ReadonlyMap<string, string>;

/** The fields of `Authorization: Digest a="b", c=d`, or null where that is not what it is. */
export function readFields(header: string): Fields | null {
  const text = /^Digest\s+(.*)$/i.exec(header)?.[1];
  if (text === undefined) return null;
  const field = /\s*([\w*]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))\s*(?:,|$)/y;
  const fields = new Map<string, string>();
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found?.[1] || fields.has(found[1].toLowerCase())) return null;
    fields.set(found[1].toLowerCase(), found[2]?.replace(/\\(.)/g, '$1') ?? found[3] ?? '');
  }
  return fields;
}

/** The user name, also in RFC 7616's `username*` form for names beyond ASCII. */
export function usernameOf(fields: Fields): string | null {
  const plain = fields.get('username');
  if (plain !== undefined) return plain;
  const encoded = /^UTF-8''(.*)$/i.exec(fields.get('username*') ?? '')?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}

export interface Target {
  readonly httpMethod: string;
  readonly path: string;
}

/** The response the right password would have given, or null where the fields do not fit the mode. */
export function expectedResponse(
  mode: DigestMode,
  fields: Fields,
  password: string,
  target: Target,
  realm: string,
): string | null {
  const { hash, session, name } = algorithms[mode];
  const h = (text: string): string => createHash(hash).update(text, 'utf8').digest('hex');
  const get = (key: string): string => fields.get(key) ?? '';
  // `algorithm` may be left out only where it is MD5 (RFC 7616, 3.4).
  if ((fields.get('algorithm') ?? 'MD5') !== name || get('realm') !== realm || get('uri') !== target.path) {
    return null;
  }
  const secret = h(`${usernameOf(fields)}:${realm}:${password}`);
  const ha1 = session ? h(`${secret}:${get('nonce')}:${get('cnonce')}`) : secret;
  const ha2 = h(`${target.httpMethod}:${target.path}`);
  if (mode === 'digest-old') {
    // No public client sends qop, nc or cnonce to an old box; whether it would mind is not known.
    const hasMore = ['qop', 'nc', 'cnonce'].some((key) => fields.has(key));
    return hasMore ? null : h(`${ha1}:${get('nonce')}:${ha2}`);
  }
  if (get('qop') !== 'auth' || !/^[0-9a-f]{8}$/i.test(get('nc')) || get('cnonce') === '') return null;
  return h(`${ha1}:${get('nonce')}:${get('nc')}:${get('cnonce')}:auth:${ha2}`);
}

/** Whether this nonce may still be used; counts the use. A repeated `nc` is a replay and not good either. */
export function spendNonce(mode: DigestMode, fields: Fields, nonces: Nonces, allowed: number): boolean {
  const nonce = nonces.get(fields.get('nonce') ?? '');
  if (!nonce || nonce.uses >= allowed) return false;
  const count = Number.parseInt(fields.get('nc') ?? '0', 16);
  if (mode !== 'digest-old' && count <= nonce.highestCount) return false;
  nonce.uses += 1;
  nonce.highestCount = count;
  return true;
}
