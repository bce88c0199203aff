// Firefox with nothing granted at installation, as its users can set it: Connect asks, and Allow leads on. Then with
// access that people take back.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { overlayIn } from '../support/firefox-overlay.ts';
import { acceptCertificate, allowPermission, takeBackAccess } from '../support/firefox-trust.ts';
import { openSite, type Site } from '../support/site.ts';
import { until } from '../support/wait.ts';
import { elementNamed, pressConnectIn, waitToReadIn } from './firefox-popup.ts';
import { loginTo } from './stage.ts';

let pbx: Pbx;
let firefox: Firefox;
let site: Site;

beforeAll(async () => {
  const prefs = { 'extensions.originControls.grantByDefault': false };
  [pbx, site, firefox] = await Promise.all([
    startPbx({ currentCalls: false, talkMs: 0 }),
    openSite(),
    launchFirefox({ prefs }),
  ]);
  await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
});

afterAll(async () => {
  await firefox.quit();
  site.close();
  await pbx.close();
});

describe('Connect in a Firefox that granted no site', () => {
  it('asks for the PBX alone, and connects once allowed', async () => {
    await pressConnectIn(firefox, loginTo(pbx));
    expect(pbx.requests.length).toBe(0);
    await allowPermission(firefox);
    await waitToReadIn(firefox, /Connected/);
    const granted = await firefox.evaluate(
      'return browser.permissions.getAll().then(({ origins }) => origins)',
    );
    expect(granted).toEqual(['https://127.0.0.1/*']);
    expect(pbx.requests.at(-1)?.call?.method).toBe('switchvox.users.getMyInfo');
  });
});

describe('access that was taken back', () => {
  const popup = async (saying: RegExp) => {
    await firefox.go(`${firefox.origin}/popup.html`);
    await waitToReadIn(firefox, saying);
  };
  const pressAllow = async () => {
    await firefox.click(await elementNamed(firefox, 'button', 'Allow'));
    await allowPermission(firefox);
  };

  it('to pages is missed in the popup, and open pages have their buttons once it is given', async () => {
    const page = await firefox.newTab(site.put('page', '<!doctype html><p>(415) 555-0142'));
    const own = await firefox.newTab(`${firefox.origin}/popup.html`);
    await waitToReadIn(firefox, /keeps the extension from reading pages/);
    await pressAllow();
    await until(
      'The hint gone',
      async () => !/reading pages/.test(String(await firefox.evaluate('return document.body.innerText'))),
    );
    await firefox.switchTo(page);
    await overlayIn(firefox).button('Call +1 415 555 0142');
    await firefox.switchTo(own);
  });

  it('to the PBX is named when a call fails, and given again in the popup', async () => {
    await takeBackAccess(firefox);
    await popup(/no longer lets the extension reach the PBX/);
    const dial = await elementNamed(firefox, 'input', 'Number to call');
    await firefox.fill(dial, '+1 415 555 0142');
    await firefox.click(await elementNamed(firefox, 'button', 'Call'));
    await waitToReadIn(firefox, /Open the extension and press Allow/);
    expect(pbx.calls.length).toBe(0);
    await pressAllow();
    await popup(/keeps the extension from reading pages/);
    await firefox.fill(await elementNamed(firefox, 'input', 'Number to call'), '+1 415 555 0142');
    await firefox.click(await elementNamed(firefox, 'button', 'Call'));
    await pbx.waitForCall(1);
  });
});
