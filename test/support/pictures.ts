// Every view and state of our own pages that is drawn for docs/images and compared with it in the tests: what
// the background answers there, and what a person does to bring it about.

import type { Page } from 'playwright';
import { views as settings } from './options-stages.ts';
import {
  callOf,
  connected,
  entryOf,
  frameOf,
  historyOf,
  previewOf,
  refusing,
  unconnected,
} from './popup-stages.ts';
import type { Stage } from './popup-view.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Picture {
  /** Folder and file of the page below src/ui. */
  readonly own: string;
  readonly name: string;
  readonly stage: Stage;
  readonly width: number;
  readonly themes: readonly Theme[];
  /** Brings the page into the state of the picture; resolves when it is there. */
  readonly act: (page: Page) => Promise<void>;
}

const seen = (text: string | RegExp) => (page: Page) => page.getByText(text).first().waitFor();
const pressing = (name: string) => (page: Page) => page.getByRole('button', { name }).click();

async function pressConnect(page: Page): Promise<void> {
  await page.getByLabel('PBX address').fill('pbx.example.com');
  await page.getByLabel('Extension').fill('301');
  await page.getByLabel('Password', { exact: true }).fill('correct horse');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
}

const connecting = (text: string | RegExp) => async (page: Page) => {
  await pressConnect(page);
  await seen(text)(page);
};

const typing = (label: string, text: string, then: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.getByLabel(label).fill(text);
  await then(page);
};

/** Noon of a day long past, so that a picture is the same every day. */
const NOON = Date.UTC(2026, 2, 3, 12);
const recent = { ok: true, value: [entryOf({ startedAt: NOON })] };
const frames = [frameOf('a', ['+14155550101 Imogen Hart', '+14155550102', '+14155550103 Parts'])];
const everything = { 'history/recent/get': recent };
const entries = [
  entryOf({ startedAt: NOON, note: 'Wants the April list' }),
  entryOf({ id: 'b', startedAt: NOON - 1e7, label: '+44 20 7946 0958', outcome: 'failed', seconds: null }),
];
const failed = (code: string, more: object = {}) =>
  connected({ 'call/get': callOf('failed', { failure: { code, ...more } }) });

const mistype = async (page: Page) => {
  await page.getByLabel('Outside line').fill('nine');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByLabel('Numbers like, Rule 3').fill('+44(0)');
  await page.getByLabel('Try a number').focus();
};

const POPUP = 360;
const popup: Readonly<Record<string, readonly [Stage, Picture['act']]>> = {
  connect: [unconnected(), seen('PBX address')],
  'wrong-password': [refusing('wrong-password'), connecting(/does not accept/)],
  certificate: [refusing('certificate'), connecting(/does not trust/)],
  connecting: [unconnected(undefined, { silent: ['account/connect'] }), connecting('Connecting…')],
  opening: [
    connected({}, { silent: ['popup/get'] }),
    (page) => page.locator('main[aria-busy] .mark').waitFor(),
  ],
  connected: [connected(everything, { frames }), seen('Imogen Hart')],
  ringing: [connected({ 'call/get': callOf('ringing') }), seen(/Ringing/)],
  'not-answered': [failed('not-answered', { faults: [{ code: '41591', message: '' }] }), seen(/41591/)],
  trouble: [failed('forbidden'), seen('Needs attention')],
  keypad: [
    connected({ 'number/preview': previewOf() }),
    async (page) => {
      await pressing('Keypad')(page);
      await typing('Number to call', '415 666 7777', seen(/the PBX dials/))(page);
    },
  ],
  question: [
    connected({
      'number/preview': previewOf({ kind: 'premium' }),
      'call/place': { ok: false, failure: { code: 'confirm-needed', detail: 'premium' } },
    }),
    typing('Number to call', '900 555 0100', async (page) => {
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    }),
  ],
};

const SHORT = ['look', 'keys', 'privacy', 'report', 'backup'];
const sections = [
  'accounts',
  'accounts-several',
  'accounts-none',
  'dialling',
  'calls',
  'pages',

  ...SHORT,
];
const SETTINGS = 1000;

const picture = (own: string, width: number, name: string, stage: Stage, act: Picture['act']): Picture => ({
  own,
  width,
  name: `${own}-${name}`,
  stage,
  act,
  themes: THEMES,
});

const inSettings = (
  name: string,
  stage: string,
  act: Picture['act'] = async () => undefined,
  width = SETTINGS,
) =>
  picture('options', width, name, settings[stage] as Stage, async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await act(page);
  });

const english: readonly Picture[] = [
  ...Object.entries(popup).map(([name, [stage, act]]) => picture('popup', POPUP, name, stage, act)),
  picture('panel', 420, 'connected', connected(everything, { frames }), seen('Imogen Hart')),
  picture('welcome', 760, 'new', unconnected(), seen('PBX address')),
  picture(
    'welcome',
    760,
    'try',
    connected({ 'number/preview': previewOf() }),
    typing('A number you may call', '415 666 7777', seen('This is how it looks on web pages')),
  ),
  picture('history', 760, 'calls', historyOf(entries), seen('Staff directory')),
  picture('history', 760, 'empty', historyOf([]), seen('No calls yet')),
  ...sections.map((name) => inSettings(name, name)),
  inSettings('dialling-errors', 'dialling', mistype),
  inSettings('reset', 'backup', pressing('Reset all settings')),
  inSettings('search', 'accounts', (page) => page.getByRole('searchbox').fill('voicemail')),
  inSettings('narrow', 'dialling', undefined, 400),
];

/** The same in a language of longer words, by what a person of any language can find: no word of English. */
const german = (): readonly Picture[] => {
  const bare = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();
  const names = [
    ...[
      'popup-connect',
      'popup-connected',
      'popup-ringing',
      'panel-connected',
      'welcome-new',
      'history-calls',
    ],
    ...['accounts-several', 'dialling', 'calls', 'pages', ...SHORT].map((name) => `options-${name}`),
  ];
  const originals = names.flatMap((name) => english.filter((picture) => picture.name === name));
  return originals.map(({ own, name, stage, width }) => ({
    own,
    width,
    name: `${name}-de`,
    stage: { ...stage, words: 'de' },
    act: bare,
    themes: ['light'],
  }));
};

export const pictures: readonly Picture[] = [...english, ...german()];
