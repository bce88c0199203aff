// Pages may wish to be left alone, and the person may overrule them: at once and in frames that come later.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/wait.ts';
import { type Engine, openEngine } from './support/engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine();
});

afterAll(() => engine.close());

const PAGE = `<meta name="Format-Detection" content="date=no, telephone=no">
  <p>415-555-0101</p><p data-click-to-call="OFF">415-555-0102</p><a href="tel:+14155550103">call</a>`;
const OFF = '<p data-click-to-call="off">415-555-0104</p><p>none</p>';

/** What the settings page sends. */
async function heed(isHeeded: boolean): Promise<void> {
  const own = await engine.chromium.openOwn('options.html');
  const message = { to: 'background', name: 'site/wishes', payload: { heed: isHeeded } };
  await own.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  await own.close();
}

describe('a page that asks for it', () => {
  it('is left alone but for its links, until the person overrules it, and again once they no longer do', async () => {
    const page = await engine.show(PAGE);
    const all = ['+14155550101', '+14155550102', '+14155550103'];
    const shown = (numbers: readonly string[]) =>
      until(`${numbers}`, async () => String(await engine.found(page)) === String(numbers));
    await shown(['+14155550103']);
    await heed(false);
    await shown(all);
    await page.reload();
    await shown(all);
    const later = await engine.show(OFF);
    expect(await engine.found(later)).toEqual(['+14155550104']);
    await heed(true);
    await shown(['+14155550103']);
    await until('The other page left alone', async () => (await engine.found(later)).length === 0);
    await page.reload();
    await shown(['+14155550103']);
  });

  it('wakes nobody', async () => {
    const heard = await engine.heard();
    await engine.show(OFF);
    expect(await heard()).toEqual([]);
  });
});
