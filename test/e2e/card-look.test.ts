// How the card looks in each of its states, light and dark: pictures in out/e2e/card-*.png to be looked at.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttons, clickButton, waitForButton, waitForStill, waitToRead } from '../support/overlay.ts';
import { keepPicture, openStage, type Stage } from './stage.ts';

const BODY = `<style>:root { color-scheme: light dark } body { font: 16px/1.6 system-ui, sans-serif; margin: 32px }</style>
  <h1>Directory</h1><p>London <b id="number">+44 20 7946 0958</b></p><p>Front desk (415) 555-0181</p>
  <p>Hotline +44 909 879 0000, fax: (415) 555-0182</p>`;

describe.each(['light', 'dark'] as const)('the card in %s', (colorScheme) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({
      pbx: { talkMs: 2500 },
      chromium: { colorScheme, viewport: { width: 620, height: 460 } },
    });
  });

  afterAll(() => stage.close());

  it('shows a number, a warning, and a call from ringing to its end', async () => {
    const page = await stage.show(BODY);
    const keep = (name: string) => keepPicture(page, `card-${name}-${colorScheme}`);
    await waitForStill(page, /0958$/);
    await page.locator('#number').click();
    await waitForButton(page, /^Copy$/);
    await keep('number');
    await clickButton(page, /^Call \+44 909/);
    await waitToRead(page, /may cost extra/);
    await keep('warning');
    await page.keyboard.press('Escape');
    await clickButton(page, /0182$/);
    await waitToRead(page, /fax number/);
    await keep('fax');
    await page.keyboard.press('Escape');
    stage.pbx.set({ firstPhone: 'manual' });
    await clickButton(page, /0181$/);
    await waitToRead(page, /Ringing your phone 301/);
    await keep('ringing');
    stage.pbx.phone.answer();
    await waitToRead(page, /In conversation/);
    await keep('talking');
    await waitToRead(page, /Call ended/);
    await keep('ended');
    expect((await buttons(page, /^Call \+/)).length).toBe(4);
  });
});
