// Every view and state of our own pages that is drawn for docs/images and compared with it in the tests: what
// the background answers there, and what a person does to bring it about.

import type { Page } from 'playwright';
import { inLanguage, type Say } from './in-language.ts';
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

/** The same, described in English and done in the language of the page. */
type Act = (page: Page, say: Say) => Promise<void>;

const seen =
  (text: string | RegExp): Act =>
  (page, say) =>
    page.getByText(say(text)).first().waitFor();
const pressing =
  (name: string): Act =>
  (page, say) =>
    page.getByRole('button', { name: say(name) }).click();

const pressConnect: Act = async (page, say) => {
  await page.getByLabel(say('PBX address')).fill('pbx.example.com');
  await page.getByLabel(say('Extension')).fill('301');
  await page.getByLabel(say('Password'), { exact: true }).fill('correct horse');
  await page.getByRole('button', { name: say('Connect'), exact: true }).click();
};

const connecting =
  (text: string | RegExp): Act =>
  async (page, say) => {
    await pressConnect(page, say);
    await seen(text)(page, say);
  };

const typing =
  (label: string, text: string, then: Act): Act =>
  async (page, say) => {
    await page.getByLabel(say(label)).fill(text);
    await then(page, say);
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

const mistype: Act = async (page, say) => {
  await page.getByLabel(say('Outside line')).fill('nine');
  await pressing('Add a rule')(page, say);
  await page.getByLabel(new RegExp(`${say('Numbers like')}.* 3$`)).fill('+44(0)');
  await page.getByLabel(say('Try a number')).focus();
};

const POPUP = 360;
const popup: Readonly<Record<string, readonly [Stage, Act]>> = {
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
  'no-pages': [{ ...connected(), readsPages: false, allowed: true }, seen(/from reading pages/)],
  'no-access': [{ ...connected(), readsPages: false }, seen(/no longer lets/)],
  keypad: [
    connected({ 'number/preview': previewOf() }),
    async (page, say) => {
      await pressing('Keypad')(page, say);
      await typing('Number to call', '415 666 7777', seen(/the PBX dials [$\d]/))(page, say);
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

/** A picture of which the language is still to be said. */
interface Scene extends Omit<Picture, 'act'> {
  readonly act: Act;
}

const picture = (own: string, width: number, name: string, stage: Stage, act: Act): Scene => ({
  own,
  width,
  name: `${own}-${name}`,
  stage,
  act,
  themes: THEMES,
});

const inSettings = (name: string, stage: string, act: Act = async () => undefined, width = SETTINGS) =>
  picture('options', width, name, settings[stage] as Stage, async (page, say) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await act(page, say);
  });

const scenes: readonly Scene[] = [
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

const inWords =
  (words: string, ending: string) =>
  (scene: Scene): Picture => ({
    ...scene,
    name: `${scene.name}${ending}`,
    stage: { ...scene.stage, words },
    act: (page) => scene.act(page, inLanguage(words)),
  });

/** In English, and in a language of longer words. */
export const pictures: readonly Picture[] = [
  ...scenes.map(inWords('en', '')),
  ...scenes.map(inWords('de', '-de')),
];
