// Real policy files, where the browsers of this machine read them: below /etc, so root is needed. They name an extension
// of their own, so that no other test's browser obeys them, and they are gone afterwards.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Stop } from './command.ts';
import { idOfKey, type Manifest } from './extension.ts';

/** As in extension.ts, of another extension: a policy is for one id. */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA9eslevs1yBcvqQoCviJt1VvujHhACwYL21im8NMhGUKW5DXKL0jW' +
  'hX7ENxgXavWxHHGB6CzxIrmzQhkMMiAbjOCovPMSHGNW1gvdYM10zljn3d9tNiM3RotRpOngq7+DyerN1y0IYctlr7OOPrw1' +
  'cibzkH4sxIuacTabYGCLHn9/sxB6HOLXxlFGJ43p9NEGEi+Ztm4evHKfX9f/eGviiDDMg8P10paX9N+UtEiye0W2LnejR9/X' +
  '5Qq8UXiyowcIN/UEqp5FZ2F4gvpW/vnNUfVpM6cwowqwb9HbKeznmO6O/syxBMztfYVg+fOe7+RUiT58ZAOLViFunUhPxQfQ' +
  'FQIDAQAB';

const NAME = 'click-to-call-policy@extension.example';

export const POLICY_ID = idOfKey(KEY);

/** The extension as these files name it, in both browsers. */
export const withPolicyId = (manifest: Manifest): Manifest => ({
  ...manifest,
  key: KEY,
  browser_specific_settings: { gecko: { id: NAME, strict_min_version: '140.0' } },
});

/** Chromium, Chrome, Chrome for Testing: each reads its own folder. */
const CHROMIUM = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/chrome_for_testing'].map(
  (folder) => `${folder}/policies/managed/click-to-call-test.json`,
);
const FIREFOX = '/etc/firefox/policies/policies.json';

/** Puts the policy there, in place of the one before. */
export function writeChromiumPolicy(policy: object): void {
  write(CHROMIUM, { '3rdparty': { extensions: { [POLICY_ID]: policy } } });
}

export function writeFirefoxPolicy(policy: object): void {
  write([FIREFOX], { policies: { '3rdparty': { Extensions: { [NAME]: policy } } } });
}

/** Files, and the outermost folders that were not there before. */
const made = new Set<string>();

export function removePolicies(): void {
  for (const one of made) rmSync(one, { recursive: true, force: true });
  made.clear();
}

function write(files: readonly string[], content: object): void {
  // However the tests end.
  if (made.size === 0) process.once('exit', removePolicies);
  const isWritten = files.map((file) => writeOne(file, JSON.stringify(content, null, 2)));
  if (isWritten.includes(true)) return;
  throw new Stop(
    `${files.join(' or ')} cannot be written: the policy tests need root, or folders of their own there.`,
  );
}

function writeOne(file: string, text: string): boolean {
  try {
    const folder = mkdirSync(path.dirname(file), { recursive: true });
    made.add(folder ?? file);
    writeFileSync(file, text);
    return true;
  } catch {
    return false;
  }
}
