// The side panel in real Chromium: opened from the popup, it follows the tab and dials; and the address that
// links to `tel:` lead to.

import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickButton } from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { keepPicture, nextDesk, openStage, type Stage } from './stage.ts';

let stage: Stage;
let before = 0;

beforeAll(async () => {
  stage = await openStage({ pbx: { currentCalls: false, talkMs: 0 } });
});

afterAll(() => stage.close());

beforeEach(() => {
  before = stage.pbx.calls.length;
});

const dialled = async () => (await stage.pbx.waitForCall(before + 1)).parameters.dial_second;

/** The panel's page in a tab of its own, in the background of the page looked at. */
async function openPanelBeside(page: Page): Promise<Page> {
  await page.bringToFront();
  const worker = await stage.chromium.worker();
  const [panel] = await Promise.all([
    stage.chromium.context().waitForEvent('page'),
    worker.evaluate(() => chrome.tabs.create({ url: chrome.runtime.getURL('panel.html'), active: false })),
  ]);
  await panel.setViewportSize({ width: 380, height: 800 });
  return panel;
}

describe('the side panel', () => {
  it('is opened from the popup, which goes', async () => {
    const popup = await stage.chromium.openOwn('popup.html');
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: 'Keep beside' }).click();
    await closed;
    const worker = await stage.chromium.worker();
    const panels = () =>
      worker.evaluate(
        async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length,
      );
    await until('The panel', async () => (await panels()) === 1);
  });

  it('shows the numbers of the tab looked at, and of the next one, and dials them', async () => {
    const [first, second] = [nextDesk(), nextDesk()];
    const page = await stage.show(`<p>Imogen ${first.text}</p>`);
    const panel = await openPanelBeside(page);
    await panel.getByRole('button', { name: first.button }).waitFor();
    expect(await panel.getByText('localhost').isVisible()).toBe(true);
    const next = await stage.show(`<p>Oliver ${second.text}</p>`);
    await next.bringToFront();
    await panel.getByRole('button', { name: second.button }).click();
    expect(await dialled()).toBe(second.digits);
    await panel.getByText(/Dialling the number/).waitFor();
    await keepPicture(panel, 'panel');
    await Promise.all([page.close(), next.close(), panel.close()]);
  });

  it('hears of a call that was clicked in the page', async () => {
    const desk = nextDesk();
    const page = await stage.show(`<p>${desk.text}</p>`);
    const panel = await openPanelBeside(page);
    await panel.getByRole('button', { name: desk.button }).waitFor();
    await clickButton(page, desk.button);
    await dialled();
    await panel
      .getByRole('region', { name: 'Latest call' })
      .getByText(/Dialling the number/)
      .waitFor();
    await Promise.all([page.close(), panel.close()]);
  });

  it('takes the number of a tel: link, and dials it only when somebody presses', async () => {
    const { digits } = nextDesk();
    const panel = await stage.chromium.openOwn(`panel.html?number=${encodeURIComponent(`tel:+${digits}`)}`);
    await panel.getByText(`the PBX dials ${digits}`).waitFor();
    expect(stage.pbx.calls.length).toBe(before);
    await panel.locator('.dial-call[aria-disabled="false"]').waitFor();
    await panel.keyboard.press('Enter');
    expect(await dialled()).toBe(digits);
    await panel.close();
  });

  it('takes no press that was on its way when such a link opened it', async () => {
    const { digits } = nextDesk();
    const panel = await stage.chromium.context().newPage();
    await panel.addInitScript(() => {
      let presses = 0;
      const drum = () => {
        const buttons = document.querySelectorAll<HTMLElement>('.dial-call, .button-round');
        if (buttons.length > 0 && document.querySelector('.dial-note .note')) presses += 1;
        for (const button of buttons) button.click();
        document.documentElement?.setAttribute('data-presses', String(presses));
        if (presses < 12) setTimeout(drum, 100);
      };
      drum();
    });
    await panel.goto(`chrome-extension://${stage.chromium.id}/panel.html?number=tel:%2B${digits}`);
    await panel.locator('html[data-presses="12"]').waitFor();
    expect(stage.pbx.calls.length).toBe(before);
    await panel.locator('.dial-call[aria-disabled="false"]').click();
    expect(await dialled()).toBe(digits);
    await panel.close();
  });
});
