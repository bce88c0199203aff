// The card of a number and the clicks that open it: what the person reads there, what reaches the PBX, and that
// the page gets every click as if we were not there.

import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Manner } from '../../src/core/manner.ts';
import { DEFAULT_MANNER } from '../../src/core/manner.ts';
import { type Line, lineOfChromium, told } from '../support/calls.ts';
import {
  announced,
  buttons,
  clickButton,
  waitForButton,
  waitForStill,
  waitToRead,
} from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { keepPicture, nextDesk, openStage, type Stage } from './stage.ts';

let stage: Stage;
let line: Line;
let before = 0;

beforeAll(async () => {
  stage = await openStage({ pbx: { currentCalls: false, talkMs: 0 } });
  line = lineOfChromium(await stage.chromium.openOwn('popup.html'));
});

afterAll(() => stage.close());

beforeEach(() => {
  before = stage.pbx.calls.length;
});

afterEach(async () => {
  for (const page of stage.chromium.context().pages().slice(2)) await page.close();
});

const behave = async (manner: Partial<Manner>): Promise<void> =>
  void told(await line.ask('settings/manner', { ...DEFAULT_MANNER, ...manner }));

const ABROAD = '020 7946 0958';
const ABROAD_BUTTON = /^Call \+44 20 7946 0958$/;

const cardIsGone = (page: Page): Promise<true> =>
  until('The card being gone', async () => (await buttons(page, /^Copy$/)).length === 0);

/** The words of the card, once it is open. */
async function cardOf(page: Page): Promise<string[]> {
  await waitForButton(page, /^Copy$/);
  return announced(page);
}

const noCall = (): void => expect(stage.pbx.calls.length).toBe(before);

describe('a click on a number', () => {
  it('opens its card and calls nobody; the page gets its click; Call there calls once', async () => {
    const page = await stage.show(
      `<p onclick="document.title = 'clicked ' + event.defaultPrevented">London: <b id="number">+44 ${ABROAD.slice(1)}</b></p>`,
    );
    await waitForStill(page, ABROAD_BUTTON);
    await page.locator('#number').click();
    const words = await cardOf(page);
    for (const known of [ABROAD, 'United Kingdom', 'Landline', '442079460958'])
      expect(words).toContain(known);
    expect(words.join(' ')).toMatch(/Time there \d{1,2}:\d\d|Time there \w+ \d{1,2}:\d\d/);
    expect(await page.title()).toBe('clicked false');
    await keepPicture(page, 'card-number');
    noCall();
    await clickButton(page, /^Call$/);
    expect((await stage.pbx.waitForCall(before + 1)).parameters.dial_second).toBe('442079460958');
    await waitToRead(page, /Dialling/);
    expect(stage.pbx.calls.length).toBe(before + 1);
  });

  it('that is a drag, has a modifier, is prevented or is on a control opens nothing', async () => {
    const { text, button } = nextDesk();
    const page = await stage.show(
      `<p><b id="number">${text}</b></p><p><a href="#top"><i id="link">(415) 555-0191</i></a></p>
       <p><button id="button">(415) 555-0192</button></p><p id="own">(415) 555-0193</p>
       <script>own.addEventListener('click', (event) => event.preventDefault())</script>`,
    );
    await waitForStill(page, button);
    const box = (await page.locator('#number').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + 4, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 8);
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.locator('#number').click({ modifiers: ['Control'] });
    for (const other of ['#link', '#button', '#own'])
      await page.locator(other).click({ position: { x: 9, y: 6 } });
    await page.evaluate(() => document.getElementById('number')?.click());
    // An honest click afterwards opens the first card there is.
    await page.locator('#number').click();
    const words = await cardOf(page);
    expect(words.filter((word) => /^\+1 415/.test(word)).length).toBe(1);
    noCall();
  });

  it('dials at once where the person chose so', async () => {
    await behave({ numberClick: 'dial' });
    const { text, digits, button } = nextDesk();
    const page = await stage.show(`<p id="number">${text}</p>`);
    await waitForStill(page, button);
    await page.locator('#number').click({ position: { x: 20, y: 8 } });
    expect((await stage.pbx.waitForCall(before + 1)).parameters.dial_second).toBe(digits);
    await waitToRead(page, /Dialling/);
    await behave({});
  });
});

