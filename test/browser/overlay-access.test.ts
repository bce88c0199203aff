// The overlay for everybody: axe in every state, light, dark and in forced colours; the order of the tab key,
// names, contrast, motion, text twice as large. Pictures of every state are left in out/overlay/.

import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import type { Failure } from '../../src/core/failure.ts';
import { announced, buttons, waitForButton, waitToRead } from '../support/overlay.ts';
import { inOverlay, overlayViolations } from '../support/overlay-axe.ts';
import { out } from '../support/root.ts';
import { until } from '../support/wait.ts';
import { zoomTo } from '../support/zoom.ts';
import { type Engine, openEngine } from './support/engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine();
  mkdirSync(out('overlay'), { recursive: true });
});

afterAll(() => engine.close());

afterEach(async () => {
  for (const page of engine.chromium.context().pages().slice(1)) await page.close();
});

const ANY = /^Call \+/;

const PAGE = `<style>
  :root { color-scheme: light dark } body { font: 16px/1.6 system-ui, sans-serif; margin: 40px; max-width: 700px }
  .inverted { background: #1d2b3a; color: #eee; padding: 12px } small { font-size: 11px }
</style><h1>Harbour office</h1><p>Front desk (415) 555-0101, after hours 212-555-0102 or +44 20 7946 0958.</p>
<p class="inverted">Tonight: 415-555-0103</p><p>Fax: 415-555-0104 · <a href="tel:+14155550105">Parts</a> · <small>617.555.0106</small></p>
<table><tr><td>Ana Ruiz</td><td>303-555-0107</td></tr><tr><td>Kim Lee</td><td>303-555-0108</td></tr></table>`;

const call: Call = {
  requestId: '0b0e7f1e-6a58-4d6f-9f0a-6f8f0f1d2c3b',
  e164: '+14155550101',
  ext: null,
  label: '+1 415 555 0101',
  digits: '14155550101',
  dialFirst: '301',
  ringSeconds: 20,
  startedAt: 0,
  phase: 'ringing',
};

type News =
  | { name: 'page/call'; payload: { call: Call } }
  | { name: 'page/failure'; payload: { failure: Failure; number?: object } };

/** What the background tells the page, as it tells it. */
async function tell(page: Page, { name, payload }: News): Promise<void> {
  const worker = await engine.chromium.worker();
  await worker.evaluate(
    async ([url, news]) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.sendMessage(tab?.id ?? -1, { to: 'page', ...news });
    },
    [page.url(), { name, payload }] as const,
  );
}

const news =
  (phase: Call['phase'], more: Partial<Call> = {}) =>
  async (page: Page) => {
    const told = { ...call, startedAt: Date.now() };
    // A page takes news only of calls that it saw begin.
    await tell(page, { name: 'page/call', payload: { call: told } });
    await waitToRead(page, /Ringing your phone/);
    if (phase === 'ringing') return;
    await tell(page, { name: 'page/call', payload: { call: { ...told, phase, ...more } } });
    await until(
      'The news',
      async () => !(await announced(page)).some((text) => /Ringing your phone/.test(text)),
    );
  };

const failed = (failure: Failure) => async (page: Page) => {
  const number = { e164: call.e164, ext: null, label: call.label };
  await tell(page, { name: 'page/failure', payload: { failure, number } });
  await waitToRead(page, /\+1 415 555 0101/);
};

/** The page's own link comes first. */
const tabToButton = (page: Page): Promise<unknown> =>
  until('The focus on a button', async () => {
    await page.keyboard.press('Tab');
    return inOverlay(page, "root.activeElement?.className === 'call'");
  });

const states: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['buttons', async () => undefined],
  [
    'pointed-at',
    async (page) => {
      const { x, y } = await waitForButton(page, ANY);
      await page.mouse.move(x, y);
    },
  ],
  ['focused', tabToButton],
  ['ringing', news('ringing')],
  ['dialling', news('dialling')],
  ['talking', news('talking', { following: true, talkSeconds: 12 })],
  ['ended', news('ended')],
  ['failed', failed({ code: 'not-answered' })],
  ['asking', failed({ code: 'confirm-needed', detail: 'premium' })],
];

/** The page with all its buttons. */
async function show(): Promise<Page> {
  const page = await engine.show(PAGE);
  await until('All buttons', async () => (await buttons(page, ANY)).length === 9);
  return page;
}

/** What of the card is cut off by the edges of the screen. */
const cutOff = (page: Page): Promise<unknown> =>
  inOverlay(
    page,
    `[...root.querySelectorAll('.card, .card *')].filter((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
    }).map(({ localName }) => localName).join()`,
  );

