// The built extension as the tests load it: a copy of dist/ with a `key` in its manifest, so that its
// id is the same everywhere. The build itself ships without a key.

import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './bundle.ts';
import { dist } from './root.ts';
import { makeTemp } from './temp.ts';

/** A public key (base64 DER SPKI) whose private half was never kept: it only fixes the id. */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAv/7rBYUe4GEw3rJqPB5HL+GlurQlEhfSJ+F4wDf7m0DTuCJTaUqC' +
  'CPxFZFBfXayU0OG0VSWahLGe6RATqciOmUHTbkn293844knAQpybKHKrJBZ+onV9vX6FjgbYhwW2pNtwKXGD4t/rII6n5p9G' +
  'kIaNFT7xQ0QKrZelJyJgfHI2KTOj9XATcmnjolR2kb5928gkRES+hWhLWejr8ofB+23y8ZsVYRtOVYxmf9E1sA7b1gc/JolvB' +
  'LjxDJU8NQ9qRnqIp1KRfps+B1SdgSheelhif6AJDaHDSARiy4GQvKU5rKwq6PoE5Mhtk8cRJolVqKDifkCy+sPG6thKN17vPQ' +
  'IDAQAB';

/** Chromium's id of an extension with this key: the first 16 bytes of its SHA-256, written in a–p. */
export const idOfKey = (key: string): string =>
  createHash('sha256')
    .update(Buffer.from(key, 'base64'))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

export const EXTENSION_ID = idOfKey(KEY);

export type Manifest = Record<string, unknown>;

type Change = (manifest: Manifest) => Manifest;

/** A copy of dist/ (built where need be) in a temporary folder; `change` edits its manifest. */
export async function copyExtension(change?: Change): Promise<string> {
  const folder = makeTemp('extension');
  await refreshExtension(folder, change);
  return folder;
}

/** Brings such a copy up to date. */
export async function refreshExtension(folder: string, change?: Change): Promise<void> {
  await ensureBuilt();
  cpSync(dist, folder, { recursive: true });
  addKey(folder, change);
}

/** Gives an unpacked extension the id of the tests. */
export function addKey(folder: string, change: Change = (same) => same): void {
  const file = path.join(folder, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(change({ ...manifest, key: KEY }), null, 2));
}