describe('the card', () => {
  it('opens where the pointer rests, and closes by Escape, by moving away and by scrolling off', async () => {
    const page = await stage.show(`<p>Call +44 ${ABROAD.slice(1)}</p><div style="height: 3000px"></div>`);
    const { x, y } = await waitForStill(page, ABROAD_BUTTON);
    const closings: [string, () => Promise<unknown>][] = [
      ['Escape', () => page.keyboard.press('Escape')],
      ['moving away', () => page.mouse.move(x + 500, y + 400)],
      ['scrolling off', () => page.mouse.wheel(0, 900)],
    ];
    for (const [, close] of closings) {
      await page.mouse.move(x + 300, y + 300);
      await page.mouse.move(x, y);
      await cardOf(page);
      await close();
      await cardIsGone(page);
    }
    noCall();
  });

  it('opens where the keyboard rests, with its buttons next in order', async () => {
    const page = await stage.show(`<p>Call +44 ${ABROAD.slice(1)} or (415) 555-0188</p>`);
    await waitForStill(page, ABROAD_BUTTON);
    await page.keyboard.press('Tab');
    await cardOf(page);
    // Close, then Call.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await until('Call standing still', async () => {
      const { x } = await waitForStill(page, /^Call$/);
      return x > 0;
    });
    await page.keyboard.press('Enter');
    expect((await stage.pbx.waitForCall(before + 1)).parameters.dial_second).toBe('442079460958');
    await waitToRead(page, /Dialling/);
  });

  it('copies the number', async () => {
    const page = await stage.show(`<p>Call +44 ${ABROAD.slice(1)}</p><textarea id="paste"></textarea>`);
    const { x, y } = await waitForStill(page, ABROAD_BUTTON);
    await page.mouse.move(x, y);
    await cardOf(page);
    await clickButton(page, /^Copy$/);
    await waitToRead(page, /^Copied$/);
    await page.locator('#paste').focus();
    await page.keyboard.press('Control+V');
    expect(await page.locator('#paste').inputValue()).toBe('+44 20 7946 0958');
  });

  it('warns of what costs, and its Call is the answer', async () => {
    const page = await stage.show('<p>Hotline: <b id="number">+44 909 879 0000</b></p>');
    await clickButton(page, /^Call \+44 909/);
    await waitToRead(page, /may cost extra/);
    await keepPicture(page, 'card-premium');
    noCall();
    await clickButton(page, /^Call$/);
    expect((await stage.pbx.waitForCall(before + 1)).parameters.dial_second).toBe('449098790000');
    await waitToRead(page, /Dialling/);
  });

  it('asks before a fax number is called', async () => {
    const { text, digits, button } = nextDesk();
    const page = await stage.show(`<p>Fax: ${text}</p>`);
    await clickButton(page, button);
    await waitToRead(page, /fax number/);
    noCall();
    await clickButton(page, /^Call$/);
    expect((await stage.pbx.waitForCall(before + 1)).parameters.dial_second).toBe(digits);
    await waitToRead(page, /Dialling/);
  });

  it.each([
    ['911', 'In an emergency call 911 at once.'],
    ['112', '<a href="tel:112">Rescue</a>'],
  ])('never calls %s, and says so', async (digits, html) => {
    const page = await stage.show(`<p>${html}</p>`);
    await clickButton(page, new RegExp(`^Call ${digits}$`));
    await waitToRead(page, new RegExp(`${digits} is an emergency number`));
    expect(await buttons(page, /^Call$/)).toEqual([]);
    noCall();
  });

  it('takes a number off this site, and the settings bring it back', async () => {
    const page = await stage.show(`<p>Order (415) 555-0171, desk (415) 555-0172</p>`);
    const { x, y } = await waitForStill(page, /^Call \+1 415 555 0171$/);
    await page.mouse.move(x, y);
    await cardOf(page);
    await clickButton(page, /^Not a phone number$/);
    await waitToRead(page, /No longer taken/);
    await until('One button', async () => (await buttons(page, /^Call \+/)).length === 1);
    await page.reload();
    await waitForButton(page, /^Call \+1 415 555 0172$/);
    expect((await buttons(page, /^Call \+/)).length).toBe(1);
    told(await line.ask('number/accept', { host: 'localhost', e164: '+14155550171' }));
    await waitForButton(page, /^Call \+1 415 555 0171$/);
  });

  it('switches this site off', async () => {
    const { text, button } = nextDesk();
    const page = await stage.show(`<p>${text}</p>`);
    const { x, y } = await waitForStill(page, button);
    await page.mouse.move(x, y);
    await cardOf(page);
    await clickButton(page, /^Not on this site$/);
    await until('No button', async () => (await buttons(page, /^Call \+/)).length === 0);
    told(await line.ask('site/switch', { host: 'localhost', on: true }));
    await waitForButton(page, button);
  });
});

