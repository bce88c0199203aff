// The dial box of the popup in a real Chromium: typing, pasting, the keypad, questions and refusals. What
// the background makes of a text is tested in test/unit and test/e2e.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf, connected, previewOf, refused } from '../support/popup-stages.ts';
import { asked, openPopupViews, type PopupViews } from '../support/popup-view.ts';

let views: PopupViews;
beforeAll(async () => {
  views = await openPopupViews();
});
afterAll(() => views.close());

const box = (page: Page) => page.getByLabel('Number to call');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const placed = async (page: Page) =>
  (await asked(page)).filter(({ name }) => name === 'call/place').map(({ payload }) => payload);

const wish = { e164: '+14156667777', ext: null, confirmed: false };
const number = { 'number/preview': previewOf(), 'call/place': callOf('ringing') };

describe('the dial box', () => {
  it('has the focus, says what will be dialled, and calls on Enter', async () => {
    const page = await views.open(
      connected({ ...number, 'call/get': [{ ok: true, value: null }, callOf('ringing')] }),
    );
    await page.keyboard.type('415 666 7777');
    await page.getByText('the PBX dials 914156667777').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Ringing your phone 301…').waitFor();
    expect(await placed(page)).toMatchObject([wish]);
    await expect.poll(() => box(page).inputValue()).toBe('');
    await page.close();
  });

  it('gives each press an id of its own', async () => {
    const page = await views.open(connected(number));
    for (const times of [1, 2]) {
      await box(page).fill('415 666 7777');
      await button(page, 'Call').click();
      await expect.poll(() => placed(page)).toHaveLength(times);
      await expect.poll(() => box(page).inputValue()).toBe('');
    }
    const ids = (await placed(page)).map((payload) => (payload as { requestId: string }).requestId);
    expect(new Set(ids).size).toBe(2);
    await page.close();
  });

  it('shows the grouping of the country, and leaves whoever edits in the middle alone', async () => {
    const page = await views.open(
      connected({ ...number, 'number/format': { ok: true, value: '(415) 666-7777' } }),
    );
    await page.keyboard.type('4156667777');
    await expect.poll(() => box(page).inputValue()).toBe('(415) 666-7777');
    await page.keyboard.press('Backspace');
    await expect.poll(() => box(page).inputValue()).toBe('(415) 666-777');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('1');
    expect(await box(page).inputValue()).toBe('(415) 666-7717');
    await page.close();
  });

  it('keeps pasted lines apart', async () => {
    const page = await views.open(connected(number));
    await box(page).evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Imogen\n(415) 666-7777\n');
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => box(page).inputValue()).toBe('Imogen (415) 666-7777');
    await page.close();
  });

  it.each([
    ['selected words', { 'text/plain': 'Imogen\n415 666 7777' }, 'Imogen 415 666 7777'],
    ['a tel: link', { 'text/uri-list': 'tel:+14156667777', 'text/plain': 'Parts' }, 'tel:+14156667777'],
    ['another link', { 'text/uri-list': 'https://example.com/', 'text/plain': '415 666' }, '415 666'],
  ])('takes %s dropped on it, in place of what stood there', async (_what, dragged, text) => {
    const page = await views.open(connected(number));
    await box(page).fill('1');
    await box(page).evaluate(
      (input, items) => {
        const dataTransfer = new DataTransfer();
        for (const [type, data] of Object.entries(items)) dataTransfer.setData(type, data);
        input.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      dragged as Record<string, string>,
    );
    await expect.poll(() => box(page).inputValue()).toBe(text);
    expect(await placed(page)).toEqual([]);
    await page.close();
  });

  it('asks before some numbers; a held Enter is no answer', async () => {
    const page = await views.open(
      connected({ ...number, 'call/place': [refused('confirm-needed', 'premium'), callOf('ringing')] }),
    );
    await page.keyboard.type('900');
    await page.keyboard.press('Enter');
    await page.getByText('This number may cost extra. Call it?').waitFor();
    await page.keyboard.press('Enter');
    expect(await placed(page)).toHaveLength(1);
    await page.keyboard.press('Tab');
    await page.locator('.question .button-main[aria-disabled="false"]').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('may cost extra').waitFor({ state: 'detached' });
    expect(await placed(page)).toMatchObject([wish, { ...wish, confirmed: true }]);
    await page.close();
  });

  it('takes no yes that comes under a press on its way, however often', async () => {
    const page = await views.open(
      connected({ ...number, 'call/place': [refused('confirm-needed', 'premium'), callOf('ringing')] }),
    );
    await page.evaluate(() => {
      const yes = () => document.querySelector<HTMLElement>('.question .button-main');
      let presses = 0;
      new MutationObserver((_, observer) => {
        if (!yes()) return;
        observer.disconnect();
        const drum = () => {
          yes()?.click();
          presses += 1;
          document.body.dataset.presses = String(presses);
          if (presses < 12) setTimeout(drum, 100);
        };
        drum();
      }).observe(document, { subtree: true, childList: true });
    });
    await page.keyboard.type('900');
    await page.keyboard.press('Enter');
    await page.locator('body[data-presses="12"]').waitFor();
    expect(await placed(page)).toHaveLength(1);
    await button(page, 'Call').first().click();
    await page.getByText('may cost extra').waitFor({ state: 'detached' });
    expect(await placed(page)).toHaveLength(2);
    await page.close();
  });

  it('places nothing after a no, and goes back to the box', async () => {
    const page = await views.open(
      connected({ ...number, 'call/place': refused('confirm-needed', 'international') }),
    );
    await page.keyboard.type('+49 30');
    await page.keyboard.press('Enter');
    await button(page, 'Do not call').click();
    expect(await placed(page)).toHaveLength(1);
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.close();
  });

  it('says that there is no number, at the box, and keeps the text', async () => {
    const page = await views.open(connected({ 'number/preview': refused('no-number', 'Lovely') }));
    await page.keyboard.type('Lovely');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('no phone number in “Lovely”').waitFor();
    expect(await box(page).getAttribute('aria-invalid')).toBe('true');
    expect(await box(page).inputValue()).toBe('Lovely');
    expect(await placed(page)).toEqual([]);
    await page.keyboard.type('!');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.close();
  });

  it('says at once what is never dialled', async () => {
    const never = previewOf({ digits: refused('number-emergency', '911') });
    const page = await views.open(connected({ 'number/preview': never }));
    await page.keyboard.type('911');
    await page.getByText('911 is an emergency number.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await placed(page)).toEqual([]);
    await page.close();
  });

  it('shows why a call was not placed, and keeps what was typed', async () => {
    const page = await views.open(connected({ ...number, 'call/place': refused('no-account') }));
    await page.keyboard.type('4156667777');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('not connected').waitFor();
    expect(await box(page).inputValue()).toBe('4156667777');
    await page.close();
  });

  it('has a keypad when it is asked for', async () => {
    const page = await views.open(connected(number));
    expect(await button(page, '5').count()).toBe(0);
    await button(page, 'Keypad').click();
    expect(await button(page, 'Keypad').getAttribute('aria-expanded')).toBe('true');
    for (const key of ['+', '4', '9', '0']) await button(page, key).click();
    expect(await box(page).inputValue()).toBe('+490');
    await button(page, 'Delete the last digit').click();
    expect(await box(page).inputValue()).toBe('+49');
    await page.close();
  });

  it('asks nobody to call nothing', async () => {
    const page = await views.open(connected(number));
    await page.keyboard.press('Enter');
    expect(await placed(page)).toEqual([]);
    await page.close();
  });
});
