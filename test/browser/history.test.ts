// The history in a real Chromium: search, call again, notes, forgetting, export, and 500 calls that open
// quickly. The extension API behind it is a stand-in.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { entryOf, historyOf, REQUEST_ID } from '../support/popup-stages.ts';
import { asked, openPopupViews, type PopupViews } from '../support/popup-view.ts';

let views: PopupViews;
beforeAll(async () => {
  views = await openPopupViews('history');
});
afterAll(() => views.close());

const other = {
  id: '1b9d6f0e-1111-4222-8333-444455556666',
  e164: '+442079460958',
  label: '+44 20 7946 0958',
  host: '',
  title: '',
  outcome: 'failed',
  failure: 'not-answered',
  seconds: null,
  note: 'Ask for Imogen',
};
const two = historyOf([entryOf(), entryOf(other)]);
const said = async (page: Page, name: string) =>
  (await asked(page)).filter((one) => one.name === name).map(({ payload }) => payload);
const rows = (page: Page) => page.getByRole('listitem');

describe('the history', () => {
  it('says when, to whom, from where, how long, and what came of it', async () => {
    const page = await views.open(two);
    expect(await rows(page).nth(0).innerText()).toMatch(
      /\+1 415 666 7777\n+.* · Spoken · 1:05\n+Staff directory · directory\.example\.org/,
    );
    expect(await rows(page).nth(1).innerText()).toMatch(/Your phone was not answered/);
    expect(await page.getByLabel('Note to the call to +44 20 7946 0958').inputValue()).toBe('Ask for Imogen');
    await page.close();
  });

  it('calls a talk whose end nobody told a talk, and none what ended before one', async () => {
    const talk = entryOf({ ...other, outcome: 'talking', failure: null, seconds: 12 });
    const page = await views.open(historyOf([talk, entryOf({ outcome: 'ended', seconds: 0 })]));
    expect(await rows(page).nth(0).innerText()).toMatch(/ · Spoken · 0:12$/);
    expect(await rows(page).nth(1).innerText()).toMatch(/ · Dialled\n+Staff directory/);
    await page.close();
  });

  it('finds by number, page or note, and says how many', async () => {
    const page = await views.open(two);
    for (const [query, label] of [
      ['imogen', '+44 20 7946 0958'],
      ['(415) 666', '+1 415 666 7777'],
      ['staff', '+1 415 666 7777'],
    ] as const) {
      await page.getByLabel('Search').fill(query);
      await page.getByText('1 of 2 calls').waitFor();
      expect(await rows(page).innerText()).toContain(label);
    }
    await page.getByLabel('Search').fill('nobody');
    await page.getByText('No call fits.').waitFor();
    await page.close();
  });

  it('calls again, with where the number was found', async () => {
    const page = await views.open(two);
    await page.getByRole('button', { name: 'Call +1 415 666 7777' }).click();
    await expect.poll(() => said(page, 'call/place')).toHaveLength(1);
    expect(await said(page, 'call/place')).toMatchObject([
      { e164: '+14156667777', site: 'directory.example.org', title: 'Staff directory', confirmed: false },
    ]);
    await page.close();
  });

  it('keeps a note, forgets one, and forgets all after a second press only', async () => {
    const page = await views.open(two);
    await page.getByLabel('Note to the call to +1 415 666 7777').fill('call back on Friday');
    await page.keyboard.press('Tab');
    expect(await said(page, 'history/note')).toEqual([{ id: REQUEST_ID, note: 'call back on Friday' }]);
    await page.getByRole('button', { name: 'Delete the call to +44 20 7946 0958' }).click();
    expect(await said(page, 'history/delete')).toEqual([{ id: other.id }]);
    await page.getByRole('button', { name: 'Delete all' }).click();
    expect(await said(page, 'history/delete')).toHaveLength(1);
    await page.getByRole('button', { name: 'Really delete all?' }).click();
    expect(await said(page, 'history/delete')).toEqual([{ id: other.id }, { id: '' }]);
    await page.close();
  });

  it('asks how long to keep calls', async () => {
    const page = await views.open(two);
    await page.getByLabel('Keep calls').selectOption('For 30 days');
    expect(await said(page, 'history/keep')).toEqual([{ retention: 'month' }]);
    await page.close();
  });

  it('exports a table in which a page title is never a formula', async () => {
    const page = await views.open(historyOf([entryOf({ title: '=HYPERLINK("https://evil.example")' })]));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('calls.csv');
    const [head, row] = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(head).toBe('\ufeff"Time","Number","Outcome","Seconds of talk","Site","Page","Note"');
    expect(row).toMatch(
      /^"\d{4}-\d\d-\d\dT[\d:.]+Z","'\+1 415 666 7777","Spoken","65","directory\.example\.org","'=HYPERLINK\(""https:\/\/evil\.example""\)",""$/,
    );
    await page.close();
  });

  it('shows why something could not be kept', async () => {
    const broken = { 'history/note': { ok: false, failure: { code: 'storage' } } };
    const page = await views.open(historyOf([entryOf()], broken));
    await page.getByLabel(/Note to/).fill('x');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').waitFor();
    await page.close();
  });

  it('says that there is none yet', async () => {
    const page = await views.open(historyOf([]));
    await page.getByText('No calls yet.').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.close();
  });

  it('draws the first hundred of 500, finds in all, and shows all when asked', async () => {
    const many = Array.from({ length: 500 }, (_, n) => entryOf({ id: `call-${n}`, note: `no. ${n};` }));
    const page = await views.open(historyOf(many));
    expect(await rows(page).count()).toBe(100);
    await page.getByLabel('Search').fill('no. 499;');
    await page.getByText('1 of 500 calls').waitFor();
    await page.getByLabel('Search').fill('');
    await page.getByRole('button', { name: 'Show all 500' }).click();
    expect(await rows(page).count()).toBe(500);
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('accessibility, %s', (colorScheme) => {
  it.each([
    ['with calls', two],
    ['without', historyOf([])],
    ['narrow', two],
  ])('%s', async (name, stage) => {
    const viewport = { width: name === 'narrow' ? 320 : 1000, height: 700 };
    const page = await views.open(stage, { colorScheme, viewport, bypassCSP: true });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText(/Keep calls/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });
});