describe.each(['light', 'dark'] as const)('axe has nothing to say, %s', (colorScheme) => {
  it.each(states)('%s', async (name, enter) => {
    const page = await show();
    await page.emulateMedia({ colorScheme });
    await enter(page);
    const { wrong, passed } = await overlayViolations(page);
    await page.screenshot({ path: out('overlay', `${name}-${colorScheme}.png`) });
    expect(await cutOff(page)).toBe('');
    expect(wrong).toEqual([]);
    expect(passed).toContain('button-name');
  });
});

it('keeps all of the card on screen when everything is twice as large', async () => {
  const page = await show();
  await news('ringing')(page);
  await zoomTo(engine.chromium, page, 2);
  await until('The card being back in view', async () => (await cutOff(page)) === '');
  expect((await overlayViolations(page)).wrong).toEqual([]);
  await page.screenshot({ path: out('overlay', 'ringing-large.png') });
  await zoomTo(engine.chromium, page, 1);
});

it('stays readable and pressable in forced colours', async () => {
  const page = await show();
  await page.emulateMedia({ forcedColors: 'active' });
  await news('ringing')(page);
  expect((await overlayViolations(page)).wrong).toEqual([]);
  await page.screenshot({ path: out('overlay', 'ringing-forced.png') });
  // Whatever the system's colours are: the handset's differs from its ground.
  for (const css of ['.call', '.call:nth-child(4)']) expect(await contrastOf(page, css)).toBeGreaterThan(4.5);
  // A mark is no selection.
  const grounds = await page.evaluate(() => {
    const ground = (pseudo: string) => getComputedStyle(document.body, pseudo).backgroundColor;
    document.body.style.backgroundColor = 'Canvas';
    return [ground('::highlight(click-to-call)'), ground('')];
  });
  expect(grounds[0]).toBe(grounds[1]);
});

const LUMINANCE = `const luminance = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };`;

/** WCAG's ratio between the colours of the first element that matches and its ground. */
const contrastOf = async (page: Page, css: string): Promise<number> =>
  Number(
    await inOverlay(
      page,
      `(() => {
        ${LUMINANCE}
        const { color, backgroundColor } = getComputedStyle(root.querySelector(${JSON.stringify(css)}));
        const [low, high] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      })()`,
    ),
  );

it('turns dark with the page', async () => {
  const page = await show();
  await page.emulateMedia({ colorScheme: 'dark' });
  await until(
    'Dark buttons',
    async () => (await inOverlay(page, "root.querySelectorAll('.call.dark').length")) === 9,
  );
});

describe('contrast of the handset on its button', () => {
  it.each(['.call:not(.dark)', '.call.dark'])('%s', async (css) => {
    expect(await contrastOf(await show(), css)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('by keyboard', () => {
  it('the buttons come in the order of the document, each under its name, and the page comes back', async () => {
    const page = await engine.show(
      `<button id="first">Start</button><p>415-555-0101 and 415-555-0102</p><div style="position: absolute; top: 0">415-555-0103</div>`,
    );
    await until('Three buttons', async () => (await buttons(page, ANY)).length === 3);
    await page.focus('#first');
    const order = [];
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Tab');
      order.push(await inOverlay(page, 'root.activeElement?.getAttribute("aria-label")'));
    }
    expect(order).toEqual(['Call +1 415 555 0101', 'Call +1 415 555 0102', 'Call +1 415 555 0103']);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first');
  });

  it('the order follows where the page moves its nodes, and who had the focus keeps it', async () => {
    const page = await engine.show(
      '<button id="first">Start</button><p id="one">415-555-0101</p><p>415-555-0102</p><p>415-555-0103</p>',
    );
    const names = async () => (await buttons(page, ANY)).map(({ name }) => name.slice(-4));
    await until('Three buttons', async () => (await names()).length === 3);
    await page.focus('#first');
    await page.keyboard.press('Tab');
    await page.evaluate(() => document.body.append(document.getElementById('one') as Element));
    await until('The new order', async () => String(await names()) === '0102,0103,0101');
    const focused = () => inOverlay(page, 'root.activeElement?.getAttribute("aria-label").slice(-4)');
    expect(await focused()).toBe('0101');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('0103');
  });

  it('the focus is seen on any ground: two rings', async () => {
    const page = await show();
    await tabToButton(page);
    const ring = await inOverlay(
      page,
      '(({ outline, boxShadow }) => ({ outline, boxShadow }))(getComputedStyle(root.activeElement))',
    );
    // Blue against light grounds, white around it against dark ones.
    expect(ring).toEqual({
      outline: 'rgb(11, 87, 208) solid 2px',
      boxShadow: 'rgb(255, 255, 255) 0px 0px 0px 5px',
    });
  });
});

it('nothing moves for those who asked for less motion', async () => {
  const page = await show();
  await news('ringing')(page);
  const moving = () => inOverlay(page, 'root.getAnimations().length');
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
});
