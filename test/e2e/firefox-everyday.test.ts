// What people do all day, in real Firefox: dial box, side bar, shortcut, address bar, menu on a picture,
// history, settings, `tel:` links. Each against what the stand-in PBX saw.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { acceptCertificate, allowLink, chooseFromMenu } from '../support/firefox-trust.ts';
import { openSite, type Site } from '../support/site.ts';
import { until } from '../support/wait.ts';
import { elementNamed, pressConnectIn, waitToReadIn } from './firefox-popup.ts';
import { type Desk, loginTo, nextDesk } from './stage.ts';

let pbx: Pbx;
let site: Site;
let firefox: Firefox;
let before = 0;

beforeAll(async () => {
  [pbx, site, firefox] = await Promise.all([
    startPbx({ currentCalls: false, talkMs: 0 }),
    openSite(),
    launchFirefox(),
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

beforeEach(() => {
  before = pbx.calls.length;
});

const dialled = async () => (await pbx.waitForCall(before + 1)).parameters.dial_second;
const own = (file: string) => firefox.go(`${firefox.origin}/${file}`);
const show = (body: string): Promise<void> =>
  firefox.go(site.put('page', `<!doctype html><meta charset="utf-8"><title>Staff</title>${body}`));

const ROWS = "return [...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent).join()";

/** Every call is over before the next begins: one line at a time. */
const over = () => until('The call being over', async () => pbx.calls.at(-1)?.state === 'ended');

/** Selects a number in a page and calls it by the shortcut. */
async function callSelected({ text, digits }: Desk): Promise<void> {
  const calls = pbx.calls.length;
  await show(`<p id="line">${text}</p>`);
  // The page has the focus, as for anybody who selects with a mouse.
  await firefox.click(await firefox.find('#line'));
  await firefox.evaluate("getSelection().selectAllChildren(document.getElementById('line'))");
  await firefox.typeInBrowser(['Alt+c']);
  expect((await pbx.waitForCall(calls + 1)).parameters.dial_second).toMatch(new RegExp(`${digits}$`));
  await over();
}

describe('Firefox', () => {
  it('dials what is typed in the popup, with its country written out', async () => {
    const { digits } = nextDesk();
    await own('popup.html');
    await firefox.fill(await elementNamed(firefox, 'input', 'Number to call'), digits.slice(1));
    await waitToReadIn(firefox, new RegExp(`the PBX dials ${digits}`));
    await firefox.click(await elementNamed(firefox, 'button', 'Call'));
    expect(await dialled()).toBe(digits);
    await waitToReadIn(firefox, /Dialling the number/);
    await over();
  });

  it('dials the selection by its shortcut', () => callSelected(nextDesk()));

  it('dials from the address bar, behind the keyword', async () => {
    const { text, digits } = nextDesk();
    await show('<p>Nothing here</p>');
    await firefox.evaluateInBrowser('gURLBar.focus(); gURLBar.select();');
    await firefox.typeInBrowser([...`call ${text}`]);
    await until('The preview', async () =>
      /Call \+1 415/.test(String(await firefox.evaluateInBrowser(ROWS))),
    );
    await firefox.typeInBrowser(['Enter']);
    expect(await dialled()).toBe(digits);
    await over();
  });

  it('dials a picture that is a tel: link, from its menu', async () => {
    const { digits } = nextDesk();
    const picture = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'/>";
    await show(`<a href="tel:+${digits}"><img id="picture" alt="Parts" src="${picture}"></a>`);
    await chooseFromMenu(firefox, await firefox.find('#picture'), 'Call');
    expect(await dialled()).toBe(digits);
    await over();
  });

  it('remembers calls with their page, and dials again from the history', async () => {
    await own('history.html');
    await waitToReadIn(firefox, /Staff/);
    const [again] = await firefox.findAll('button.button-round');
    await firefox.click(again ?? '');
    expect(await dialled()).toBe(pbx.calls[before - 1]?.parameters.dial_second);
    await over();
  });

  it('dials by the rules set in the settings', async () => {
    await own('options.html#dialling');
    await firefox.fill(await elementNamed(firefox, 'input', 'Outside line'), '9');
    await waitToReadIn(firefox, /Saved/);
    const { digits } = nextDesk();
    await own(`panel.html?number=${encodeURIComponent(`tel:+${digits}`)}`);
    await waitToReadIn(firefox, new RegExp(`the PBX dials 9${digits}`));
    // A page may have opened this under a press that was on its way.
    await until('The button being ready', async () =>
      (await firefox.findAll('.dial-call[aria-disabled="false"]')).at(0),
    );
    await firefox.click(await elementNamed(firefox, 'button', 'Call'));
    expect(await dialled()).toBe(`9${digits}`);
    await over();
  });

  it('opens the side bar from the popup', async () => {
    await own('popup.html');
    await firefox.click(await elementNamed(firefox, 'button', 'Keep beside'));
    await until('The side bar', () =>
      firefox
        .evaluateInBrowser(
          `const side = document.getElementById('sidebar');
           const inner = side?.contentDocument?.getElementById('webext-panels-browser');
           return Boolean(inner?.currentURI?.spec.endsWith('/panel.html'));`,
        )
        .then(Boolean),
    );
  });

  it.each(['tel', 'web+tel'])('is offered by the browser for %s: links', async (scheme) => {
    const offered = await firefox.evaluateInBrowser(
      `const service = Cc['@mozilla.org/uriloader/external-protocol-service;1'].getService(Ci.nsIExternalProtocolService);
       const apps = service.getProtocolHandlerInfo(arguments[0]).possibleApplicationHandlers;
       return Array.from({ length: apps.length }, (_, i) => apps.queryElementAt(i, Ci.nsIWebHandlerApp).uriTemplate);`,
      scheme,
    );
    expect(offered).toEqual([`${firefox.origin}/panel.html?number=%s`]);
  });

  it('opens a link of a page in the extension once that was chosen, and dials nothing by itself', async () => {
    await firefox.evaluateInBrowser(
      `const service = Cc['@mozilla.org/uriloader/external-protocol-service;1'].getService(Ci.nsIExternalProtocolService);
       const handlers = Cc['@mozilla.org/uriloader/handler-service;1'].getService(Ci.nsIHandlerService);
       const info = service.getProtocolHandlerInfo('web+tel');
       info.preferredApplicationHandler = info.possibleApplicationHandlers.queryElementAt(0, Ci.nsIHandlerApp);
       info.preferredAction = Ci.nsIHandlerInfo.useHelperApp;
       info.alwaysAskBeforeHandling = false;
       handlers.store(info);`,
    );
    const { digits } = nextDesk();
    await show(`<a id="link" href="web+tel:+${digits}">Parts</a>`);
    await firefox.click(await firefox.find('#link'));
    await allowLink(firefox);
    await until('The panel', async () =>
      String(await firefox.evaluate('return location.href')).startsWith(`${firefox.origin}/panel.html`),
    );
    await waitToReadIn(firefox, new RegExp(`the PBX dials 9?${digits}`));
    expect(pbx.calls.length).toBe(before);
  });
});
