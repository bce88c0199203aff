// What the card lives through: the page going on under it, another page in its place, a finger in place of a
// mouse. And marks on every ground.

import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  announced,
  buttons,
  clickButton,
  waitForButton,
  waitForStill,
  waitToRead,
} from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { nextDesk, openStage, type Stage } from './stage.ts';

let stage: Stage;
let before = 0;

beforeAll(async () => {
  stage = await openStage({ pbx: { currentCalls: false, talkMs: 0 } });
});

afterAll(() => stage.close());

beforeEach(() => {
  before = stage.pbx.calls.length;
});

afterEach(async () => {
  // No call is left ringing for the test behind.
  for (const number of stage.pbx.phone.ringing()) stage.pbx.phone.answer(number);
  await until('The call being over', async () => stage.pbx.calls.every(({ state }) => state === 'ended'));
  stage.pbx.set({ firstPhone: 'answer' });
  for (const page of stage.chromium.context().pages().slice(1)) await page.close();
});

/** A call that rings until the test answers it. */
async function ringing(body: string, button: RegExp): Promise<Page> {
  stage.pbx.set({ firstPhone: 'manual' });
  const page = await stage.show(body);
  await clickButton(page, button);
  await waitToRead(page, /Ringing your phone 301/);
  return page;
}

describe('a finger', () => {
  it('on a button opens the card first; on its Call it calls', async () => {
    const { text, digits, button } = nextDesk();
    const page = await stage.show(`<p>${text}</p>`);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async ({ x, y }: { x: number; y: number }) => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await tap(await waitForStill(page, button));
    const call = await waitForStill(page, /^Call$/);
    expect(stage.pbx.calls.length).toBe(before);
    await tap(call);
    expect((await stage.pbx.waitForCall(before + 1)).parameters.dial_second).toBe(digits);
    expect(stage.pbx.calls.length).toBe(before + 1);
  });
});

describe('the card of a call', () => {
  it('stays through scrolling and through an application that draws another view', async () => {
    const { text, button } = nextDesk();
    const page = await ringing(`<main><p>${text}</p><div style="height: 3000px"></div></main>`, button);
    await page.evaluate(() => scrollTo(0, 2000));
    await waitToRead(page, /Ringing your phone 301/);
    await page.evaluate(() => {
      history.pushState({}, '', '/elsewhere');
      (document.querySelector('main') as HTMLElement).innerHTML = '<h1>Another view</h1>';
      scrollTo(0, 0);
    });
    await until('The button being gone', async () => (await buttons(page, button)).length === 0);
    await waitToRead(page, /Ringing your phone 301/);
    stage.pbx.phone.answer();
    await waitToRead(page, /Dialling/);
  });

  it('is not shown by the page that came in its place', async () => {
    const { text, button } = nextDesk();
    const page = await ringing(`<p>${text}</p>`, button);
    const other = nextDesk();
    await page.goto(stage.site.put('next', `<!doctype html><title>Next</title><p>${other.text}</p>`));
    await waitForButton(page, other.button);
    stage.pbx.phone.answer();
    await until('The call going on', async () => stage.pbx.calls.at(-1)?.state === 'ended');
    // Whatever the page is told comes before what it hears of its own call.
    await clickButton(page, other.button);
    const said: string[] = [];
    await until('Its own call', async () => {
      said.push(...(await announced(page)));
      return said.some((words) => words === `+${other.digits.replace(/^1(...)(...)/, '1 $1 $2 ')}`);
    });
    expect(said.join(' ')).not.toContain(text.slice(-4));
  });
});

/** Of what is no text (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;

/** The strongest contrast (1 to 21) that is painted under the last digits of an element, where no digit reaches. */
async function contrastUnder(page: Page, css: string): Promise<number> {
  const box = await page.locator(css).boundingBox();
  if (!box) throw new Error(`${css} is not shown`);
  const clip = { x: box.x + box.width - 26, y: box.y + box.height - 4, width: 24, height: 4 };
  const png = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const bytes = canvas?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    const linear = (part = 0) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const lights: number[] = [];
    for (let i = 0; i < bytes.length; i += 4)
      lights.push(0.2126 * linear(bytes[i]) + 0.7152 * linear(bytes[i + 1]) + 0.0722 * linear(bytes[i + 2]));
    return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
  }, png);
}

describe('a mark', () => {
  it.each([
    ['light', '#fff', '#222'],
    ['dark', '#111', '#eee'],
    ['coloured', '#7a0b3d', '#ffd9e8'],
  ])(
    'has the contrast of the text on %s ground: its line is drawn in the colour of the text',
    async (_n, ground, ink) => {
      const { text, button } = nextDesk();
      const page = await stage.show(
        `<p style="background: ${ground}; color: ${ink}"><span id="number">${text}</span></p>`,
      );
      await waitForButton(page, button);
      const mark = await page.evaluate(() => {
        const number = document.getElementById('number') as HTMLElement;
        const own = getComputedStyle(number, '::highlight(click-to-call)');
        const { color } = getComputedStyle(number);
        return {
          color,
          line: own.textDecorationColor,
          style: own.textDecorationStyle,
          ground: own.backgroundColor,
          ink: own.color,
        };
      });
      expect(mark).toEqual({
        color: mark.color,
        ink: mark.color,
        line: mark.color,
        style: 'dotted',
        ground: 'rgba(0, 0, 0, 0)',
      });
      expect(await contrastUnder(page, '#number'), 'as it is painted').toBeGreaterThanOrEqual(LEAST_CONTRAST);
    },
  );
});
