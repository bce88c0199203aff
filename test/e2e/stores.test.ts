// What older and later versions of the extension have stored. `stores/` holds the records of each released
// version as it wrote them; a password is sealed here as that version sealed it.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TESTER } from '../pbx/directory.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ isConnected: false, pbx: { currentCalls: false, talkMs: 0 } });
});

afterAll(() => stage.close());

interface Stored {
  readonly version: number;
  readonly records: Readonly<Record<string, unknown>>;
  readonly passwords: Readonly<Record<string, string>>;
}

/** Puts a database of this version in place of what there is; from a page that holds none open. */
async function store(stored: Stored): Promise<void> {
  await stage.chromium.killWorker();
  const page = await stage.chromium.openOwn('manifest.json');
  await page.evaluate(async ({ version, records, passwords }) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    await done(indexedDB.deleteDatabase('extension'));
    const opening = indexedDB.open('extension', version);
    opening.onupgradeneeded = () => {
      for (const name of ['records', 'secrets']) opening.result.createObjectStore(name);
    };
    const database = await done(opening);
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const secrets: [string, unknown][] = [['key', key]];
    for (const [slot, password] of Object.entries(passwords)) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(password);
      secrets.push([slot, { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) }]);
    }
    const transaction = database.transaction(['records', 'secrets'], 'readwrite');
    for (const [name, record] of Object.entries(records))
      transaction.objectStore('records').put(record, name);
    for (const [slot, secret] of secrets) transaction.objectStore('secrets').put(secret, slot);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, stored);
  await page.close();
}

/** The records of a released version, with its PBX where the stand-in is. */
function recordsOf(version: string): Stored['records'] {
  const text = readFileSync(path.join(import.meta.dirname, 'stores', `${version}.json`), 'utf8');
  return JSON.parse(text.replaceAll('https://pbx.example.com', stage.pbx.origin));
}

const openPopup = (): Promise<Page> => stage.chromium.openOwn('popup.html');

describe('a store', () => {
  it('of 0.1.0 opens with its account, password, rules, sites and calls', async () => {
    const records = recordsOf('0.1.0');
    const [{ id }] = (records.accounts as { list: [{ id: string }] }).list;
    await stage.chromium.allowHosts(['https://127.0.0.1/*']);
    await store({ version: 1, records, passwords: { [id]: TESTER.password } });
    const popup = await openPopup();
    await popup.getByText('Office desk').waitFor();
    await popup.getByText('+49 30 901820').waitFor();
    // Access to the PBX is the browser's to keep; the way to it leads over Connect, which this store had done.
    await popup.evaluate(
      (origin) => new Promise((resolve) => chrome.permissions.request({ origins: [`${origin}/*`] }, resolve)),
      'https://127.0.0.1',
    );
    await popup.getByLabel('Number to call').fill('(415) 555-0142');
    await popup.getByText('the PBX dials 914155550142').waitFor();
    await popup.getByRole('button', { name: 'Call', exact: true }).click();
    const call = await stage.pbx.waitForCall(1);
    expect(call.parameters).toMatchObject({ dial_first: '301', dial_second: '914155550142' });
    expect(await popup.getByLabel('Rings first').inputValue()).toBe('');
    const settings = await popup.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', name: 'settings/get', payload: {} }),
    );
    expect(settings.value.settings).toMatchObject(records.settings as object);
    await popup.close();
  });

  it('of a later version is refused with a sentence, and left as it is', async () => {
    await store({ version: 999, records: { settings: { version: 999 } }, passwords: {} });
    const popup = await openPopup();
    await popup.getByText(/made by a later version/).waitFor();
    const left = await popup.evaluate(async () =>
      (await indexedDB.databases()).map(({ version }) => version),
    );
    expect(left).toEqual([999]);
    await popup.close();
  });
});
