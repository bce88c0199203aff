// The main path in real Firefox: connect in the popup, accept the permission, click, right-click; the
// background page killed in between. Each against what the stand-in PBX saw.

import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { overlayIn } from '../support/firefox-overlay.ts';
import { acceptCertificate, chooseFromMenu, killBackground } from '../support/firefox-trust.ts';
import { out } from '../support/root.ts';
import { openSite, type Site } from '../support/site.ts';
import { pressConnectIn, waitToReadIn } from './firefox-popup.ts';
import { loginTo } from './stage.ts';

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
  mkdirSync(out('e2e'), { recursive: true });
});

afterAll(async () => {
  await firefox.quit();
  site.close();
  await pbx.close();
});

beforeEach(() => {
  before = pbx.calls.length;
});

const show = (body: string): Promise<void> =>
  firefox.go(site.put('page', `<!doctype html><meta charset="utf-8"><title>Test</title>${body}`));

const callButton = (name: string): Promise<string> => overlayIn(firefox).button(name);
const waitToRead = (pattern: RegExp): Promise<boolean> => overlayIn(firefox).waitToRead(pattern);

describe('Firefox', () => {
  it('names the untrusted certificate, and connects once it was accepted', async () => {
    await pressConnectIn(firefox, loginTo(pbx));
    await waitToReadIn(firefox, /does not trust the PBX's certificate/);
    await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
    await pressConnectIn(firefox, loginTo(pbx));
    await waitToReadIn(firefox, /Connected/);
    await waitToReadIn(firefox, /Tester 1/);
    await firefox.screenshot(out('e2e', 'firefox-popup.png'));
  });

  it('a click rings the phone and dials; the PBX saw one exact call', async () => {
    pbx.set({ firstPhone: 'manual' });
    await show('<p>Call us: (415) 555-0142</p>');
    await firefox.click(await callButton('Call +1 415 555 0142'));
    const call = await pbx.waitForCall(before + 1);
    await waitToRead(/Ringing your phone 301/);
    await firefox.screenshot(out('e2e', 'firefox-ringing.png'));
    pbx.phone.answer();
    await waitToRead(/Dialling/);
    await firefox.screenshot(out('e2e', 'firefox-dialling.png'));
    pbx.set({ firstPhone: 'answer' });
    expect(call.parameters).toMatchObject({
      account_id: '1106',
      dial_first: '301',
      dial_second: '14155550142',
    });
    expect(call.request.headers['content-type']).toBe('application/xml');
    expect(pbx.calls.length).toBe(before + 1);
  });

  it('the real context menu dials selected text', async () => {
    await show('<p id="line">(415) 555-0164</p>');
    await firefox.evaluate("getSelection().selectAllChildren(document.getElementById('line'))");
    expect(await chooseFromMenu(firefox, await firefox.find('#line'), 'Call')).toBe('Call “(415) 555-0164”');
    expect((await pbx.waitForCall(before + 1)).parameters).toMatchObject({ dial_second: '14155550164' });
    // The news of this call is not to cover the next test's page.
    await waitToRead(/Dialling/);
  });

  it('the real context menu on a tel: link dials the link', async () => {
    await show('<p><a id="link" href="tel:+14155550177">Parts</a></p>');
    await chooseFromMenu(firefox, await firefox.find('#link'), 'Call');
    expect((await pbx.waitForCall(before + 1)).parameters).toMatchObject({ dial_second: '14155550177' });
  });

  it('a background page that was stopped is started by the next click, with its account', async () => {
    await show('<p>(415) 555-0187</p>');
    const button = await callButton('Call +1 415 555 0187');
    await killBackground(firefox);
    await firefox.click(button);
    expect((await pbx.waitForCall(before + 1)).parameters).toMatchObject({ dial_second: '14155550187' });
    await waitToRead(/Dialling/);
  });
});
