// The card, the clicks and the keys of numbers in real Firefox, each against what the stand-in PBX saw.

import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { type FirefoxOverlay, overlayIn } from '../support/firefox-overlay.ts';
import { acceptCertificate } from '../support/firefox-trust.ts';
import { out } from '../support/root.ts';
import { openSite, type Site } from '../support/site.ts';
import { until } from '../support/wait.ts';
import { pressConnectIn, waitToReadIn } from './firefox-popup.ts';
import { loginTo } from './stage.ts';

let pbx: Pbx;
let site: Site;
let firefox: Firefox;
let overlay: FirefoxOverlay;
let before = 0;

beforeAll(async () => {
  [pbx, site, firefox] = await Promise.all([
    startPbx({ currentCalls: false, talkMs: 0 }),
    openSite(),
    launchFirefox(),
  ]);
  overlay = overlayIn(firefox);
  mkdirSync(out('e2e'), { recursive: true });
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

const show = (body: string): Promise<void> =>
  firefox.go(site.put('page', `<!doctype html><meta charset="utf-8"><title>Test</title>${body}`));

const dialled = async () => (await pbx.waitForCall(before + 1)).parameters.dial_second;
const focused = () => firefox.evaluate('return document.activeElement?.id');

describe('in Firefox', () => {
  it('a click on a number opens its card; the page gets its click; Call there calls once', async () => {
    await show(
      '<p onclick="document.title = [event.type, event.defaultPrevented]">London <b id="number">+44 20 7946 0958</b></p>',
    );
    await overlay.button('Call +44 20 7946 0958');
    await firefox.click(await firefox.find('#number'));
    await overlay.waitToRead(/^United Kingdom$/);
    expect(await firefox.evaluate('return document.title')).toBe('click,false');
    expect(pbx.calls.length).toBe(before);
    await firefox.screenshot(out('e2e', 'firefox-card.png'));
    await firefox.click(await overlay.button('Call'));
    expect(await dialled()).toBe('442079460958');
    await overlay.waitToRead(/Dialling/);
    expect(pbx.calls.length).toBe(before + 1);
  });

  it('a click on a link to a number is explained, then dials', async () => {
    await show('<p><a id="link" href="tel:+14155550177">Parts</a></p>');
    await overlay.button('Call +1 415 555 0177');
    await firefox.click(await firefox.find('#link'));
    await overlay.waitToRead(/called through your Switchvox/);
    expect(pbx.calls.length).toBe(before);
    await firefox.click(await overlay.button('Call'));
    expect(await dialled()).toBe('14155550177');
    await overlay.waitToRead(/Dialling/);
    await show('<p><a id="link" href="sip:+14155550178@pbx.example.com">Office</a></p>');
    await overlay.button('Call +1 415 555 0178');
    await firefox.click(await firefox.find('#link'));
    expect((await pbx.waitForCall(before + 2)).parameters.dial_second).toBe('14155550178');
    await overlay.waitToRead(/Dialling/);
  });

  it('the real shortcut goes to the next number, into frames and round; Escape gives the focus back', async () => {
    const src = site.put('inside', '<!doctype html><title>frame</title><p>(415) 555-0133</p>');
    await show(
      `<input id="field"><p>(415) 555-0132</p><iframe id="frame" src="${src.replace('localhost', '127.0.0.1')}"></iframe>`,
    );
    await overlay.button('Call +1 415 555 0132');
    await firefox.evaluate("document.getElementById('field').focus()");
    await firefox.typeInBrowser(['Alt+.']);
    await overlay.waitToRead(/^\(415\) 555-0132$/);
    await firefox.typeInBrowser(['Alt+.']);
    await until('The frame having the focus', async () => (await focused()) === 'frame');
    await firefox.typeInBrowser(['Alt+.']);
    // The first number's card may stand there from before.
    await until('The focus having left the frame', async () => (await focused()) !== 'frame');
    await overlay.waitToRead(/^\(415\) 555-0132$/);
    await firefox.typeInBrowser(['\ue00c']);
    await until('The field having the focus', async () => (await focused()) === 'field');
    await firefox.typeInBrowser(['Alt+.']);
    await overlay.waitToRead(/^\(415\) 555-0132$/);
    await firefox.typeInBrowser(['Enter']);
    expect(await dialled()).toBe('14155550132');
    expect(pbx.calls.length).toBe(before + 1);
  });
});
