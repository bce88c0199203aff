// The content script's life: it ends without a trace when its extension goes, makes way for a newer one,
// and survives the back/forward cache.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXTENSION_ID } from '../support/extension.ts';
import { inContentScript } from '../support/isolated-world.ts';
import { buttons, waitForButton } from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { type Engine, marked, openEngine } from './support/engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine();
});

afterAll(() => engine.close());

afterEach(async () => {
  for (const page of engine.chromium.context().pages().slice(1)) await page.close();
});

const ANY = /^Call \+/;
const NUMBER = '<p id="number">415-555-0101</p>';

describe('the content script', () => {
  it('survives the back/forward cache', async () => {
    const page = await engine.show(NUMBER);
    await waitForButton(page, ANY);
    await page.goto('about:blank');
    await page.goBack();
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>415-555-0102</p>'));
    await until('Both numbers', async () => (await engine.found(page)).length === 2);
  });

  it('makes way for a newer one in the same page', async () => {
    const page = await engine.show(NUMBER);
    await waitForButton(page, ANY);
    await inContentScript(page, `globalThis[Symbol.for('click-to-call')].abort()`);
    expect(await page.evaluate(() => document.querySelectorAll('click-to-call').length)).toBe(0);
    expect(await marked(page)).toEqual([]);
  });

  it('keeps nothing in the global of the page', async () => {
    const page = await engine.show(NUMBER);
    const traces = await page.evaluate(() =>
      [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertySymbols(window).map(String)].filter(
        (name) => /click-to-call/i.test(name),
      ),
    );
    expect(traces).toEqual([]);
  });

  it('goes on after the browser froze the page', async () => {
    const page = await engine.show(NUMBER);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>415-555-0102</p>'));
    await until('Both numbers', async () => (await engine.found(page)).length === 2);
  });

  it('takes every trace away once its extension is gone', async () => {
    const page = await engine.show(NUMBER);
    await waitForButton(page, ANY);
    const control = await engine.chromium.open(`chrome://extensions/?id=${EXTENSION_ID}`);
    await control.evaluate(
      `chrome.developerPrivate.reload(${JSON.stringify(EXTENSION_ID)}, { failQuietly: true })`,
    );
    await page.bringToFront();
    await page.evaluate(() => document.body.append('anything'));
    await until('No host', () => page.evaluate(() => document.querySelector('click-to-call') === null));
    expect(await marked(page)).toEqual([]);
    expect(await buttons(page, ANY)).toEqual([]);
  });
});
