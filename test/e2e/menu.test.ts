// Right-click in real Chromium. A headless browser shows no native menu, so its event is dispatched in the
// worker as the browser would; Firefox's real menu is used in firefox.test.ts.

import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitToRead } from '../support/overlay.ts';
import { keepPicture, openStage, type Stage } from './stage.ts';

let stage: Stage;
let before = 0;

beforeAll(async () => {
  // A PBX that does not list calls: "dialling" is the last that is known.
  stage = await openStage({ pbx: { currentCalls: false, talkMs: 0 } });
});

afterAll(() => stage.close());

beforeEach(() => {
  before = stage.pbx.calls.length;
});

/** What the browser tells the listener when an entry was chosen on this page. */
async function choose(page: Page, click: Record<string, unknown>): Promise<void> {
  await page.bringToFront();
  const worker = await stage.chromium.worker();
  const info = { editable: false, frameId: 0, pageUrl: page.url(), ...click };
  await worker.evaluate(async (clicked) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event = chrome.contextMenus.onClicked as unknown as { dispatch(info: unknown, tab: unknown): void };
    event.dispatch(clicked, tab);
  }, info);
}

describe('right-click', () => {
  it('on selected text dials the number in it', async () => {
    const page = await stage.show('<p>Ask for Imogen on (415) 555-0164 before noon</p>');
    await choose(page, { menuItemId: 'call-selection', selectionText: 'on (415) 555-0164 before noon' });
    expect((await stage.pbx.waitForCall(before + 1)).parameters).toMatchObject({
      dial_second: '14155550164',
    });
    await waitToRead(page, /Dialling/);
    await keepPicture(page, 'menu-selection');
  });

  it('on text without a number says so and calls nobody', async () => {
    const page = await stage.show('<p>Lovely weather at the quay</p>');
    await choose(page, { menuItemId: 'call-selection', selectionText: 'Lovely weather' });
    await waitToRead(page, /no phone number in “Lovely weather”/);
    await keepPicture(page, 'menu-no-number');
    expect(stage.pbx.calls.length).toBe(before);
  });

  it.each([
    ['a tel: link', 'London', {}],
    [
      'a picture that is one',
      '<img alt="London">',
      { mediaType: 'image', srcUrl: 'https://a.example/p.png' },
    ],
  ])('on %s dials the link', async (_what, inside, more) => {
    const page = await stage.show(`<p><a href="tel:+442079460958">${inside}</a></p>`);
    await choose(page, { menuItemId: 'call-link', linkUrl: 'tel:+442079460958', ...more });
    const call = await stage.pbx.waitForCall(before + 1);
    expect(String(call.parameters.dial_second)).toMatch(/442079460958$/);
    await waitToRead(page, /Dialling/);
  });
});
