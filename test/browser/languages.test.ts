// Every view in languages whose words are longer, written from the right, or without blanks: nothing is cut
// off, no number is broken or turned round, and nothing is said in English that is not data.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutFaults, untranslated } from '../support/layout.ts';
import { locales } from '../support/locales.ts';
import { views as settings } from '../support/options-stages.ts';
import {
  callOf,
  connected,
  entryOf,
  frameOf,
  historyOf,
  refusing,
  unconnected,
} from '../support/popup-stages.ts';
import { openPopupViews, type PopupViews, type Stage } from '../support/popup-view.ts';

const entries = [
  entryOf({ note: 'Ask for Tom' }),
  entryOf({
    id: '0b9d6f0e-2222-4222-8333-444455556666',
    outcome: 'failed',
    failure: 'not-answered',
    seconds: null,
  }),
];
const numbers = ['+14155550101 Parts', '+14155550102', '+14155550103', '+14155550104', '+14155550105'];

const popup: Readonly<Record<string, Stage>> = {
  connect: unconnected(),
  ringing: connected(
    { 'call/get': callOf('ringing'), 'history/recent/get': { ok: true, value: entries } },
    { frames: [frameOf('a', numbers)] },
  ),
  failed: connected({ 'call/get': callOf('failed', { failure: { code: 'wrong-password' } }) }),
  forbidden: refusing('forbidden'),
};
const history: Readonly<Record<string, Stage>> = { some: historyOf(entries), none: historyOf([]) };

/** What pages say that is no sentence of ours: names, addresses, what was typed, tokens, what browsers tell. */
const DATA =
  /^(?:Tessa Field|Office|Home|Mobile|Parts|Staff directory|[\w.*{}:/-]+\.(?:com|org|net|example)|[\d+]*\{\w+\}|\+\d+X*|[\d:]+ [AP]M|Click to Call for Switchvox [\d.]+|Browser: .*|Time: .*|PBX: .*|ring \d.*|Last call: .*|Alt\+[\w+]+|Call the selected number|Open the side panel)$/;

/** Files of our pages, their views, and the widths people give them. */
const pages: [string, Readonly<Record<string, Stage>>, number[]][] = [
  ['popup', popup, [360]],
  ['options', settings, [1000, 400]],
  ['history', history, [900, 400]],
];

describe.each(pages)('the %s', (own, views, widths) => {
  let opened: PopupViews;
  beforeAll(async () => {
    opened = await openPopupViews(own);
  });
  afterAll(() => opened.close());

  async function faultsIn(words: string, stage: Stage, width: number): Promise<string[]> {
    const page = await opened.open({ ...stage, words }, { viewport: { width, height: 700 } });
    await page.getByRole('heading').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const faults = await layoutFaults(page);
    if (words === 'long') faults.push(...(await untranslated(page, DATA)));
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(words === 'ar' ? 'rtl' : 'ltr');
    await page.close();
    return faults.map((fault) => `${width} px: ${fault}`);
  }

  const cases = Object.entries(views);
  it.each(cases)('%s has room for words two fifths longer, and holds no English', async (_name, stage) => {
    for (const width of widths) expect(await faultsIn('long', stage, width)).toEqual([]);
  });

  it.each(cases)('%s is laid out from the right', async (_name, stage) => {
    for (const width of widths) expect(await faultsIn('ar', stage, width)).toEqual([]);
  });

  it.each(locales)('has room in %s', async (words) => {
    const [[, stage] = []] = cases.slice(1);
    if (!stage) throw new Error('A page has more than one view');
    expect(await faultsIn(words, stage, widths.at(-1) ?? 0)).toEqual([]);
  });
});
