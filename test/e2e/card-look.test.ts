// How the card looks in each of its states, light and dark: pictures in out/e2e/card-*.png to be looked at, and what
// axe says of them.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '../../src/core/account.ts';
import type { ConfirmRule } from '../../src/core/dialing/confirm.ts';
import { DEFAULT_MANNER } from '../../src/core/manner.ts';
import { type Line, lineOfChromium, told } from '../support/calls.ts';
import { buttons, clickButton, waitForButton, waitForStill, waitToRead } from '../support/overlay.ts';
import { overlayViolations } from '../support/overlay-axe.ts';
import { keepPicture, openStage, type Stage } from './stage.ts';

const BODY = `<style>:root { color-scheme: light dark } body { font: 16px/1.6 system-ui, sans-serif; margin: 32px }</style>
  <h1>Directory</h1><p>London <b id="number">+44 20 7946 0958</b></p><p>Front desk (415) 555-0181</p>
  <p>Hotline +44 909 879 0000, fax: (415) 555-0182</p>
  <p><a id="link" href="tel:+14155550183">Parts counter</a> · <a href="tel:911">Police</a></p>`;

let stage: Stage;
let line: Line;

beforeAll(async () => {
  stage = await openStage({ pbx: { talkMs: 2500 }, chromium: { viewport: { width: 620, height: 460 } } });
  line = lineOfChromium(await stage.chromium.openOwn('popup.html'));
});

afterAll(() => stage.close());

async function confirm(rule: ConfirmRule): Promise<void> {
  const { active } = told(await line.ask('accounts/get', {}));
  const options = { ...DEFAULT_CHOICES.options, confirm: rule };
  told(await line.ask('account/change', { id: active ?? '', choices: { ...DEFAULT_CHOICES, options } }));
}

describe.each(['light', 'dark'] as const)('the card in %s', (colorScheme) => {
  const keep = async (page: Page, name: string) => {
    await keepPicture(page, `card-${name}-${colorScheme}`);
    expect((await overlayViolations(page)).wrong, name).toEqual([]);
  };

  const show = async (): Promise<Page> => {
    const page = await stage.show(BODY);
    await page.emulateMedia({ colorScheme });
    await waitForStill(page, /0958$/);
    return page;
  };

  it('shows a number, what warns and asks, and a call from ringing to its end', async () => {
    const before = stage.pbx.calls.length;
    const page = await show();
    await page.locator('#number').click();
    await waitForButton(page, /^Copy$/);
    await keep(page, 'number');
    await clickButton(page, /^Call \+44 909/);
    await waitToRead(page, /may cost extra/);
    await keep(page, 'warning');
    await page.keyboard.press('Escape');
    await clickButton(page, /0182$/);
    await waitToRead(page, /fax number/);
    await keep(page, 'fax');
    await page.keyboard.press('Escape');
    expect(stage.pbx.calls.length).toBe(before);
    stage.pbx.set({ firstPhone: 'manual' });
    await clickButton(page, /0181$/);
    await waitToRead(page, /Ringing your phone 301/);
    await keep(page, 'ringing');
    stage.pbx.phone.answer();
    await waitToRead(page, /In conversation/);
    await keep(page, 'talking');
    await waitToRead(page, /Call ended/);
    await keep(page, 'ended');
    expect((await buttons(page, /^Call \+/)).length).toBe(5);
    await page.close();
  });

  it('asks before a call abroad where the person wants that, and calls on a yes', async () => {
    await confirm('international');
    stage.pbx.set({ firstPhone: 'answer' });
    const before = stage.pbx.calls.length;
    const page = await show();
    await clickButton(page, /0958$/);
    await waitToRead(page, /another country/);
    await keep(page, 'abroad');
    expect(stage.pbx.calls.length).toBe(before);
    await clickButton(page, /^Call$/);
    expect((await stage.pbx.waitForCall(before + 1)).parameters.dial_second).toBe('442079460958');
    await waitToRead(page, /Dialling|In conversation/);
    await confirm('premium');
    await page.close();
  });

  it('explains the first click on a link, and never calls an emergency number', async () => {
    told(await line.ask('settings/manner', { ...DEFAULT_MANNER }));
    const before = stage.pbx.calls.length;
    const page = await show();
    await page.locator('#link').click();
    await waitToRead(page, /called through your Switchvox/);
    await keep(page, 'link');
    await page.keyboard.press('Escape');
    await clickButton(page, /911/);
    await waitToRead(page, /911 is an emergency number/);
    await keep(page, 'emergency');
    expect(await buttons(page, /^Call$/)).toEqual([]);
    expect(stage.pbx.calls.length).toBe(before);
    await page.close();
  });
});
