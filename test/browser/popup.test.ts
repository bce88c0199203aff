// The popup in a real Chromium, as a person with a keyboard, a mouse or a screen reader meets it. The
// extension API behind it is a stand-in; the whole product is tested in test/e2e.

import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES, NO_ACCOUNTS } from '../../src/core/account.ts';
import {
  account,
  callOf,
  connected,
  entryOf,
  frameOf,
  REQUEST_ID,
  refusing,
  unconnected,
} from '../support/popup-stages.ts';
import { asked, openPopupViews, type PopupViews, type Stage } from '../support/popup-view.ts';

let views: PopupViews;
beforeAll(async () => {
  views = await openPopupViews();
});
afterAll(() => views.close());

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function fillIn(page: Page, address = 'pbx.example.com'): Promise<void> {
  await field(page, 'PBX address').fill(address);
  await field(page, 'Extension').fill('301');
  await field(page, 'Password').fill('secret');
}

/** The stage with the login typed and Connect pressed. */
async function pressed(stage: Stage, address?: string): Promise<Page> {
  const page = await views.open(stage);
  await fillIn(page, address);
  await button(page, 'Connect').click();
  return page;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

const namesAsked = async (page: Page) => (await asked(page)).map(({ name }) => name);

describe('connecting', () => {
  it('asks the browser for the PBX alone, then the background, and says who is connected', async () => {
    const page = await pressed(unconnected(), ' https://pbx.example.com:8443/main ');
    await page.getByText('Connected', { exact: true }).waitFor();
    expect(await page.getByRole('heading', { name: account.displayName }).isVisible()).toBe(true);
    expect(await page.getByText(/Extension 301/).isVisible()).toBe(true);
    const log = (await asked(page)).filter(({ name }) => !name.endsWith('/get'));
    expect(log).toEqual([
      { name: 'permissions.request', payload: { origins: ['https://pbx.example.com/*'] } },
      {
        name: 'account/connect',
        payload: {
          address: ' https://pbx.example.com:8443/main ',
          username: '301',
          password: 'secret',
          extension: '',
        },
      },
    ]);
    await page.close();
  });

  it('marks every field that is missing or wrong, asks nobody, and goes to the first', async () => {
    const page = await views.open(unconnected());
    await field(page, 'PBX address').fill('http://pbx.example.com');
    await button(page, 'Connect').click();
    for (const label of ['PBX address', 'Extension', 'Password']) {
      expect(await field(page, label).getAttribute('aria-invalid')).toBe('true');
    }
    const described = await field(page, 'PBX address').evaluate(
      (input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(described).toContain('https only');
    expect(await focused(page)).toBe('PBX address');
    expect(await namesAsked(page)).not.toContain('permissions.request');
    await page.close();
  });

  it('lets a mended field alone while the others wait', async () => {
    const page = await views.open(unconnected());
    await button(page, 'Connect').click();
    await field(page, 'Extension').pressSequentially('301');
    expect(await focused(page)).toBe('Extension');
    expect(await field(page, 'Extension').getAttribute('aria-invalid')).toBe('false');
    expect(await field(page, 'Password').getAttribute('aria-invalid')).toBe('true');
    await page.close();
  });

  const atFields = [
    ['wrong-password', 'Password', /does not accept this extension and password/],
    ['not-switchvox', 'PBX address', /not a Switchvox/],
    ['name-not-found', 'PBX address', /No server has this name/],
  ] as const;
  it.each(atFields)('shows %s at %s and keeps what was typed', async (code, label, sentence) => {
    const page = await pressed(refusing(code));
    await page.getByText(sentence).waitFor();
    expect(await focused(page)).toBe(label);
    expect(await field(page, 'Password').inputValue()).toBe('secret');
    expect(await field(page, 'PBX address').inputValue()).toBe('pbx.example.com');
    await page.close();
  });

  it('moves the focus again when the same try fails again', async () => {
    const page = await pressed(refusing('wrong-password'));
    await page.getByText(/does not accept/).waitFor();
    await button(page, 'Connect').click();
    await expect.poll(() => focused(page)).toBe('Password');
    await page.close();
  });

  it('leads to the PBX where its certificate is not trusted', async () => {
    const page = await pressed(refusing('certificate'), 'pbx.example.com:8443');
    await page.getByRole('alert').waitFor();
    const link = page.getByRole('link', { name: 'Open the PBX to accept it' });
    expect(await link.getAttribute('href')).toBe('https://pbx.example.com:8443');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await focused(page)).toContain('does not trust');
    await page.close();
  });

  it('says that a refused permission stops it, and asks nobody further', async () => {
    const page = await pressed(unconnected(undefined, { grants: false }));
    await page
      .getByRole('alert')
      .getByText(/Without your permission/)
      .waitFor();
    expect(await namesAsked(page)).not.toContain('account/connect');
    await page.close();
  });

  it('asks for the phone of a login that has none', async () => {
    const answers = [
      { ok: false, failure: { code: 'no-extension' } },
      { ok: true, value: account },
    ];
    const page = await pressed(unconnected(answers));
    await field(page, 'Phone to ring').waitFor();
    expect(await focused(page)).toBe('Phone to ring');
    await page.keyboard.type('301');
    await page.keyboard.press('Enter');
    await page.getByText('Connected', { exact: true }).waitFor();
    const last = (await asked(page)).findLast(({ name }) => name === 'account/connect');
    expect(last?.payload).toMatchObject({ extension: '301' });
    await page.close();
  });

  it('shows progress where it takes long, and sends a second press nowhere', async () => {
    const page = await pressed(unconnected(undefined, { silent: ['account/connect'] }));
    await button(page, 'Connecting…').waitFor();
    expect(await focused(page)).toBe('Connecting…');
    await page.keyboard.press('Enter');
    expect((await namesAsked(page)).filter((name) => name === 'account/connect')).toHaveLength(1);
    await page.close();
  });

  it('keeps address and extension for a popup that was closed, never the password', async () => {
    const page = await views.open(unconnected(undefined, { grants: false }));
    await fillIn(page);
    const kept = await page.evaluate(() => (globalThis as unknown as { session: unknown }).session);
    expect(kept).toEqual({ 'login-draft': { address: 'pbx.example.com', username: '301' } });
    await page.close();
  });

  it('goes on at the password where the browser closed the popup to ask', async () => {
    const draft = { address: 'pbx.example.com', username: '301' };
    const page = await views.open(unconnected(undefined, { draft, allowed: true }));
    await page.getByText(/Type the password to connect/).waitFor();
    expect(await field(page, 'PBX address').inputValue()).toBe('pbx.example.com');
    expect(await focused(page)).toBe('Password');
    await page.close();
  });

  it('asks for the password alone of a login that was put aside', async () => {
    const waiting = [
      { ...DEFAULT_CHOICES, id: 'a', origin: 'https://pbx.example.com:8443', username: '301' },
    ];
    const page = await views.open(
      connected({ 'accounts/get': { ok: true, value: { ...NO_ACCOUNTS, waiting } } }),
    );
    await expect.poll(() => focused(page)).toBe('Password');
    expect(await field(page, 'PBX address').inputValue()).toBe('pbx.example.com:8443');
    expect(await field(page, 'Extension').inputValue()).toBe('301');
    await page.close();
  });
});

describe('by keyboard alone', () => {
  it('connects, changes country and site, and signs out', async () => {
    const page = await views.open(unconnected());
    const { keyboard } = page;
    expect(await focused(page)).toBe('PBX address');
    await keyboard.type('pbx.example.com');
    await keyboard.press('Tab');
    await keyboard.type('301');
    await keyboard.press('Tab');
    await keyboard.type('secret');
    await keyboard.press('Tab');
    expect(await focused(page)).toBe('Show password');
    await keyboard.press('Space');
    expect(await field(page, 'Password').getAttribute('type')).toBe('text');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await page.getByText('Connected', { exact: true }).waitFor();
    await keyboard.press('Tab');
    expect(await focused(page)).toBe('Number to call');
    for (const name of ['Keypad', 'Call', 'Call buttons on this site']) {
      await keyboard.press('Tab');
      expect(await focused(page)).toBe(name);
    }
    await keyboard.press('Space');
    await keyboard.press('Tab');
    await keyboard.type('Ger');
    await keyboard.press('Tab');
    for (const name of ['History', 'Settings', 'Keep beside', 'Sign out']) {
      expect(await focused(page)).toBe(name);
      if (name !== 'Sign out') await keyboard.press('Tab');
    }
    await keyboard.press('Enter');
    await field(page, 'PBX address').waitFor();
    expect(await focused(page)).toBe('PBX address');
    const log = (await asked(page)).map(({ name, payload }) => [name, payload]);
    expect(log).toContainEqual(['site/switch', { host: 'directory.example.org', on: false }]);
    expect(log).toContainEqual(['site/country', { host: 'directory.example.org', country: 'DE' }]);
    await page.close();
  });
});

describe('access that the browser took back', () => {
  it('to pages is a quiet line that asks for it again', async () => {
    const page = await views.open({ ...connected(), readsPages: false, allowed: true });
    await page.getByText(/keeps the extension from reading pages/).waitFor();
    await button(page, 'Allow').click();
    await page.getByText(/keeps the extension/).waitFor({ state: 'detached' });
    const requests = (await asked(page)).filter(({ name }) => name === 'permissions.request');
    expect(requests).toEqual([{ name: 'permissions.request', payload: { origins: ['<all_urls>'] } }]);
    await page.close();
  });

  it('to the PBX is read out, asks for the PBX alone, and stays where the person refuses', async () => {
    const page = await views.open({ ...connected(), readsPages: false, allowed: false, grants: false });
    await page
      .getByRole('alert')
      .getByText(/no longer lets the extension reach the PBX/)
      .waitFor();
    await button(page, 'Allow').click();
    const requests = (await asked(page)).filter(({ name }) => name === 'permissions.request');
    expect(requests.map(({ payload }) => payload)).toEqual([{ origins: [`${account.origin}/*`] }]);
    expect(await page.getByText(/no longer lets/).isVisible()).toBe(true);
    await page.close();
  });
});

describe('the connected popup', () => {
  it('names countries in the language of the page and in its order', async () => {
    const page = await views.open(connected());
    await page.getByRole('option', { name: 'Germany' }).waitFor({ state: 'attached' });
    const names = await page.getByRole('option').allTextContents();
    expect(names[0]).toBe('Told by the page');
    const named = names.slice(1);
    expect(named).toEqual([...named].sort(new Intl.Collator('en').compare));
    expect(await page.getByRole('combobox').inputValue()).toBe('');
    await page.close();
  });

  it('puts a switch back that could not be kept, and says why', async () => {
    const page = await views.open(connected({ 'site/switch': { ok: false, failure: { code: 'storage' } } }));
    await page.getByRole('switch').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('switch').isChecked()).toBe(true);
    await page.close();
  });

  it('follows a call until it is over', async () => {
    const phases = [callOf('ringing'), callOf('ringing'), callOf('dialling')];
    const page = await views.open(connected({ 'call/get': phases }));
    await page.getByText('Ringing your phone 301…').waitFor();
    await page.getByText('Your phone was answered. Dialling the number…').waitFor();
    const looks = (await namesAsked(page)).filter((name) => name === 'call/get');
    expect(looks).toHaveLength(2);
    await page.close();
  });

  it('stops waiting for a call, and says that the phone may still ring', async () => {
    const looks = Array.from({ length: 4 }, () => callOf('ringing'));
    const phases = [...looks, callOf('failed', { failure: { code: 'aborted' } })];
    const page = await views.open(connected({ 'call/get': phases }));
    await button(page, 'Stop waiting').click();
    await page.getByText(/Your phone may still ring/).waitFor();
    expect(await button(page, 'Stop waiting').count()).toBe(0);
    const [stop] = (await asked(page)).filter(({ name }) => name === 'call/abort');
    expect(stop?.payload).toEqual({ requestId: REQUEST_ID });
    await page.close();
  });

  it('shows why a call failed, the code of the PBX, and that the connection needs a look', async () => {
    const failure = { code: 'not-answered', faults: [{ code: '41591', message: 'Originate failed.' }] };
    const unanswered = await views.open(connected({ 'call/get': callOf('failed', { failure }) }));
    await unanswered.getByText('number was not dialled. (41591)').waitFor();
    await unanswered.close();
    const refused = callOf('failed', { failure: { code: 'forbidden' } });
    const page = await views.open(connected({ 'call/get': refused }));
    await page.getByText('Needs attention').waitFor();
    expect(await page.getByText(/“User API”/).isVisible()).toBe(true);
    await page.close();
  });

  it('does not bring up an old call', async () => {
    const page = await views.open(connected({ 'call/get': callOf('dialling', { startedAt: 0 }) }));
    await page.getByRole('switch').waitFor();
    expect(await page.getByText('+1 415 666 7777').count()).toBe(0);
    await page.close();
  });

  it('says so where extensions are kept out, and where the background is gone', async () => {
    const closed = await views.open(connected({}, { tabUrl: 'chrome://settings/' }));
    await closed.getByText('Browsers keep extensions out of this page.').waitFor();
    await closed.close();
    const page = await views.open({ answers: {} });
    await button(page, 'Try again').waitFor();
    expect((await namesAsked(page)).filter((name) => name === 'popup/get')).toHaveLength(2);
    await page.close();
  });
});

const situations: [string, Stage, ((page: Page) => Promise<void>)?][] = [
  ['empty', unconnected()],
  ['errors at the fields', unconnected(), (page) => button(page, 'Connect').click()],
  [
    'an alert',
    refusing('certificate'),
    async (page) => {
      await fillIn(page);
      await button(page, 'Connect').click();
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'connecting',
    unconnected(undefined, { silent: ['account/connect'] }),
    async (page) => {
      await fillIn(page);
      await button(page, 'Connect').click();
      await button(page, 'Connecting…').waitFor();
    },
  ],
  [
    'connected',
    connected(
      { 'history/recent/get': { ok: true, value: [entryOf()] } },
      { frames: [frameOf('a', ['+14155550101 Parts', '+14155550102'])] },
    ),
  ],
  ['ringing', connected({ 'call/get': callOf('ringing') })],
  ['failed', connected({ 'call/get': callOf('failed', { failure: { code: 'wrong-password' } }) })],
  ['gone', { answers: {} }],
];

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.each(['light', 'dark'] as const)('accessibility, %s', (colorScheme) => {
  it.each(situations)('%s', async (_name, stage, act) => {
    // Axe is evaluated as a script, which the extension's policy rightly refuses to pages.
    const page = await views.open(stage, { colorScheme, reducedMotion: 'reduce', bypassCSP: true });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await act?.(page);
    await page.addScriptTag({ path: AXE });
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    const [width, room] = await page.evaluate(() => [document.body.scrollWidth, innerWidth]);
    expect(width).toBeLessThanOrEqual(room ?? 0);
    await page.close();
  });
});

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
