// The settings page in a real Chromium, as a person with a keyboard, a mouse or a screen reader meets it. The
// extension API behind it is a stand-in; what reaches the PBX is tested in test/e2e.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountChoices } from '../../src/core/account.ts';
import { account, everything, no, ok, second, stageOf, waiting } from '../support/options-stages.ts';
import { asked, openPopupViews, type PopupViews, type Stage } from '../support/popup-view.ts';

let views: PopupViews;
beforeAll(async () => {
  views = await openPopupViews('options');
});
afterAll(() => views.close());

const WIDE = { viewport: { width: 1000, height: 700 } };
const open = (stage: Stage) => views.open(stage, WIDE);
const field = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).filter({ visible: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const payloads = async (page: Page, name: string) =>
  (await asked(page)).filter((each) => each.name === name).map(({ payload }) => payload);

/** What was saved last for the account. */
async function lastChoices(page: Page): Promise<AccountChoices | undefined> {
  const last = (await payloads(page, 'account/change')).at(-1) as { choices: AccountChoices } | undefined;
  return last?.choices;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
  });

const noteOf = (page: Page, label: string): Promise<string | undefined> =>
  field(page, label).evaluate(
    (input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
  );

describe('what is typed', () => {
  it('is saved once the person stops, and the page says so', async () => {
    const page = await open(stageOf('#dialling'));
    await field(page, 'Outside line').fill('');
    await field(page, 'Outside line').pressSequentially('80');
    await page.getByRole('status').getByText('Saved').waitFor();
    expect((await lastChoices(page))?.rules.outsidePrefix).toBe('80');
    expect(await payloads(page, 'account/change')).toHaveLength(1);
    await page.close();
  });

  it('is saved at once where the field is left', async () => {
    const page = await open(stageOf('#dialling'));
    await field(page, 'Outside line').fill('7');
    await page.keyboard.press('Tab');
    expect((await lastChoices(page))?.rules.outsidePrefix).toBe('7');
    await page.close();
  });

  it('and wrong stands there with its error, is not saved, and survives going elsewhere', async () => {
    const page = await open(stageOf('#dialling'));
    await field(page, 'Outside line').fill('nine');
    expect(await field(page, 'Outside line').getAttribute('aria-invalid')).toBe('true');
    expect(await noteOf(page, 'Outside line')).toContain('Only digits');
    await field(page, 'International prefix').fill('00');
    await page.getByRole('status').getByText('Saved').waitFor();
    expect((await lastChoices(page))?.rules).toMatchObject({ outsidePrefix: '9', internationalPrefix: '00' });
    await page.getByRole('link', { name: 'Calls' }).click();
    await page.getByRole('searchbox').fill('prefix');
    await page.getByRole('link', { name: 'Dialling' }).click();
    expect(await field(page, 'Outside line').inputValue()).toBe('nine');
    await page.close();
  });

  it('and could not be kept says why, stays, and goes with the next change', async () => {
    const answers = { 'account/change': [no('storage'), ok(everything().accounts)] };
    const page = await open(stageOf('#dialling', {}, {}, answers));
    await field(page, 'Outside line').fill('8');
    await page
      .getByRole('alert')
      .getByText(/could not read or keep/)
      .waitFor();
    expect(await field(page, 'Outside line').inputValue()).toBe('8');
    await field(page, 'International prefix').fill('00');
    await page.getByRole('status').getByText('Saved').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect((await lastChoices(page))?.rules).toMatchObject({ outsidePrefix: '8', internationalPrefix: '00' });
    await page.close();
  });

  it('never carries more of the account than what was chosen', async () => {
    const page = await open(stageOf('#calls'));
    await field(page, 'Dial digits as they are').click();
    await page.getByRole('status').getByText('Saved').waitFor();
    expect(Object.keys((await lastChoices(page)) ?? {}).sort()).toEqual(
      ['devices', 'name', 'options', 'ringFirst', 'rules'].sort(),
    );
    await page.close();
  });
});

describe('the preview', () => {
  it('asks with rules that are not saved yet, and shows the digits', async () => {
    const page = await open(stageOf('#dialling'));
    await page.getByText('9011442079460958').waitFor();
    await field(page, 'Outside line').fill('0');
    await expect
      .poll(async () => (await payloads(page, 'number/preview')).at(-1))
      .toMatchObject({ text: '+44 20 7946 0958', choices: { rules: { outsidePrefix: '0' } } });
    await page.close();
  });

  it('says why a number would not be dialled', async () => {
    const preview = ok({ digits: no('number-emergency', { detail: '911' }) });
    const page = await open(stageOf('#dialling', {}, {}, { 'number/preview': preview }));
    await page.getByText(/911 is an emergency number/).waitFor();
    await page.close();
  });

  it('shows the answer to what is typed last, however late another comes', async () => {
    const answers = { 'number/preview': no('no-number', { detail: 'abc' }) };
    const page = await open(stageOf('#dialling', {}, {}, answers));
    await field(page, 'Try a number').fill('abc');
    await page.getByText('There is no phone number in “abc”.').waitFor();
    await field(page, 'Try a number').fill('');
    await expect.poll(() => page.locator('.preview-answer').textContent()).toBe('');
    await page.close();
  });
});

describe('a list of rules', () => {
  const cell = (page: Page, column: string, rule: number) => field(page, `${column}, Rule ${rule}`);

  it('grows, is moved and shrinks by keyboard alone, the focus never lost', async () => {
    const page = await open(stageOf('#dialling'));
    const { keyboard } = page;
    await button(page, 'Add a rule').focus();
    await keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Numbers like, Rule 3');
    await keyboard.type('3XX');
    await keyboard.press('Tab');
    await keyboard.type('7{number}');
    await keyboard.press('Alt+ArrowUp');
    await expect.poll(() => focused(page)).toBe('Dial instead, Rule 2');
    await page.getByText('Rule is now number 2 of 3.').waitFor();
    await keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('Move up: Rule 2');
    await keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Move up: Rule 1');
    await keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Move up: Rule 1');
    await expect
      .poll(async () => (await lastChoices(page))?.rules.rewrites.map(({ pattern }) => pattern))
      .toEqual(['3XX', '+1415555XXXX', '+49.']);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('Remove: Rule 1');
    await keyboard.press('Space');
    await expect.poll(() => focused(page)).toBe('Remove: Rule 1');
    await expect.poll(() => cell(page, 'Numbers like', 1).inputValue()).toBe('+1415555XXXX');
    await keyboard.press('Space');
    await expect.poll(() => cell(page, 'Numbers like', 1).inputValue()).toBe('+49.');
    await expect.poll(() => focused(page)).toBe('Remove: Rule 1');
    await keyboard.press('Space');
    await expect.poll(() => focused(page)).toBe('Add a rule');
    await expect.poll(async () => (await lastChoices(page))?.rules.rewrites).toEqual([]);
    await page.close();
  });

  it('shows an error once its row is left, and keeps what the rule said before', async () => {
    const page = await open(stageOf('#dialling'));
    await button(page, 'Add a rule').click();
    await cell(page, 'Numbers like', 3).fill('+44(0)');
    expect(await cell(page, 'Numbers like', 3).getAttribute('aria-invalid')).toBe('false');
    await cell(page, 'Dial instead', 3).focus();
    expect(await cell(page, 'Numbers like', 3).getAttribute('aria-invalid')).toBe('false');
    await cell(page, 'Dial instead', 1).fill('call me');
    expect(await cell(page, 'Numbers like', 3).getAttribute('aria-invalid')).toBe('true');
    expect(await noteOf(page, 'Dial instead, Rule 1')).toContain('{rest} only');
    await cell(page, 'Dial instead', 2).fill('701');
    await page.keyboard.press('Tab');
    expect((await lastChoices(page))?.rules.rewrites).toEqual([
      { pattern: '+1415555XXXX', digits: '8{rest}' },
      { pattern: '+49.', digits: '701' },
    ]);
    await page.close();
  });

  it('forgets a row that was left empty', async () => {
    const page = await open(stageOf('#dialling'));
    await button(page, 'Add a pattern').click();
    await field(page, 'Outside line').focus();
    expect(await field(page, 'Numbers like, Pattern 2').count()).toBe(0);
    await page.close();
  });
});

describe('accounts', () => {
  const several = { list: [account, second], waiting: [waiting] };

  it('says which one calls, and switches', async () => {
    const page = await open(stageOf('#accounts', {}, several));
    const customer = page.getByRole('article', { name: 'pbx.customer.example' });
    await customer.getByRole('button', { name: 'Use for calls' }).click();
    await customer.getByText('Used for calls').waitFor();
    expect(await payloads(page, 'account/choose')).toEqual([{ id: second.id }]);
    await page.close();
  });

  it('adds a phone and lets it ring first', async () => {
    const page = await open(stageOf('#accounts'));
    await button(page, 'Add a phone').click();
    await field(page, 'Name of the phone, Phone 2').fill('Home');
    await field(page, 'Digits to reach it, Phone 2').fill('415');
    await page.getByRole('radio', { name: 'Home 415' }).check();
    await page.getByRole('status').getByText('Saved').waitFor();
    expect(await lastChoices(page)).toMatchObject({
      devices: [account.devices[0], { name: 'Home', number: '415' }],
      ringFirst: '415',
    });
    await page.close();
  });

  it('goes back to the desk phone where the phone that rang first is removed', async () => {
    const stored = { list: [{ ...account, ringFirst: '14155550100' }] };
    const page = await open(stageOf('#accounts', {}, stored));
    await button(page, 'Remove: Phone 1').click();
    await page.getByRole('status').getByText('Saved').waitFor();
    expect(await lastChoices(page)).toMatchObject({ devices: [], ringFirst: '' });
    await page.close();
  });

  it('asks before signing out, and takes no for an answer', async () => {
    const page = await open(stageOf('#accounts'));
    await button(page, 'Sign out').click();
    await page.getByRole('dialog', { name: 'Sign out of Office?' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await focused(page)).toBe('Sign out');
    expect(await payloads(page, 'account/sign-out')).toEqual([]);
    await button(page, 'Sign out').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await expect.poll(() => payloads(page, 'account/sign-out')).toEqual([{ id: account.id }]);
    await page.close();
  });

  it('connects one that waits for its password, the permission asked for in the click', async () => {
    const page = await open(stageOf('#accounts', {}, several));
    await button(page, 'Connect').click();
    expect(await field(page, 'PBX address').inputValue()).toBe(waiting.origin);
    expect(await focused(page)).toBe('Password');
    await page.keyboard.type('secret');
    await page.keyboard.press('Enter');
    await expect.poll(() => payloads(page, 'account/connect')).toMatchObject([{ username: '12' }]);
    expect(await payloads(page, 'permissions.request')).toEqual([
      { origins: ['https://home.example.net/*'] },
    ]);
    await field(page, 'Password').waitFor({ state: 'detached' });
    await page.close();
  });

  it('shows and removes what sites are bound to', async () => {
    const bound = { siteAccounts: [{ host: 'crm.example.com', id: second.id }] };
    const page = await open(stageOf('#accounts', bound, several));
    await field(page, 'Site').fill('https://Desk.example.com/x');
    await field(page, 'Account for its calls').selectOption('pbx.customer.example · 412');
    await button(page, 'Add site').click();
    await page.getByRole('status').getByText('Saved').waitFor();
    await field(page, 'Site').fill('*.example.com');
    await page.keyboard.press('Enter');
    expect(await noteOf(page, 'Site')).toContain('one site');
    expect(await payloads(page, 'site/account')).toEqual([{ host: 'desk.example.com', id: second.id }]);
    await page.close();
  });

  it('leads from rules to connecting where nobody is connected', async () => {
    const page = await open(stageOf('#calls', {}, { list: [], active: null }));
    await page.getByRole('link', { name: 'Connect a PBX' }).click();
    await field(page, 'PBX address').waitFor();
    await page.close();
  });

  it('sets the account that is chosen, the other left alone', async () => {
    const page = await open(stageOf('#calls', {}, several));
    await field(page, 'Account to set').selectOption('pbx.customer.example · 412');
    await field(page, 'Seconds your phone rings').fill('25');
    await page.getByRole('status').getByText('Saved').waitFor();
    expect(await payloads(page, 'account/change')).toMatchObject([
      { id: second.id, choices: { options: { ringSeconds: 25 } } },
    ]);
    await page.close();
  });
});
