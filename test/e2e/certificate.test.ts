// The ways to a PBX that a browser itself bars. A certificate nobody vouches for, as most PBXs have: the popup
// leads to where it is accepted, and from then on the account connects and calls, also after the browser was
// started anew. A name that nobody knows: it is said so.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from '../pbx/certificate.ts';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { connect, lineOfChromium, lineOfFirefox, outcome, place, tryToConnect } from '../support/calls.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { acceptCertificate } from '../support/firefox-trust.ts';
import { pressConnect } from '../support/popup.ts';
import { loginTo } from './stage.ts';

const options = { currentCalls: false, talkMs: 0 };

/** Browsers ask no network for names that end so (RFC 7686): there is none, and nobody need be asked. */
const NAMELESS = 'https://pbx.onion';

describe('Chromium', () => {
  let pbx: Pbx;
  let chromium: Chromium;
  let popup: Page;

  beforeAll(async () => {
    [pbx, chromium] = await Promise.all([startPbx(options), launchChromium()]);
    popup = await chromium.openOwn('popup.html');
  });

  afterAll(async () => {
    await chromium.close();
    await pbx.close();
  });

  it('says that nobody knows the name of the PBX', async () => {
    await pressConnect(popup, { ...loginTo(pbx), address: NAMELESS });
    await popup.getByText(/No server has this name/).waitFor();
  });

  it('connects once the certificate was accepted where the popup leads to', async () => {
    await pressConnect(popup, loginTo(pbx));
    await popup.getByText(/does not trust the PBX's certificate/).waitFor();
    expect(pbx.requests).toEqual([]);
    const [warning] = await Promise.all([
      chromium.context().waitForEvent('page'),
      popup.getByText('Open the PBX to accept it').click(),
    ]);
    await warning
      .getByText(/not private/)
      .first()
      .waitFor();
    // What the button "Proceed" does, for people who know the word.
    await warning.keyboard.type('thisisunsafe');
    await warning.waitForURL((url) => url.origin === pbx.origin);
    await warning.locator('input[type=password]').waitFor();
    await warning.close();
    await popup.getByLabel('Password', { exact: true }).fill(loginTo(pbx).password);
    await popup.getByRole('button', { name: 'Connect', exact: true }).click();
    await popup.getByText('Connected').first().waitFor();
  });

  it('calls', async () => {
    const line = lineOfChromium(popup);
    expect(await outcome(line, await place(line))).toMatchObject({ phase: 'dialling' });
  });

  it('and calls after the browser was started anew', async () => {
    await chromium.restart();
    const line = lineOfChromium(await chromium.openOwn('popup.html'));
    expect(await outcome(line, await place(line))).toMatchObject({ phase: 'dialling' });
    expect(pbx.calls.length).toBe(2);
  });
});

describe('Firefox', () => {
  let pbx: Pbx;
  let firefox: Firefox;

  beforeAll(async () => {
    [pbx, firefox] = await Promise.all([startPbx(options), launchFirefox()]);
    await firefox.go(`${firefox.origin}/popup.html`);
  });

  afterAll(async () => {
    await firefox.quit();
    await pbx.close();
  });

  it('says that nobody knows the name of the PBX', async () => {
    const login = { address: NAMELESS, username: '301', password: 'x' };
    const answer = await lineOfFirefox(firefox).ask('account/connect', login);
    expect(answer).toMatchObject({ failure: { code: 'name-not-found' } });
  });

  it('connects and calls once the certificate was accepted; a changed one places no call', async () => {
    const line = lineOfFirefox(firefox);
    expect(await tryToConnect(line, pbx)).toMatchObject({ failure: { code: 'certificate' } });
    expect(pbx.requests).toEqual([]);
    await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
    await connect(line, pbx);
    expect(await outcome(line, await place(line))).toMatchObject({ phase: 'dialling' });
    await pbx.close();
    const impostor = await startPbx({ ...options, port: pbx.port, certificate: await makeCertificate() });
    const call = await outcome(line, await place(line));
    expect(call).toMatchObject({ phase: 'failed', failure: { code: 'certificate' } });
    expect(impostor.requests).toEqual([]);
    await impostor.close();
  });
});