describe('a click on a link to a number', () => {
  const LINK = '<p>Parts: <a id="link" href="tel:+14155550177">counter</a></p>';
  const BUTTON = /^Call \+1 415 555 0177$/;

  it('is explained the first time, and dials from then on; the link stays as it is', async () => {
    const page = await stage.show(LINK);
    await waitForStill(page, BUTTON);
    await page.locator('#link').click();
    await waitToRead(page, /called through your Switchvox/);
    await keepPicture(page, 'card-link');
    noCall();
    await clickButton(page, /^Call$/);
    expect((await stage.pbx.waitForCall(before + 1)).parameters.dial_second).toBe('14155550177');
    await waitToRead(page, /Dialling/);
    const next = await stage.show('<p><a id="link" href="callto:+14155550178"><b>Office</b></a></p>');
    await waitForStill(next, /^Call \+1 415 555 0178$/);
    await next.locator('#link').click();
    expect((await stage.pbx.waitForCall(before + 2)).parameters.dial_second).toBe('14155550178');
    expect(await next.locator('body').innerHTML()).toContain(
      '<a id="link" href="callto:+14155550178"><b>Office</b></a>',
    );
    await waitToRead(next, /Dialling/);
  });

  /** Whether the link's own action was stopped, as the last listener of all sees it. */
  const WATCH = `<script>addEventListener('click', () => setTimeout(() => {}), true);
    window.seen = [];
    document.addEventListener('click', (event) => { seen.push(event); });
    document.addEventListener('auxclick', (event) => { seen.push(event); });</script>`;
  const stopped = (page: Page) =>
    page.evaluate(() =>
      (globalThis as unknown as { seen: Event[] }).seen.map(({ defaultPrevented }) => defaultPrevented),
    );

  it('is left alone with a modifier, by another button, where the page stopped it, and by choice', async () => {
    await behave({ linkClick: 'dial' });
    const page =
      await stage.show(`${LINK}<p><a id="own" href="sip:+14155550179@pbx.example.com">own</a></p>${WATCH}
      <script>own.addEventListener('click', (event) => event.preventDefault())</script>`);
    await waitForStill(page, BUTTON);
    await page.locator('#link').click({ modifiers: ['Shift'] });
    await page.locator('#link').click({ button: 'middle' });
    await page.locator('#own').click();
    await behave({ linkClick: 'system' });
    const other = await stage.show(`${LINK}${WATCH}`);
    await waitForStill(other, BUTTON);
    await other.locator('#link').click();
    expect(await stopped(page)).toEqual([false, false, true]);
    expect(await stopped(other)).toEqual([false]);
    // An honest click is the first the PBX hears of. In another page: over this one the browser may ask whether to open
    // an app. An open page has heard of both choices once it shows one of them.
    const last = await stage.show(`${LINK}${WATCH}`);
    const { width } = await waitForStill(last, BUTTON);
    await behave({ linkClick: 'dial', buttonSize: 'large' });
    await until('A larger button', async () => (await waitForStill(last, BUTTON)).width > width);
    await last.locator('#link').click();
    await stage.pbx.waitForCall(before + 1);
    await waitToRead(last, /Dialling/);
    expect(stage.pbx.calls.length).toBe(before + 1);
    expect(await stopped(last)).toEqual([true]);
    await behave({});
  });
});

describe('the look of numbers', () => {
  const DESK_BUTTON = /^Call \+1 415 555 0142$/;

  it('changes in an open page with the settings: the size of the buttons, and the marks', async () => {
    await behave({});
    const page = await stage.show('<p>Front desk (415) 555-0142</p>');
    const settings = await stage.chromium.openOwn('options.html#pages');
    const marks = () => page.evaluate(() => CSS.highlights.size);
    const width = async () => (await waitForStill(page, DESK_BUTTON)).width;
    /** The page follows what the person chooses in the settings. */
    async function choose(size: string, isSo: (wide: number) => boolean): Promise<void> {
      await settings.getByRole('radio', { name: size, exact: true }).check();
      await page.bringToFront();
      await until(`A button of the size ${size}`, async () => isSo(await width()));
    }
    const medium = await width();
    await choose('Large', (wide) => wide >= 24 && wide > medium);
    await choose('Small', (wide) => wide < medium);
    expect(await marks()).toBe(1);
    await settings.getByRole('radio', { name: 'Not at all' }).check();
    await until('The marks being gone', async () => (await marks()) === 0);
    await clickButton(page, DESK_BUTTON);
    await stage.pbx.waitForCall(before + 1);
    await behave({});
  });
});
