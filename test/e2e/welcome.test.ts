// The first five minutes in real Chromium, by keyboard alone: the welcome page, the account, the country, a
// real call; and what an update tells.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/wait.ts';
import { keepPicture, loginTo, openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  const chromium = { keepsWelcome: true };
  stage = await openStage({ isConnected: false, pbx: { currentCalls: false, talkMs: 0 }, chromium });
  await stage.chromium.allowHosts(['https://127.0.0.1/*']);
});

afterAll(() => stage.close());

const welcomes = () =>
  stage.chromium
    .context()
    .pages()
    .filter((page) => page.url().includes('/welcome.html'));

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    return (
      element?.labels?.[0]?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    );
  });

/** Tab until this has the focus: nobody counts, but nothing may be out of reach. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 15; presses++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${name}`);
}

/** As the browser tells of an update. */
async function updated(previousVersion: string): Promise<void> {
  const worker = await stage.chromium.worker();
  await worker.evaluate((before) => {
    const { onInstalled } = chrome.runtime as unknown as {
      readonly onInstalled: { dispatch(how: object): void };
    };
    onInstalled.dispatch({ reason: 'update', previousVersion: before });
  }, previousVersion);
}

describe('the first five minutes, by keyboard', () => {
  it('begin on a page that opened by itself, and end with a call', async () => {
    const page = await until('The welcome page', async () => welcomes()[0]);
    await page.bringToFront();
    const { keyboard } = page;
    const { address, extension, password } = loginTo(stage.pbx);
    await tabTo(page, /^PBX address$/);
    await keyboard.type(address);
    await tabTo(page, /^Extension$/);
    await keyboard.type(extension);
    await tabTo(page, /^Password$/);
    await keyboard.type(password);
    await keyboard.press('Enter');
    await page.getByText(/^Connected as Tester 1, extension 301/).waitFor();
    await tabTo(page, /^Country of numbers/);
    await keyboard.type('United S');
    await tabTo(page, /^A number you may call$/);
    await keyboard.type('415 555 0199');
    await page.getByText('This is how it looks on web pages').waitFor();
    await tabTo(page, /^Call \+1 415 555 0199$/);
    await keyboard.press('Enter');
    expect((await stage.pbx.waitForCall(1)).parameters.dial_second).toBe('14155550199');
    await page.getByText(/Dialling the number/).waitFor();
    await keepPicture(page, 'welcome');
    await tabTo(page, /^Done$/);
    // The page is gone before the key is up again.
    await keyboard.press('Enter').catch(() => undefined);
    await until('The page closed', async () => welcomes().length === 0);
    expect(stage.pbx.calls).toHaveLength(1);
  });

  it('come once', async () => {
    await stage.chromium.restart();
    await (await stage.chromium.openOwn('popup.html')).getByText('Connected').first().waitFor();
    expect(welcomes()).toEqual([]);
  });
});

describe('after an update', () => {
  it('a line in the popup leads to what is new, and goes once it was read', async () => {
    await updated('0.1.0');
    await updated('0.0.9');
    const popup = await stage.chromium.openOwn('popup.html');
    await keepPicture(popup, 'popup-news');
    await popup.getByRole('link', { name: /^What is new in 0/ }).click();
    const news = await until('The news', async () => welcomes()[0]);
    await news.getByRole('listitem').first().waitFor();
    expect(await news.getByRole('listitem').count()).toBeGreaterThan(1);
    await popup.reload();
    await popup.getByLabel('Number to call').waitFor();
    expect(await popup.getByRole('link', { name: /What is new/ }).count()).toBe(0);
  });
});
