// What the extension keeps: changes made at once are all kept, each login keeps its own password, and no
// content script – of a browser that was broken into, say – reads or changes any of it.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Accounts } from '../../src/core/account.ts';
import type { Answer, MessageName } from '../../src/core/contract.ts';
import { INES, TESTER, type User, ZOE } from '../pbx/directory.ts';
import { startPbx } from '../pbx/pbx.ts';
import { copyExtension } from '../support/extension.ts';
import { launchFirefox } from '../support/firefox.ts';
import { acceptCertificate, killBackground } from '../support/firefox-trust.ts';
import { inContentScript } from '../support/isolated-world.ts';
import { openSite } from '../support/site.ts';
import { removeTemp } from '../support/temp.ts';
import { until } from '../support/wait.ts';
import { pressConnectIn, waitToReadIn } from './firefox-popup.ts';
import { loginTo, openStage, type Stage } from './stage.ts';

const PEOPLE: readonly User[] = [TESTER, ZOE, INES];

/** Sends messages all at once, as several windows of ours would. */
function askAll(popup: Page, messages: readonly (readonly [MessageName, unknown])[]): Promise<unknown[]> {
  return popup.evaluate(
    (all) =>
      Promise.all(
        all.map(([name, payload]) => chrome.runtime.sendMessage({ to: 'background', name, payload })),
      ),
    messages,
  );
}

describe('changes at once', () => {
  let stage: Stage;
  let popup: Page;

  beforeAll(async () => {
    stage = await openStage({ pbx: { currentCalls: false, talkMs: 0 } });
    popup = await stage.chromium.openOwn('popup.html');
  });

  afterAll(() => stage.close());

  const accounts = async (): Promise<Accounts> => {
    const [answer] = (await askAll(popup, [['accounts/get', {}]])) as Answer<'accounts/get'>[];
    if (!answer?.ok) throw new Error('no accounts');
    return answer.value;
  };

  it('of logins keep every account, each with its own password', async () => {
    const connects = PEOPLE.map(({ logins, password }) => {
      const payload = { address: stage.pbx.origin, username: logins[0], password };
      return ['account/connect', payload] as const;
    });
    expect(await askAll(popup, connects)).toMatchObject(PEOPLE.map(() => ({ ok: true })));
    const { list } = await accounts();
    expect(list.map(({ extension }) => extension).sort()).toEqual(['301', '302', '303']);
    for (const [n, { id, accountId }] of list.entries()) {
      await askAll(popup, [['account/choose', { id }]]);
      const wish = { requestId: crypto.randomUUID(), e164: `+1415555019${n}`, ext: null };
      expect(await askAll(popup, [['call/place', wish]])).toMatchObject([{ ok: true }]);
      const call = await stage.pbx.waitForCall(n + 1);
      expect(call.parameters).toMatchObject({ account_id: accountId });
      await until('The end of the call', async () => {
        const [answer] = (await askAll(popup, [
          ['call/get', { requestId: wish.requestId }],
        ])) as Answer<'call/get'>[];
        return answer?.ok && answer.value?.phase === 'dialling' && !answer.value.following;
      });
    }
  });

  it('of settings and accounts are all kept', async () => {
    const { list } = await accounts();
    const hosts = Array.from({ length: 20 }, (_, n) => `site-${n}.example`);
    await askAll(popup, [
      ...hosts.map((host) => ['site/switch', { host, on: false }] as const),
      ...list.map(
        ({ id, extension, ...choices }) =>
          ['account/change', { id, choices: { ...choices, name: `Phone ${extension}` } }] as const,
      ),
    ]);
    const names = (await accounts()).list.map(({ name }) => name).sort();
    expect(names).toEqual(['Phone 301', 'Phone 302', 'Phone 303']);
    await stage.chromium.killWorker();
    const [answer] = (await askAll(popup, [['settings/get', {}]])) as Answer<'settings/get'>[];
    expect(answer?.ok && [...answer.value.settings.sitesOff].sort()).toEqual(hosts.sort());
  });

  it('stay out of reach of the content script', async () => {
    const page = await stage.show('<p>(415) 555-0142</p>');
    const areas =
      "['local', 'session', 'sync'].map((area) => chrome.storage[area]?.get(null).catch(() => ({})))";
    const seen = JSON.stringify(await inContentScript(page, `Promise.all(${areas})`));
    expect(seen).not.toMatch(/30[123]|pbx|127\.0\.0\.1/);
  });
});

/** Does what it can with everything a content script can reach, and writes on the page what it saw. */
const INTRUDER = `(async () => {
  const saw = [];
  for (const area of ['local', 'session', 'sync']) {
    try {
      saw.push(await browser.storage[area].get(null));
      await browser.storage[area].set({ accounts: { list: [], active: null }, settings: { country: 'DE' } });
    } catch (error) {
      saw.push(String(error));
    }
  }
  document.documentElement.dataset.saw = JSON.stringify(saw);
})();`;

/** The database as a later version would have it. */
const RAISE_STORE = `return new Promise((resolve, reject) => {
    const opening = indexedDB.open('extension', 999);
    opening.onsuccess = () => { opening.result.close(); resolve(); };
    opening.onerror = () => reject(opening.error);
  });`;

describe('Firefox, where content scripts may use storage', () => {
  it('keeps accounts and settings where none reads or changes them, and refuses those of a later version', async () => {
    const extension = await copyExtension((manifest) => ({
      ...manifest,
      content_scripts: [
        ...(manifest.content_scripts as unknown[]),
        { matches: ['http://localhost/*', 'http://127.0.0.1/*'], js: ['intruder.js'] },
      ],
    }));
    writeFileSync(path.join(extension, 'intruder.js'), INTRUDER);
    const [pbx, site, firefox] = await Promise.all([startPbx(), openSite(), launchFirefox({ extension })]);
    try {
      await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
      await pressConnectIn(firefox, loginTo(pbx));
      await waitToReadIn(firefox, /Connected/);
      await firefox.go(site.put('page', '<!doctype html><p>(415) 555-0142'));
      const saw = await until('The intruder having looked', () =>
        firefox.evaluate('return document.documentElement.dataset.saw'),
      );
      expect(saw).not.toMatch(/30[123]|127\.0\.0\.1/);
      await firefox.go(`${firefox.origin}/popup.html`);
      await waitToReadIn(firefox, /Tester 1/);

      // What a later version has written is refused, too, and left as it is.
      await firefox.go(`${firefox.origin}/manifest.json`);
      await killBackground(firefox);
      await firefox.evaluate(RAISE_STORE);
      await firefox.go(`${firefox.origin}/popup.html`);
      await waitToReadIn(firefox, /made by a later version/);
      expect(await firefox.evaluate('return indexedDB.databases()')).toMatchObject([{ version: 999 }]);
    } finally {
      await firefox.quit();
      site.close();
      await pbx.close();
      removeTemp(extension);
    }
  });
});
