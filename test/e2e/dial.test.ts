// Every way to dial that begins in the popup, in real Chromium: the dial box, the numbers of the page. What
// is asserted is what the stand-in PBX saw.

import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPopupOver } from '../support/popup.ts';
import { nextDesk, openStage, type Stage } from './stage.ts';

let stage: Stage;
let popup: Page;
let before = 0;

beforeAll(async () => {
  // A PBX that does not list calls: "dialling" is the last that is known.
  stage = await openStage({
    pbx: { currentCalls: false, talkMs: 0 },
    // A click on the toolbar icon tells the popup what page it stands over; no test can click there.
    chromium: {
      changeManifest: (manifest) => ({
        ...manifest,
        permissions: [...(manifest.permissions as string[]), 'tabs'],
      }),
    },
  });
});

afterAll(() => stage.close());

beforeEach(async () => {
  before = stage.pbx.calls.length;
  popup = await stage.chromium.openOwn('popup.html');
  return () => popup.close();
});

const box = () => popup.getByLabel('Number to call');
const dialled = async () => (await stage.pbx.waitForCall(before + 1)).parameters.dial_second;

describe('the dial box', () => {
  it('groups what is typed as the country writes it, says what is dialled, and dials it on Enter', async () => {
    const { text, digits } = nextDesk();
    await box().waitFor();
    await popup.keyboard.type(digits.slice(1), { delay: 20 });
    await expect.poll(() => box().inputValue()).toBe(text);
    await popup.getByText(`the PBX dials ${digits}`).waitFor();
    await popup.keyboard.press('Enter');
    expect(await dialled()).toBe(digits);
    await popup.getByText(/Dialling the number/).waitFor();
    expect(stage.pbx.calls.length).toBe(before + 1);
  });

  it.each([
    ['words around a number', (text: string) => `Ask for Imogen on ${text} before noon`],
    ['a tel: link', (text: string) => `tel:+1${text.replace(/\D/g, '')}`],
    ['an extension', (text: string) => `${text} ext. 12`],
  ])('takes %s', async (_what, written) => {
    const { text, digits } = nextDesk();
    await box().fill(written(text));
    await popup.getByRole('button', { name: 'Call', exact: true }).click();
    expect(await dialled()).toBe(digits);
  });

  it('takes the letters of a keypad', async () => {
    await box().fill('1-800-FLOWERS');
    await popup.getByText('+1 800 356 9377').waitFor();
    await popup.keyboard.press('Enter');
    expect(await dialled()).toBe('18003569377');
  });

  it('asks before a number that costs extra, and dials it after a yes only', async () => {
    await box().fill('(900) 555-0100');
    await popup.keyboard.press('Enter');
    await popup.getByText('This number may cost extra. Call it?').waitFor();
    expect(stage.pbx.calls.length).toBe(before);
    await popup.getByRole('alert').getByRole('button', { name: 'Call', exact: true }).click();
    expect(await dialled()).toBe('19005550100');
  });

  it('never dials 911, and says so while it is typed', async () => {
    await box().fill('911');
    await popup.getByText('911 is an emergency number.').waitFor();
    await popup.keyboard.press('Enter');
    await popup.getByRole('alert').waitFor();
    expect(stage.pbx.calls.length).toBe(before);
  });
});

describe('the numbers of the page behind the popup', () => {
  it('are those of all its frames, and are called from there', async () => {
    const [own, framed] = [nextDesk(), nextDesk()];
    const frame = `<p>${framed.text}</p>`;
    const page = await stage.show(`<p>${own.text}</p><iframe srcdoc="${frame}"></iframe>`);
    const over = await openPopupOver(stage.chromium, page);
    const list = over.getByRole('region', { name: 'On this page' });
    for (const { button } of [own, framed]) await list.getByRole('button', { name: button }).waitFor();
    await list.getByRole('button', { name: framed.button }).click();
    expect(await dialled()).toBe(framed.digits);
    await over.getByText(/Dialling the number/).waitFor();
    await over.close();
    await page.close();
  });

  it('are none where no content script runs', async () => {
    const page = await stage.chromium.open('chrome://version/');
    const over = await openPopupOver(stage.chromium, page);
    await over.getByLabel('Number to call').waitFor();
    expect(await over.getByText('On this page').count()).toBe(0);
    await over.close();
    await page.close();
  });
});
