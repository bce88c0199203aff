// What is set on the settings page reaches the PBX: each field changed by a person's hand, each argument of
// `users.call` as the stand-in PBX read it. And a backup: out to a file, and in again.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZOE } from '../pbx/directory.ts';
import type { RecordedCall } from '../pbx/record.ts';
import { buttons, clickButton, waitForButton, waitToRead } from '../support/overlay.ts';
import { pressConnect } from '../support/popup.ts';
import { until } from '../support/wait.ts';
import { keepPicture, loginTo, openStage, type Stage } from './stage.ts';

let stage: Stage;
let options: Page;

beforeAll(async () => {
  stage = await openStage({ pbx: { currentCalls: false, talkMs: 0, allowHash: true } });
  options = await stage.chromium.openOwn('options.html');
});

afterAll(() => stage.close());

const LONDON = '+44 20 7946 0958';
const MENLO = '+1 650 555 0142';

const field = (label: string) => options.getByLabel(label, { exact: true }).filter({ visible: true });
const button = (name: string) => options.getByRole('button', { name, exact: true });
const go = (section: string) => options.getByRole('link', { name: section, exact: true }).click();

/** Does something on the settings page and waits until the page says that it is kept. */
async function set(act: () => Promise<unknown>): Promise<void> {
  await options.bringToFront();
  await act();
  await options.keyboard.press('Tab');
  await options.getByRole('status').getByText('Saved').waitFor();
}

const nameOf = (text: string) => new RegExp(`^Call ${text.replace(/[+]/g, '\\+')}$`);

