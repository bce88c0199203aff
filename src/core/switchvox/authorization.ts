// The Authorization header: Basic (Switchvox 6.6 and later) and Digest (older boxes: MD5 with an empty
// qop, which is RFC 2069's form; RFC 7616's forms by the book). Pure: the client nonce is passed in.

import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** A Digest challenge as far as it can be answered. */
export interface Challenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | null;
  readonly algorithm: 'MD5' | 'MD5-sess' | 'SHA-256' | 'SHA-256-sess';
  /** True where `qop` offers `auth`; an empty or absent `qop` asks for RFC 2069's form. */
  readonly qopAuth: boolean;
  readonly stale: boolean;
  readonly userhash: boolean;
}

const ALGORITHMS = ['MD5', 'MD5-sess', 'SHA-256', 'SHA-256-sess'] as const;
/** Longest header looked at. */
const MAX_HEADER = 8192;

/** RFC 7617 with UTF-8. */
export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${btoa(byteString(`${username}:${password}`))}`;
}

/**
 * The strongest Digest challenge of a `WWW-Authenticate` header (several may be joined by commas), or
 * null where there is none that can be answered.
 */
export function parseChallenge(header: string): Challenge | null {
  const offered = splitChallenges(header.slice(0, MAX_HEADER)).flatMap((text) => {
    const challenge = readDigest(text);
    return challenge ? [challenge] : [];
  });
  return offered.find(({ algorithm }) => algorithm.startsWith('SHA-256')) ?? offered[0] ?? null;
}

/** Cuts `Digest a=1, b=2, Basic realm="x"` before each scheme name. */
function splitChallenges(header: string): string[] {
  const starts: number[] = [];
  const token = /"(?:[^"\\]|\\.)*"|(?:^|,)\s*([A-Za-z][A-Za-z0-9-]*)(?=\s+[A-Za-z*-]+\s*=)/g;
  for (const match of header.matchAll(token)) if (match[1]) starts.push(match.index);
  return starts.map((start, i) => header.slice(start, starts[i + 1]).replace(/^[,\s]+/, ''));
}

function readDigest(text: string): Challenge | null {
  if (!/^digest\s/i.test(text)) return null;
  const fields = readFields(text);
  const asked = (fields.get('algorithm') ?? 'MD5').toLowerCase();
  const algorithm = ALGORITHMS.find((name) => name.toLowerCase() === asked);
  const nonce = fields.get('nonce');
  if (!algorithm || nonce === undefined) return null;
  const qops = (fields.get('qop') ?? '').split(',').map((qop) => qop.trim().toLowerCase());
  const qopAuth = qops.includes('auth');
  // `auth-int` alone would need the body's hash; no Switchvox asks for it.
  if (!qopAuth && qops.some((qop) => qop !== '')) return null;
  return {
    realm: fields.get('realm') ?? '',
    nonce,
    opaque: fields.get('opaque') ?? null,
    algorithm,
    qopAuth,
    stale: fields.get('stale')?.toLowerCase() === 'true',
    userhash: fields.get('userhash')?.toLowerCase() === 'true',
  };
}

function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, bare] of text.matchAll(
    /([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g,
  )) {
    fields.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '');
  }
  return fields;
}

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/**
 * The answer to a challenge for one request. `cnonce` is random hex of the caller's; the nonce count is
 * always 1, because every request fetches a nonce of its own.
 */
export function digestAuthorization(
  challenge: Challenge,
  credentials: Credentials,
  request: { readonly method: string; readonly uri: string; readonly cnonce: string },
): string {
  const { realm, nonce, algorithm, qopAuth, opaque, userhash } = challenge;
  const hash = algorithm.startsWith('SHA-256') ? hashWith(sha256) : hashWith(md5);
  const secret = hash(`${credentials.username}:${realm}:${credentials.password}`);
  const ha1 = algorithm.endsWith('-sess') ? hash(`${secret}:${nonce}:${request.cnonce}`) : secret;
  const ha2 = hash(`${request.method}:${request.uri}`);
  const middle = qopAuth ? `${nonce}:00000001:${request.cnonce}:auth` : nonce;
  const username = userhash ? hash(`${credentials.username}:${realm}`) : credentials.username;
  const fields = [
    `username=${quote(username)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(request.uri)}`,
    `response="${hash(`${ha1}:${middle}:${ha2}`)}"`,
    `algorithm=${algorithm}`,
  ];
  if (opaque !== null) fields.push(`opaque=${quote(opaque)}`);
  if (qopAuth) fields.push('qop=auth', 'nc=00000001');
  if (qopAuth || algorithm.endsWith('-sess')) fields.push(`cnonce="${request.cnonce}"`);
  if (userhash) fields.push('userhash=true');
  return byteString(`Digest ${fields.join(', ')}`);
}

/** Header values are bytes: UTF-8, one character a byte, is what `fetch` sends unchanged. */
const byteString = (text: string): string =>
  Array.from(utf8ToBytes(text), (byte) => String.fromCharCode(byte)).join('');

const hashWith =
  (digest: (bytes: Uint8Array) => Uint8Array) =>
  (text: string): string =>
    bytesToHex(digest(utf8ToBytes(text)));
