// Every way to dial that begins in the extension's own views, in real Chromium: the dial box. What the test
// asserts is what the stand-in PBX saw.

import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nextDesk, openStage, type Stage } from './stage.ts';

let stage: Stage;
let popup: Page;
let before = 0;

beforeAll(async () => {
  // A PBX that does not list calls: "dialling" is the last that is known.
  stage = await openStage({ pbx: { currentCalls: false, talkMs: 0 } });
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
