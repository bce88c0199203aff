// The popup in real Chromium: connecting, every way that fails, and an account that stays.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from '../pbx/certificate.ts';
import { startPbx } from '../pbx/pbx.ts';
import { buttons, waitForButton } from '../support/overlay.ts';
import { pressConnect } from '../support/popup.ts';
import { keepPicture, loginTo, openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ isConnected: false });
});

afterAll(() => stage.close());

async function openPopup(): Promise<Page> {
  const popup = await stage.chromium.openOwn('popup.html');
  await popup.setViewportSize({ width: 360, height: 560 });
  return popup;
}

/** Presses Connect with this login and expects to read the sentence. */
async function expectRefusal(login: Partial<ReturnType<typeof loginTo>>, sentence: RegExp, picture?: string) {
  const popup = await openPopup();
  await pressConnect(popup, { ...loginTo(stage.pbx), ...login });
  await popup.getByText(sentence).waitFor();
  if (picture) await keepPicture(popup, picture);
  await popup.close();
}

/** At chrome://extensions, in the browser's own words. */
async function chooseSites(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await stage.chromium.open('chrome://extensions/');
  const choice = JSON.stringify({ extensionId: stage.chromium.id, hostAccess });
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${choice})`);
  await page.close();
}

describe('connecting is refused with a sentence of its own', () => {
  it('for http://, before anything is sent', async () => {
    const before = stage.pbx.requests.length;
    await expectRefusal({ address: 'http://pbx.example.com' }, /answers on https only/, 'popup-http');
    expect(stage.pbx.requests.length).toBe(before);
  });

  it('for a wrong password, after one try', async () => {
    const before = stage.pbx.requests.length;
    await expectRefusal(
      { password: 'wrong' },
      /does not accept this extension and password/,
      'popup-password',
    );
    expect(stage.pbx.requests.length).toBe(before + 1);
  });

  it('for a PBX that is switched off', async () => {
    const gone = await startPbx();
    await gone.close();
    await expectRefusal({ address: gone.origin }, /refuses connections/, 'popup-off');
  });

  it('for a certificate nobody accepted, with the way to accept it', async () => {
    const stranger = await startPbx({ certificate: await makeCertificate() });
    const popup = await openPopup();
    await pressConnect(popup, loginTo(stranger));
    await popup.getByText(/does not trust the PBX's certificate/).waitFor();
    expect(await popup.getByText('Open the PBX to accept it').isVisible()).toBe(true);
    await keepPicture(popup, 'popup-certificate');
    await popup.close();
    await stranger.close();
  });

  it.each(['login-page', 'not-found', 'wrong-root', 'garbage'] as const)(
    'for a server that is no Switchvox (%s)',
    async (mode) => {
      stage.pbx.set({ mode });
      await expectRefusal({}, /not a Switchvox/, `popup-${mode}`);
      stage.pbx.set({ mode: 'normal' });
    },
  );

  it('for a network the PBX does not admit', async () => {
    stage.pbx.set({ mode: 'forbidden' });
    await expectRefusal({}, /User API/);
    stage.pbx.set({ mode: 'normal' });
  });
});

describe('connecting', () => {
  async function connectAs(address: string): Promise<void> {
    const popup = await openPopup();
    await pressConnect(popup, { ...loginTo(stage.pbx), address });
    await popup.getByText('Connected').first().waitFor();
    await popup.getByRole('button', { name: 'Sign out' }).click();
    await popup.getByLabel('PBX address').waitFor();
    await popup.close();
  }

  it.each([
    ['a host with a port', (port: number) => `127.0.0.1:${port}`],
    ['the portal as in the address bar', (port: number) => `https://localhost:${port}/main`],
    ['blanks around it', (port: number) => `  https://127.0.0.1:${port}/  `],
  ])('takes %s', async (_what, addressAt) => {
    await connectAs(addressAt(stage.pbx.port));
  });

  it('answers the Digest challenge of an old box, and asks for the login once', async () => {
    stage.pbx.set({ auth: 'digest-old' });
    await connectAs(stage.pbx.origin);
    stage.pbx.set({ auth: 'basic' });
    const last = stage.pbx.requests.at(-1);
    expect(last?.headers.authorization).toMatch(/^Digest username="301"/);
    expect(last?.answer?.status).toBe(200);
  });

  it('asks getMyInfo with XML and without cookies, and says who one is', async () => {
    const popup = await openPopup();
    await keepPicture(popup, 'popup-empty');
    await pressConnect(popup, loginTo(stage.pbx));
    await popup.getByText('Connected').first().waitFor();
    expect(await popup.getByText('Tester 1').first().isVisible()).toBe(true);
    expect(
      await popup
        .getByText(/\b301\b/)
        .first()
        .isVisible(),
    ).toBe(true);
    await keepPicture(popup, 'popup-connected');
    await popup.close();
    const { httpMethod, path, headers, call } = stage.pbx.requests.at(-1) ?? {};
    expect({ httpMethod, path, method: call?.method }).toEqual({
      httpMethod: 'POST',
      path: '/xml',
      method: 'switchvox.users.getMyInfo',
    });
    expect(headers?.['content-type']).toBe('application/xml');
    expect(headers?.cookie).toBeUndefined();
  });
});

describe('the account', () => {
  const connected = async (): Promise<void> => {
    const popup = await openPopup();
    await popup.getByText('Tester 1').first().waitFor();
    await popup.close();
  };

  it('is still there when the popup is opened again', connected);

  it('outlives the service worker', async () => {
    await stage.chromium.killWorker();
    await connected();
  });

  it('outlives the browser', async () => {
    await stage.chromium.restart();
    await connected();
  });

  it('keeps its password out of every message and of storage', async () => {
    const popup = await openPopup();
    const told = await popup.evaluate(async () => {
      const ask = (name: string) => chrome.runtime.sendMessage({ to: 'background', name, payload: {} });
      const areas = [chrome.storage.local, chrome.storage.session, chrome.storage.sync];
      const stored = await Promise.all(areas.map((area) => area.get(null)));
      return JSON.stringify([await ask('accounts/get'), await ask('settings/get'), stored]);
    });
    expect(told).toContain('"301"');
    expect(told).not.toContain(loginTo(stage.pbx).password);
    await popup.close();
  });

  it('says so where the person took the access to sites back; open pages get their buttons with it', async () => {
    await chooseSites('ON_CLICK');
    const page = await stage.show('<p>(415) 555-0142</p>');
    const popup = await openPopup();
    await popup.getByText(/no longer lets the extension reach the PBX/).waitFor();
    expect(await buttons(page, /^Call /)).toEqual([]);
    await chooseSites('ON_ALL_SITES');
    await waitForButton(page, /^Call /);
    await popup.reload();
    await popup.getByText('Connected', { exact: true }).waitFor();
    expect(await popup.getByText(/no longer lets/).count()).toBe(0);
    await popup.close();
    await page.close();
  });

  it('is gone after signing out', async () => {
    const popup = await openPopup();
    await popup.getByRole('button', { name: 'Sign out' }).click();
    await popup.getByLabel('PBX address').waitFor();
    await popup.reload();
    await popup.getByLabel('PBX address').waitFor();
    await popup.close();
  });
});
