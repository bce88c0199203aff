// A new version takes over while pages are open and a telephone rings: nothing is lost, nothing is there twice, nothing
// of the old one stays behind, and no call is sent again.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { copyExtension } from '../support/extension.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { overlayIn } from '../support/firefox-overlay.ts';
import { acceptCertificate } from '../support/firefox-trust.ts';
import { buttons, clickButton, waitForButton, waitToRead } from '../support/overlay.ts';
import { openSite, type Site } from '../support/site.ts';
import { removeTemp } from '../support/temp.ts';
import { until } from '../support/wait.ts';
import { pressConnectIn, waitToReadIn } from './firefox-popup.ts';
import { loginTo, nextDesk, openStage, type Stage } from './stage.ts';

/** The next version, in the place of this one. */
function putNewVersion(folder: string): void {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, version: '99.0.0' }));
}

/** Marks the overlay that a frame has, to tell it from that of the next version. */
const KEEP = "document.querySelector('click-to-call')?.toggleAttribute('old', true)";
const IS_NEW_ALONE =
  "[...document.querySelectorAll('click-to-call')].map((one) => one.hasAttribute('old')).join() === 'false'";

describe('an update in Chromium', () => {
  let stage: Stage;
  let folder: string;

  beforeAll(async () => {
    folder = await copyExtension();
    stage = await openStage({
      pbx: { currentCalls: false, talkMs: 0 },
      chromium: { extension: folder },
    });
    await stage.chromium.beDeveloper();
  });

  afterAll(async () => {
    await stage.close();
    removeTemp(folder);
  });

  it('in the middle of a call leaves one working button per number, the account, and no second call', async () => {
    const { chromium, pbx } = stage;
    const [first, second, framed, elsewhere] = [nextDesk(), nextDesk(), nextDesk(), nextDesk()];
    const behind = await stage.show(`<p>${elsewhere.text}</p>`);
    const page = await stage.show(
      `<p>${first.text}</p><p style="margin-top: 200px">${second.text}</p>
       <iframe srcdoc="<p style='margin-top: 40px'>${framed.text}</p>"></iframe>`,
    );
    const frames = [...page.frames(), behind.mainFrame()];
    expect(frames).toHaveLength(3);
    for (const frame of frames)
      await until(`An overlay in ${frame.url()}`, async () => await frame.evaluate<boolean>(KEEP));
    pbx.set({ firstPhone: 'manual' });
    await clickButton(page, first.button);
    await pbx.waitForCall(1);
    await waitToRead(page, /Ringing/);

    putNewVersion(folder);
    await chromium.reloadExtension();
    const worker = await chromium.worker();
    expect(await worker.evaluate(() => chrome.runtime.getManifest().version)).toBe('99.0.0');

    // Nobody loaded a page anew or looked elsewhere.
    for (const frame of frames)
      await until(
        `The new overlay alone in ${frame.url()}`,
        async () => await frame.evaluate<boolean>(IS_NEW_ALONE),
      );
    await until('The notice of the call', () =>
      worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()).length === 1),
    );
    pbx.set({ firstPhone: 'answer' });
    await until('A button for each number', async () => (await buttons(page, /^Call /)).length === 2);
    await clickButton(page, second.button);
    expect((await pbx.waitForCall(2)).parameters).toMatchObject({ dial_second: second.digits });
    expect(pbx.calls.length).toBe(2);
    await behind.bringToFront();
    expect((await waitForButton(behind, elsewhere.button)).name).toMatch(elsewhere.button);
    expect(await buttons(behind, /^Call /)).toHaveLength(1);
    const history = await chromium.openOwn('history.html');
    await history.getByText('Not known').waitFor();
  });
});

describe('an update in Firefox', () => {
  let pbx: Pbx;
  let site: Site;
  let firefox: Firefox;
  let folder: string;

  beforeAll(async () => {
    folder = await copyExtension();
    [pbx, site, firefox] = await Promise.all([
      startPbx({ currentCalls: false, talkMs: 0 }),
      openSite(),
      launchFirefox({ extension: folder }),
    ]);
    await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
    await pressConnectIn(firefox, loginTo(pbx));
    await waitToReadIn(firefox, /Connected/);
  });

  afterAll(async () => {
    await firefox.quit();
    site.close();
    await pbx.close();
  });

  it('in the middle of a call leaves one working button, the account, and no second call', async () => {
    const html =
      '<!doctype html><title>Update</title><p>(415) 555-0142</p><p style="margin-top: 300px">(415) 555-0187</p>';
    await firefox.go(site.put('update', html));
    pbx.set({ firstPhone: 'manual' });
    await firefox.click(await overlayIn(firefox).button('Call +1 415 555 0142'));
    await pbx.waitForCall(1);
    await overlayIn(firefox).waitToRead(/Ringing/);
    expect(await firefox.evaluate(`return ${KEEP}`)).toBe(true);

    putNewVersion(folder);
    const version = await firefox.evaluateInBrowser(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       return AddonManager.getAddonByID(arguments[0])
         .then((addon) => addon.reload())
         .then(() => AddonManager.getAddonByID(arguments[0]))
         .then((addon) => addon.version);`,
      firefox.addonId,
    );
    expect(version).toBe('99.0.0');
    pbx.set({ firstPhone: 'answer' });
    await until('The new overlay alone', () => firefox.evaluate(`return ${IS_NEW_ALONE}`));
    await firefox.click(await overlayIn(firefox).button('Call +1 415 555 0187'));
    expect((await pbx.waitForCall(2)).parameters).toMatchObject({ dial_second: '14155550187' });
    expect(pbx.calls.length).toBe(2);
  });
});
