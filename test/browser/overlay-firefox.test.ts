// The overlay in a real Firefox: what geometry.test.ts proves of places, the order of the tab key, and names.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { PLACES, type Places, standsAt } from '../support/places.ts';
import { until } from '../support/wait.ts';
import { moves } from '../synthetic/moves.ts';
import { type Fixtures, serveFixtures } from './support/engine.ts';

let firefox: Firefox;
let site: Fixtures;

beforeAll(async () => {
  [firefox, site] = await Promise.all([launchFirefox(), serveFixtures()]);
});

afterAll(async () => {
  await firefox.quit();
  site.close();
});

const measure = async () => (await firefox.evaluateWithPowers(`return ${PLACES}`)) as Places;

/** The page with its button, before anything moves. */
async function show(html: string): Promise<void> {
  await firefox.go(site.address(html));
  await until(
    'The host',
    () => firefox.evaluate(`return CSS.highlights.get('click-to-call')?.size > 0`) as Promise<boolean>,
  );
}

const BOX =
  '<div id="box" style="height: 90px; overflow: auto"><p>Call <span id="number">415-555-0101</span></p><div style="height: 3000px"></div></div>';

describe('in Firefox a button follows its number', () => {
  it.each(moves.map((one) => [one.name, one] as const))('%s', async (_name, { html, move, isBeside }) => {
    const hidden = /<dialog|popover/.test(html);
    if (hidden) await firefox.go(site.address(html));
    else await show(html);
    if (move) await firefox.evaluate(`return (${move})()`);
    await standsAt(measure, isBeside ? 'beside' : 'behind');
  });

  it("through the browser's zoom from 50 to 300 %", async () => {
    await show(BOX);
    for (const zoom of [0.5, 0.8, 1.25, 2, 3]) {
      await firefox.evaluateInBrowser('ZoomManager.zoom = arguments[0];', zoom);
      await until(
        'The zoom being set',
        async () => (await firefox.evaluate('return devicePixelRatio')) === zoom,
      );
      await firefox.evaluate(`document.getElementById('box').scrollBy(0, 1)`);
      await standsAt(measure, 'behind');
    }
    await firefox.evaluateInBrowser('ZoomManager.zoom = 1;');
  });

  it('through text twice as large', async () => {
    await show(BOX);
    await firefox.evaluateInBrowser('ZoomManager.useFullZoom = false; ZoomManager.zoom = 2;');
    await standsAt(measure, 'behind');
    await firefox.evaluateInBrowser('ZoomManager.zoom = 1; ZoomManager.useFullZoom = true;');
  });

  it('into fullscreen and out of it', async () => {
    await show(`<p>Room above</p><div id="full" style="background: #fff; padding: 30px">${BOX}</div>`);
    await firefox.evaluateWithPowers(
      `document.notifyUserGestureActivation(); document.getElementById('full').requestFullscreen();`,
    );
    await until('Fullscreen', async () =>
      Boolean(await firefox.evaluate('return document.fullscreenElement')),
    );
    await standsAt(measure, 'behind');
    await firefox.evaluate('return document.exitFullscreen()');
    await standsAt(measure, 'behind');
  });
});

const TAB = '\uE004';

const ACTIVE = `
  const root = document.querySelector('html > click-to-call')?.openOrClosedShadowRoot;
  return root?.activeElement?.getAttribute('aria-label') ?? null;`;

it('in Firefox the tab key finds the buttons in the order of the document, each under its name', async () => {
  await show('<button id="first">Start</button><p>415-555-0101 and 415-555-0102</p><p>415-555-0103</p>');
  await until('Three buttons', async () => {
    const count = `return document.querySelector('html > click-to-call')?.openOrClosedShadowRoot.querySelectorAll('.call').length === 3`;
    return Boolean(await firefox.evaluateWithPowers(count));
  });
  await firefox.evaluate(`document.getElementById('first').focus()`);
  const order = [];
  for (let i = 0; i < 3; i++) {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: TAB }));
    await firefox.perform([{ type: 'key', id: 'keyboard', actions }]);
    order.push(await firefox.evaluateWithPowers(ACTIVE));
  }
  expect(order).toEqual(['Call +1 415 555 0101', 'Call +1 415 555 0102', 'Call +1 415 555 0103']);
});
