// Firefox with nothing granted at installation, as its users can set it: Connect asks, and Allow leads on.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { acceptCertificate, allowPermission } from '../support/firefox-trust.ts';
import { pressConnectIn, waitToReadIn } from './firefox-popup.ts';
import { loginTo } from './stage.ts';

let pbx: Pbx;
let firefox: Firefox;

beforeAll(async () => {
  const prefs = { 'extensions.originControls.grantByDefault': false };
  [pbx, firefox] = await Promise.all([startPbx(), launchFirefox({ prefs })]);
  await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
});

afterAll(async () => {
  await firefox.quit();
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