/** Clicks the number on a page of its own; `more` answers what the page asks then. */
async function call(
  text: string,
  more: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<RecordedCall> {
  const before = stage.pbx.calls.length;
  const page = await stage.show(`<p>${text}</p>`);
  await clickButton(page, nameOf(text));
  await more(page);
  const seen = await stage.pbx.waitForCall(before + 1);
  await waitToRead(page, /Dialling/);
  await page.close();
  return seen;
}

describe('the settings page', () => {
  it('lets prefixes and rules decide what is dialled, and shows the same beforehand', async () => {
    await go('Dialling');
    await set(() => field('Outside line').fill('9'));
    await set(() => field('International prefix').fill('011'));
    await options.getByText('9011442079460958', { exact: true }).waitFor();
    expect((await call(LONDON)).parameters.dial_second).toBe('9011442079460958');

    await options.bringToFront();
    await button('Add a rule').click();
    await field('Numbers like, Rule 1').fill('+1650555XXXX');
    await set(() => field('Dial instead, Rule 1').fill('*7{number}'));
    await field('Try a number').fill(MENLO);
    await options.getByText('*716505550142', { exact: true }).waitFor();
    expect((await call(MENLO)).parameters.dial_second).toBe('*716505550142');
    await set(() => button('Remove: Rule 1').click());

    await set(() => options.getByRole('radio', { name: /^Without the country code/ }).check());
    await set(() => field('National prefix').fill('1'));
    await options.getByText('916505550142', { exact: true }).waitFor();
    expect((await call(MENLO)).parameters.dial_second).toBe('916505550142');
  });

  it('refuses what is blocked, before anything is sent', async () => {
    await options.bringToFront();
    await go('Dialling');
    await button('Add a pattern').click();
    await set(() => field('Numbers like, Pattern 1').fill('+4420.'));
    await field('Try a number').fill(LONDON);
    await options.getByText(/Your dialling rules block/).waitFor();
    const before = stage.pbx.requests.length;
    const page = await stage.show(`<p>${LONDON}</p>`);
    await clickButton(page, nameOf(LONDON));
    await waitToRead(page, /Your dialling rules block/);
    expect(stage.pbx.requests.length).toBe(before);
    await page.close();
    await set(() => button('Remove: Pattern 1').click());
  });

  it('lets another phone ring first', async () => {
    await go('Accounts');
    await options.bringToFront();
    await button('Add a phone').click();
    await field('Name of the phone, Phone 1').fill('Desk at home');
    await set(() => field('Digits to reach it, Phone 1').fill('302'));
    await set(() => options.getByRole('radio', { name: /^Desk at home/ }).check());
    expect((await call(LONDON)).parameters.dial_first).toBe('302');
    await set(() => options.getByRole('radio', { name: /^Desk phone/ }).check());
    expect((await call(MENLO)).parameters.dial_first).toBe('301');
  });

  it('sends ring time, name, variables and flags just as they were set', async () => {
    await go('Calls');
    const plain = await call(LONDON);
    expect(plain.parameters.timeout).toBe('18');
    for (const name of [
      'ignore_user_call_rules',
      'ignore_user_api_settings',
      'variables',
      'caller_id_name',
    ]) {
      expect(plain.parameters[name]).toBeUndefined();
    }
    await set(() => field('Seconds your phone rings').fill('7'));
    await set(() => field('Name shown on your phone').fill('{site} {number}'));
    await set(() => field('Ring this phone only').click());
    await set(() => field('Dial digits as they are').click());
    await button('Add a variable').click();
    await field('Name, Variable 1').fill('source');
    await set(() => field('Value, Variable 1').fill('{title} & more'));
    const { parameters, request } = await call(MENLO);
    expect(parameters).toMatchObject({
      timeout: '7',
      ignore_user_call_rules: '1',
      ignore_user_api_settings: '1',
      caller_id_name: 'localhost +1 650 555',
    });
    expect(request.body.toString()).toMatch(/<variable>source=page-\d+ &amp; more<\/variable>/);
    await keepPicture(options, 'options-calls');
  });

  it('asks before the calls it was told to ask for', async () => {
    await go('Calls');
    await set(() => options.getByRole('radio', { name: /^Every number/ }).check());
    const before = stage.pbx.calls.length;
    await call(LONDON, async (page) => {
      await waitToRead(page, /This number is in another country|Call this number/);
      expect(stage.pbx.calls.length).toBe(before);
      await clickButton(page, /^Call$/);
    });
    await set(() => options.getByRole('radio', { name: /^Numbers that may cost extra/ }).check());
  });

  it('switches sites off and on', async () => {
    await go('Pages');
    await field('Site').fill('localhost');
    await set(() => options.getByRole('button', { name: 'Add site' }).click());
    const page = await stage.show(`<p>${LONDON}</p>`);
    await until('A page without buttons', async () => (await buttons(page, /^Call/)).length === 0);
    await set(() => button('Remove: localhost').click());
    await page.bringToFront();
    await waitForButton(page, nameOf(LONDON));
    await page.close();
  });

  it('shows each choice at once, however late the background answers', async () => {
    const page = await stage.chromium.openOwn('options.html#pages');
    await page.addInitScript(() => {
      const { runtime } = chrome;
      const ask = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
      const held: (() => void)[] = [];
      const isHeld = (message: { readonly name: string }) => message.name === 'settings/manner';
      Object.assign(globalThis, { release: () => held.splice(0).map((go) => go()).length });
      runtime.sendMessage = (async (message: { readonly name: string }) => {
        const answer = await ask(message);
        if (isHeld(message)) await new Promise<void>((resolve) => held.push(resolve));
        return answer;
      }) as typeof runtime.sendMessage;
    });
    await page.reload();
    const release = () => page.evaluate(() => (globalThis as unknown as { release(): number }).release());
    const choice = (name: string) => page.getByRole('radio', { name, exact: true });
    const saved = page.getByRole('status').getByText('Saved');
    await choice('Large').check();
    await until('An answer held back', async () => (await release()) === 1);
    await saved.waitFor();
    await choice('Small').check();
    await choice('Medium').check();
    await choice('Small').check();
    expect(await choice('Small').isChecked()).toBe(true);
    expect(await saved.isVisible()).toBe(false);
    let answers = 0;
    await until('All three answers', async () => {
      answers += await release();
      return answers === 3;
    });
    await saved.waitFor();
    expect(await choice('Small').isChecked()).toBe(true);
    await choice('Medium').check();
    await until('The last answer', async () => (await release()) === 1);
    await saved.waitFor();
    await page.close();
  });

  it('connects a second account, and a site keeps to it', async () => {
    await go('Accounts');
    await options.bringToFront();
    await button('Connect a PBX').click();
    await pressConnect(options, { ...loginTo(stage.pbx), extension: '302', password: ZOE.password });
    await options
      .getByText(/Zoë Müller/)
      .first()
      .waitFor();
    await field('Site').fill('localhost');
    await field('Account for its calls').selectOption({ label: `${new URL(stage.pbx.origin).host} · 301` });
    await set(() => options.getByRole('button', { name: 'Add site' }).click());
    expect((await call(LONDON)).accountId).toBe('1106');
    await set(() => button('Remove: localhost').click());
    expect((await call(MENLO)).accountId).toBe('1107');
    await keepPicture(options, 'options-accounts');
  });
});

describe('a backup', () => {
  let text = '';

  const state = () =>
    options.evaluate(async () => {
      const ask = (name: string) => chrome.runtime.sendMessage({ to: 'background', name, payload: {} });
      return JSON.stringify([await ask('accounts/get'), await ask('settings/get')]);
    });
  const choose = (content: string) =>
    options
      .getByLabel('Import a file')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(content) });

  it('holds what was set, and no password', async () => {
    await go('Backup');
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      button('Export to a file').click(),
    ]);
    text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      version: 1,
      accounts: [{ username: '301' }, { username: '302' }],
    });
    expect(text).toContain('"outsidePrefix": "9"');
    for (const secret of [loginTo(stage.pbx).password, ZOE.password]) expect(text).not.toContain(secret);
  });

  it('that is wrong changes nothing and says where', async () => {
    const before = await state();
    await choose(text.replace('"ringSeconds": 7', '"ringSeconds": "seven"'));
    await options.getByText(/“accounts\[0\]\.options\.ringSeconds”/).waitFor();
    await choose(text.replace('"version": 1,', '"version": 9,'));
    await options.getByText(/newer version \(9\)/).waitFor();
    await choose('no JSON');
    await options.getByText(/not JSON/).waitFor();
    expect(await state()).toBe(before);
  });

  it('brings everything back after a reset, the second account after its password', async () => {
    const before = await state();
    await button('Reset all settings').click();
    await options.getByRole('dialog').getByRole('button', { name: 'Reset all settings' }).click();
    await options.getByText('All settings are as at the beginning.').waitFor();
    expect((await call(LONDON)).parameters).toMatchObject({ dial_second: '442079460958', timeout: '18' });
    await options.bringToFront();
    await choose(text);
    await options.getByText(/^Imported\. All settings/).waitFor();
    expect(await state()).toBe(before);

    await go('Accounts');
    const zoe = options.getByRole('article').filter({ hasText: 'Extension 302' });
    await zoe.getByRole('button', { name: 'Sign out' }).click();
    await options.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await zoe.waitFor({ state: 'detached' });
    await go('Backup');
    await choose(text);
    await options.getByText(/wait for their password/).waitFor();
    await go('Accounts');
    await button('Connect').click();
    await field('Password').fill(ZOE.password);
    await options.keyboard.press('Enter');
    await zoe.waitFor();
    const { parameters } = await call(MENLO);
    expect(parameters).toMatchObject({ account_id: '1107' });
  });
});
