// The numbers of the page behind the popup, in a real Chromium: which are shown, in which order, and what a
// press on one asks for.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf, connected, frameOf } from '../support/popup-stages.ts';
import { asked, openPopupViews, type PopupViews } from '../support/popup-view.ts';

let views: PopupViews;
beforeAll(async () => {
  views = await openPopupViews();
});
afterAll(() => views.close());

const buttons = (page: Page) => page.getByRole('region', { name: 'On this page' }).getByRole('button');
const names = (page: Page) =>
  buttons(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));

describe('numbers of the page', () => {
  it('stand in order, the page before its frames, each once, and call with where they were found', async () => {
    const frames = [
      frameOf('b', ['+14155550103', '+14155550102'], false),
      frameOf('a', ['+14155550101', '+14155550102 Parts department']),
    ];
    const page = await views.open(connected({ 'call/place': callOf('ringing') }, { frames }));
    await expect
      .poll(() => names(page))
      .toEqual(['Call +1 415 555 0101', 'Call +1 415 555 0102', 'Call +1 415 555 0103']);
    expect(await page.getByText('Parts department').isVisible()).toBe(true);
    await buttons(page).nth(1).click();
    await expect.poll(async () => (await asked(page)).at(-1)?.name).toMatch(/^call\//);
    const wish = (await asked(page)).find(({ name }) => name === 'call/place');
    expect(wish?.payload).toMatchObject({
      e164: '+14155550102',
      title: 'Staff directory',
      site: 'directory.example.org',
      confirmed: false,
    });
    await page.close();
  });

  it('shows a few, and all when asked', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `+1415555${String(1000 + n)}`);
    const page = await views.open(connected({}, { frames: [frameOf('a', many)] }));
    const all = page.getByRole('button', { name: 'Show all 30' });
    await all.waitFor();
    expect(await page.getByRole('listitem').count()).toBe(4);
    await all.click();
    expect(await page.getByRole('listitem').count()).toBe(30);
    await page.close();
  });

  it('is silent where there are none, and where a page tells nonsense', async () => {
    const frames = [
      frameOf('a', []),
      null,
      'x',
      { settled: true },
      {
        ...frameOf('c', []),
        numbers: [{ e164: 'javascript:', ext: null, label: 'x', text: '', country: null }],
      },
    ];
    const page = await views.open(connected({}, { frames }));
    await page.getByLabel('Number to call').waitFor();
    expect(await page.getByText('On this page').count()).toBe(0);
    await page.close();
  });
});
