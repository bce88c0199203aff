// Frames of every kind, in both browsers: all parts of the content script come into each of them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';
import { askAllFrames, type FramesPage, framesPage } from '../support/frame-kinds.ts';
import { openSite, type Site } from '../support/site.ts';

let site: Site;
let page: FramesPage;

beforeAll(async () => {
  site = await openSite();
  page = framesPage(site.put, (url) => url.replace('localhost', '127.0.0.1'));
});

afterAll(() => site.close());

describe('numbers are found and shown in frames of every kind', () => {
  it('in Chromium', async () => {
    const chromium = await launchChromium();
    const url = site.put('frames', page.html);
    await chromium.open(url);
    const own = await chromium.openOwn('popup.html');
    expect(await own.evaluate(askAllFrames(url, page.e164.length))).toEqual(page.e164);
    await chromium.close();
  });

  it('in Firefox', async () => {
    const firefox = await launchFirefox();
    const url = site.put('frames', page.html);
    const own = await firefox.newTab(`${firefox.origin}/popup.html`);
    await firefox.newTab(url);
    await firefox.switchTo(own, true);
    expect(await firefox.evaluate(`return ${askAllFrames(url, page.e164.length)}`)).toEqual(page.e164);
    await firefox.quit();
  });
});
