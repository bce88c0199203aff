// What a person types as "PBX address", reduced to an origin. Switchvox lives at the root of its host
// and speaks HTTPS only, so a pasted portal address loses its path and `http://` is refused.

import { type Failure, failure } from '../failure.ts';
import { failed, type Result, success } from '../result.ts';

/** Longest input looked at. */
const MAX = 2048;
const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;

/**
 * `pbx.example.com`, `https://pbx.example.com/main`, `10.0.0.5:8443`, `[::1]` → `https://host[:port]`.
 * Failures: `address-empty`, `address-http`, `address-invalid`.
 */
export function parseAddress(typed: string): Result<string, Failure> {
  const address = typed.trim();
  if (address === '') return failed(failure('address-empty'));
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'http') return failed(failure('address-http'));
  if ((scheme && scheme !== 'https') || address.length > MAX) return failed(failure('address-invalid'));
  const url = parseUrl(scheme ? address : `https://${address}`);
  if (!url || url.username || url.password || !isHostName(url.hostname)) {
    return failed(failure('address-invalid'));
  }
  return success(url.origin);
}

function parseUrl(text: string): URL | null {
  try {
    return /\s/.test(text) ? null : new URL(text);
  } catch {
    return null;
  }
}

/** URL accepts hosts that no name or address can be (`a..b`, `_x`); people mistype those. */
function isHostName(host: string): boolean {
  if (host.startsWith('[')) return true;
  return (
    host.length <= 253 &&
    host.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  );
}

/** The match pattern for the host permission: patterns without a port cover all ports. */
export function permissionPattern(origin: string): string {
  return `https://${new URL(origin).hostname}/*`;
}
