// What a page may try at the card's `Call`, at a number that dials when it is clicked, and at links that do. The
// control is the same for all: an honest press afterwards is the first call the PBX hears of.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_MANNER, type Manner } from '../../src/core/manner.ts';
import { type Line, lineOfChromium, told } from '../support/calls.ts';
import { waitForStill } from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { TRAP_PAGE, TRAPS } from '../synthetic/traps.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let line: Line;

beforeAll(async () => {
  stage = await openStage({ pbx: { currentCalls: false, talkMs: 0 } });
  line = lineOfChromium(await stage.chromium.openOwn('popup.html'));
});

afterAll(() => stage.close());

const behave = async (manner: Partial<Manner>): Promise<void> =>
  void told(await line.ask('settings/manner', { ...DEFAULT_MANNER, ...manner }));

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Target {
  readonly name: string;
  readonly manner: Partial<Manner>;
  readonly digits: string;
  /** Where the press goes, once it would count. */
  aim(page: Page): Promise<Point>;
}

const middleOf = (page: Page, css: string): Promise<Point> =>
  page.evaluate((selector) => {
    const { left, top, width, height } = (
      document.querySelector(selector) as Element
    ).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, css);

const targets: readonly Target[] = [
  {
    name: "the card's Call",
    manner: {},
    digits: '14155550102',
    async aim(page) {
      await page.locator('#other').click();
      return waitForStill(page, /^Call$/);
    },
  },
  {
    name: 'a number that dials',
    manner: { numberClick: 'dial' },
    digits: '14155550101',
    aim: (page) => middleOf(page, '#number'),
  },
  {
    name: 'a link that dials',
    manner: { linkClick: 'dial' },
    digits: '14155550177',
    aim: (page) => middleOf(page, '#link'),
  },
];

const draw = (page: Page, frames: number): Promise<void> =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
  }, frames);

/** As long as a person takes from seeing to pressing, and from pressing to letting go. */
async function press(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y);
  await draw(page, 30);
  await page.mouse.down();
  await draw(page, 6);
  await page.mouse.up();
  await draw(page, 2);
}

async function ready({ aim }: Target): Promise<{ page: Page; at: Point }> {
  const page = await stage.show(TRAP_PAGE);
  await waitForStill(page, /0177$/);
  return { page, at: await aim(page) };
}

it.each(targets.map((target) => [target.name, target] as const))(
  'of a press on %s no trap makes a call, and the honest press does',
  async (_name, target) => {
    const before = stage.pbx.calls.length;
    await behave(target.manner);
    const caught: string[] = [];
    for (const [name, trap] of Object.entries(TRAPS)) {
      const calls = stage.pbx.calls.length;
      const { page, at } = await ready(target);
      await page.evaluate(trap, at);
      await draw(page, 2);
      await press(page, at);
      if (stage.pbx.calls.length > calls) caught.push(name);
      await page.close();
    }
    const { page, at } = await ready(target);
    await press(page, at);
    const { parameters } = await stage.pbx.waitForCall(before + 1);
    expect(caught).toEqual([]);
    expect(parameters.dial_second).toBe(target.digits);
    expect(stage.pbx.calls.length).toBe(before + 1);
    await page.close();
  },
);

describe('the card', () => {
  it('calls what it shows or nobody, whatever its link says since', async () => {
    await behave({});
    const before = stage.pbx.calls.length;
    const page = await stage.show(
      '<p><a id="link" href="tel:+14155550178">Parts</a></p><p style="margin-top: 400px">(415) 555-0179</p>',
    );
    const { x, y } = await waitForStill(page, /0178$/);
    await page.mouse.move(x, y);
    const call = await waitForStill(page, /^Call$/);
    await page.evaluate(() => document.getElementById('link')?.setAttribute('href', 'tel:+442079460958'));
    await until('The other number', () => waitForStill(page, /0958$/));
    await press(page, call);
    const { x: left, y: top } = await waitForStill(page, /0179$/);
    await press(page, { x: left, y: top });
    expect((await stage.pbx.waitForCall(before + 1)).parameters.dial_second).toBe('14155550179');
    expect(stage.pbx.calls.length).toBe(before + 1);
  });
});
