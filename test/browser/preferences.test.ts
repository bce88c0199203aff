// What a person asked of their system or browser holds in our own pages: forced colours, no motion, twice the
// size.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf, connected, unconnected } from '../support/popup-stages.ts';
import { openPopupViews, type PopupViews } from '../support/popup-view.ts';

let popup: PopupViews;
let welcome: PopupViews;

beforeAll(async () => {
  [popup, welcome] = await Promise.all([openPopupViews(), openPopupViews('welcome')]);
});

afterAll(() => Promise.all([popup.close(), welcome.close()]));

describe('forced colours', () => {
  it('show where the focus is, and which way a switch stands', async () => {
    const page = await popup.open(connected(), { forcedColors: 'active' });
    await page.getByLabel('Number to call').focus();
    const colourOf = (css: string, property: string, pseudo?: string) =>
      page
        .locator(css)
        .first()
        .evaluate(
          (element, [name = '', before]) => getComputedStyle(element, before).getPropertyValue(name),
          [property, pseudo],
        );
    expect(await colourOf('.dial .field-frame', 'outline-style')).toBe('solid');
    expect(await colourOf('.dial .field-frame', 'outline-color')).not.toMatch(/, 0\)$|transparent/);
    const on = await colourOf('.switch', 'background-color', '::before');
    await page.getByRole('switch').first().click();
    await expect.poll(() => colourOf('.switch', 'background-color', '::before')).not.toBe(on);
    await page.close();
  });
});

describe('motion', () => {
  it.each([
    ['no-preference', 'ring'],
    ['reduce', 'none'],
  ] as const)('%s: a ringing call is shown with %s', async (reducedMotion, animation) => {
    const page = await popup.open(connected({ 'call/get': callOf('ringing') }), { reducedMotion });
    const sign = page.locator('.call-sign');
    await sign.waitFor();
    expect(await sign.evaluate((element) => getComputedStyle(element).animationName)).toBe(animation);
    await page.close();
  });
});

describe('twice the size', () => {
  it('leaves the popup within what browsers give one, and the pages without a bar across', async () => {
    const large = await popup.open(connected(), { viewport: { width: 800, height: 600 } });
    await large.getByRole('switch').waitFor();
    await large.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
    expect(await large.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(800);
    await large.close();
    // Half the room is what twice the size leaves.
    const page = await welcome.open(unconnected(), { viewport: { width: 320, height: 512 } });
    await page.getByLabel('PBX address').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});
