// A private window of real Firefox: calls from it leave nothing in the history.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { acceptCertificate } from '../support/firefox-trust.ts';
import { until } from '../support/wait.ts';
import { elementNamed, pressConnectIn, waitToReadIn } from './firefox-popup.ts';
import { type Desk, loginTo, nextDesk } from './stage.ts';

let pbx: Pbx;
let firefox: Firefox;

beforeAll(async () => {
  [pbx, firefox] = await Promise.all([
    startPbx({ currentCalls: false, talkMs: 0 }),
    launchFirefox({ inPrivate: true }),
  ]);
  await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
  await pressConnectIn(firefox, loginTo(pbx));
  await waitToReadIn(firefox, /Connected/);
});

afterAll(async () => {
  await firefox.quit();
  await pbx.close();
});

/** Dials in a popup of the window that is looked at, and waits until the call is over. */
async function dial({ digits }: Desk): Promise<void> {
  const calls = pbx.calls.length;
  await firefox.go(`${firefox.origin}/popup.html`);
  await firefox.fill(await elementNamed(firefox, 'input', 'Number to call'), digits.slice(1));
  await firefox.click(await elementNamed(firefox, 'button', 'Call'));
  expect((await pbx.waitForCall(calls + 1)).parameters.dial_second).toBe(digits);
  await until('The call being over', async () => pbx.calls.at(-1)?.state === 'ended');
}

it('keeps nothing of a call from a private window', async () => {
  const [secret, plain] = [nextDesk(), nextDesk()];
  const first = await firefox.currentTab();
  const before = new Set(await firefox.tabs());
  await firefox.evaluateInBrowser('OpenBrowserWindow({ private: true });');
  const tab = await until('The private window', async () =>
    (await firefox.tabs()).find((one) => !before.has(one)),
  );
  await firefox.switchTo(tab);
  // A new window loads a page of its own, which would take the popup's place.
  await until('The private window’s own page', () =>
    firefox.evaluate(
      `return document.readyState === 'complete' && location.href === 'about:privatebrowsing'`,
    ),
  );
  await dial(secret);
  await firefox.switchTo(first);
  // Once the later call is there, the earlier one can no longer come.
  await dial(plain);
  await firefox.go(`${firefox.origin}/history.html`);
  await waitToReadIn(firefox, new RegExp(plain.digits.slice(-4)));
  const shown = String(await firefox.evaluate('return document.body.innerText'));
  expect(shown).not.toContain(secret.digits.slice(-4));
});
