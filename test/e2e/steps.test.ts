// Going from number to number by the keyboard, through frames of other sites too: the shortcuts, Enter, and
// Escape, which brings the focus back. What Enter calls is what the PBX saw.

import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AIM_MS, waitForButton, waitForStill, waitToRead } from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { openStage, type Stage } from './stage.ts';

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
  for (const page of stage.chromium.context().pages().slice(1)) await page.close();
});

/** The browser's own keys are out of reach of a test: its event is sent as the browser sends it. */
async function press(command: 'next-number' | 'previous-number'): Promise<void> {
  const worker = await stage.chromium.worker();
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void };
    event.dispatch(name, tab);
  }, command);
}

/** Steps, and waits for the card that opens where the focus rests: it names the number. */
async function step(
  command: 'next-number' | 'previous-number',
  where: Page | Frame,
  last: string,
): Promise<void> {
  await press(command);
  await until(`The card of …${last}`, () =>
    cardNames(where).then((names) => names.some((name) => name.endsWith(last))),
  );
}

const cardNames = async (where: Page | Frame): Promise<string[]> => {
  const context = 'context' in where ? where.context() : where.page().context();
  const session = await context.newCDPSession(where);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored, role }) => !ignored && role?.value === 'dialog')
      .map(({ name }) => String(name?.value));
  } finally {
    await session.detach();
  }
};

const focused = (where: Page | Frame): Promise<string> =>
  where.evaluate(
    () => (document.hasFocus() && (document.activeElement?.id || document.activeElement?.localName)) || '',
  );

const FRAME = '<!doctype html><title>frame</title><body><p>(415) 555-0133</p></body>';

/** Room for a card beside its button, and none. */
const [ROOMY, LOW] = ['width="420" height="480"', 'width="300" height="200"'];

async function framed(body: string, size = ROOMY): Promise<{ page: Page; frame: Frame }> {
  // Another site, and so another process.
  const src = stage.site.put('inside', FRAME).replace('localhost', '127.0.0.1');
  const page = await stage.show(`${body}<iframe src="${src}" ${size}></iframe>`);
  const frame = await until('The frame', async () => page.frames()[1]);
  await until('The frame settling', () =>
    frame.evaluate(() => document.documentElement.lastElementChild?.localName === 'click-to-call'),
  );
  return { page, frame };
}

describe('the shortcuts', () => {
  it('go from the focus on, through the frames, round and back; Escape gives the focus back', async () => {
    const { page, frame } = await framed(
      '<p>(415) 555-0131</p><input id="field"><div style="height: 2000px"></div><p>(415) 555-0132</p>',
    );
    await waitForButton(page, /0131$/);
    await page.locator('#field').focus();
    await step('next-number', page, '0132');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await step('next-number', frame, '0133');
    await step('next-number', page, '0131');
    await step('previous-number', frame, '0133');
    await page.keyboard.press('Escape');
    await until('The field having the focus', async () => (await focused(page)) === 'field');
    expect(await focused(frame)).toBe('');
    expect(stage.pbx.calls.length).toBe(before);
  });

  it('and Enter call without a mouse, also in a frame of another site', async () => {
    const { page, frame } = await framed('<p>Reception</p>');
    await step('next-number', frame, '0133');
    await page.keyboard.press('Enter');
    const { parameters } = await stage.pbx.waitForCall(before + 1);
    expect(parameters.dial_second).toBe('14155550133');
    expect(stage.pbx.calls.length).toBe(before + 1);
  });

  it('and Enter call from a frame that is too low for a card beside its button', async () => {
    const { frame } = await framed('<p>Reception</p>', LOW);
    await press('next-number');
    await until('The button having the focus', async () => (await focused(frame)) === 'click-to-call');
    // As long as people take: a button that came just now takes no press.
    await frame.page().waitForTimeout(AIM_MS);
    expect(await cardNames(frame)).toEqual([]);
    await frame.page().keyboard.press('Enter');
    expect((await stage.pbx.waitForCall(before + 1)).parameters.dial_second).toBe('14155550133');
    expect(stage.pbx.calls.length).toBe(before + 1);
  });

  it('pass over what cannot be seen, and do nothing where there is nothing', async () => {
    const page = await stage.show(
      '<p style="opacity: 0">(415) 555-0134</p><p hidden>(415) 555-0135</p><p>(415) 555-0136</p>',
    );
    await waitForStill(page, /0136$/);
    await step('next-number', page, '0136');
    await page.keyboard.press('Enter');
    expect((await stage.pbx.waitForCall(before + 1)).parameters.dial_second).toBe('14155550136');
    await waitToRead(page, /Dialling/);
    const empty = await stage.show('<p>Nothing here</p><input id="field" autofocus>');
    await empty.locator('#field').focus();
    await press('next-number');
    await press('previous-number');
    expect(await focused(empty)).toBe('field');
  });
});
