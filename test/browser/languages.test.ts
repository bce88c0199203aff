// Every view in languages whose words are longer, written from the right, or without blanks: nothing is cut
// off, no number is broken or turned round, and nothing is said in English that is not data.

import type { Page } from 'playwright';
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
  previewOf,
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

/** What the background answers, and what a person of any language does to bring the view about. */
type View = readonly [Stage, ((page: Page) => Promise<unknown>)?];

const staged = (stages: Readonly<Record<string, Stage>>): Record<string, View> =>
  Object.fromEntries(Object.entries(stages).map(([name, stage]) => [name, [stage]]));

const asksFirst = connected({
  'number/preview': previewOf({ kind: 'premium' }),
  'call/place': { ok: false, failure: { code: 'confirm-needed', detail: 'premium' } },
});

async function dial(page: Page): Promise<void> {
  await page.locator('.dial input').fill('900 555 0100');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
}

const popup = staged({
  connect: unconnected(),
  ringing: connected(
    { 'call/get': callOf('ringing'), 'history/recent/get': { ok: true, value: entries } },
    { frames: [frameOf('a', numbers)] },
  ),
  failed: connected({ 'call/get': callOf('failed', { failure: { code: 'wrong-password' } }) }),
  forbidden: refusing('forbidden'),
  'no pages': { ...connected(), readsPages: false, allowed: true },
});
const more: Record<string, View> = {
  keypad: [connected(), (page) => page.locator('.dial .field-button').click()],
  question: [asksFirst, dial],
};
const panel = staged({ none: unconnected(), some: connected({}, { frames: [frameOf('a', numbers)] }) });
const welcome: Record<string, View> = {
  new: [unconnected()],
  try: [
    connected({ 'number/preview': previewOf() }),
    async (page) => {
      await page.locator('.step input').first().fill('415 666 7777');
      await page.locator('.sample').waitFor();
    },
  ],
};
const asking = connected({ 'number/preview': previewOf() }, { hash: '#e164=%2B14156667777&reason=premium' });
const ask: Record<string, View> = {
  premium: [asking],
  often: [{ ...asking, hash: '#e164=%2B14156667777&reason=often' }],
};
const history = staged({ some: historyOf(entries), none: historyOf([]) });

/** What pages say that is no sentence of ours: names, addresses, what was typed, tokens, what browsers tell. */
const DATA =
  /^(?:Tessa Field|[A-Z]{3,4}|Office|Home|Mobile|Parts|Staff directory|[\w.*{}:/-]+\.(?:com|org|net|example)|[\d+]*\{\w+\}|\+\d+X*|[\d:]+ [AP]M|Click to Call for Switchvox [\d.]+|Browser: .*|Time: .*|PBX: .*|ring \d.*|Last call: .*|Alt\+[\w+]+|Call the selected number|Open the side panel)$/;

/** Files of our pages, their views, and the widths people give them. */
const pages: [string, Readonly<Record<string, View>>, number[]][] = [
  ['popup', { ...popup, ...more }, [360]],
  ['panel', panel, [300]],
  ['ask', ask, [380]],
  ['welcome', welcome, [760, 400]],
  ['options', staged(settings), [1000, 400]],
  ['history', history, [900, 400]],
];

describe.each(pages)('the %s', (own, views, widths) => {
  let opened: PopupViews;
  beforeAll(async () => {
    opened = await openPopupViews(own);
  });
  afterAll(() => opened.close());

  async function faultsIn(words: string, [stage, act]: View, all: readonly number[]): Promise<string[]> {
    const page = await opened.open({ ...stage, words });
    await page.locator('main:not([aria-busy="true"]) > :visible').first().waitFor();
    await act?.(page);
    await page.evaluate(() => document.fonts.ready);
    const faults: string[] = [];
    for (const width of all) {
      await page.setViewportSize({ width, height: 700 });
      faults.push(...(await layoutFaults(page)).map((fault) => `${width} px: ${fault}`));
    }
    if (words === 'long') faults.push(...(await untranslated(page, DATA)));
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(words === 'ar' ? 'rtl' : 'ltr');
    await page.close();
    return faults;
  }

  const cases = Object.entries(views);
  it.each(cases)('%s has room for words two fifths longer, and holds no English', async (_name, view) => {
    expect(await faultsIn('long', view, widths)).toEqual([]);
  });

  it.each(cases)('%s is laid out from the right', async (_name, view) => {
    expect(await faultsIn('ar', view, widths)).toEqual([]);
  });

  it.each(locales)('has room in %s', async (words) => {
    const [[, view] = []] = cases.slice(1);
    if (!view) throw new Error('A page has more than one view');
    expect(await faultsIn(words, view, widths.slice(-1))).toEqual([]);
  });
});
