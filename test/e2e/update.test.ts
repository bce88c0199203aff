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
import { openSite, type Site } from '../support/site.ts';
import { until } from '../support/wait.ts';
import { pressConnectIn, waitToReadIn } from './firefox-popup.ts';
import { loginTo } from './stage.ts';

/** The next version, in the place of this one. */
function putNewVersion(folder: string): void {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, version: '99.0.0' }));
}

const HOSTS = "return document.querySelectorAll('click-to-call').length";

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
    await until('One overlay', async () => (await firefox.evaluate(HOSTS)) === 1);
    await firefox.click(await overlayIn(firefox).button('Call +1 415 555 0187'));
    expect((await pbx.waitForCall(2)).parameters).toMatchObject({ dial_second: '14155550187' });
    expect(pbx.calls.length).toBe(2);
  });
});
