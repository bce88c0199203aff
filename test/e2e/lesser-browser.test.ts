// A browser that has less: no CSS Custom Highlights, as before they came, and nothing of its own surface but the popup, as
// Firefox for Android. No marks, no menus, no shortcuts – but the buttons and the popup are there and call.

import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyExtension, type Manifest } from '../support/extension.ts';
import { inContentScript } from '../support/isolated-world.ts';
import { clickButton } from '../support/overlay.ts';
import { nextDesk, openStage, type Stage } from './stage.ts';

let stage: Stage;

/** Files that come before all of ours in their worlds, and what they take away. */
const TAKERS = {
  'page-taker.js': 'delete globalThis.Highlight; delete CSS.__proto__.highlights;',
  'background-taker.js': 'delete chrome.windows; delete chrome.storage.managed;',
  // Our own scripts speak to a background of this name alone.
  'background.js': "import './background-taker.js'; import './background-own.js';",
};
const PERMISSIONS = ['contextMenus', 'sidePanel'];
const KEYS = ['commands', 'omnibox', 'side_panel'];

const lesser = (manifest: Manifest): Manifest => ({
  ...Object.fromEntries(Object.entries(manifest).filter(([key]) => !KEYS.includes(key))),
  permissions: (manifest.permissions as string[]).filter((name) => !PERMISSIONS.includes(name)),
  content_scripts: (manifest.content_scripts as { readonly js: readonly string[] }[]).map((scripts) => ({
    ...scripts,
    js: ['page-taker.js', ...scripts.js],
  })),
});

beforeAll(async () => {
  const extension = await copyExtension(lesser);
  renameSync(path.join(extension, 'background.js'), path.join(extension, 'background-own.js'));
  for (const [file, script] of Object.entries(TAKERS)) writeFileSync(path.join(extension, file), script);
  stage = await openStage({ pbx: { currentCalls: false, talkMs: 0 }, chromium: { extension } });
});

afterAll(() => stage.close());

it('shows buttons where the browser cannot mark numbers, and they call', async () => {
  const desk = nextDesk();
  const page = await stage.show(`<p>Call us: ${desk.text}</p>`);
  await clickButton(page, desk.button);
  expect((await stage.pbx.waitForCall()).parameters).toMatchObject({ dial_second: desk.digits });
  expect(await inContentScript(page, 'typeof Highlight')).toBe('undefined');
});

const surface = (where: { evaluate: Page['evaluate'] }) =>
  where.evaluate(() => ['contextMenus', 'commands', 'omnibox', 'sidePanel'].filter((name) => name in chrome));

it('calls from the popup, which offers nothing that the browser does not', async () => {
  const worker = await stage.chromium.worker();
  expect(await worker.evaluate(() => 'windows' in chrome || 'managed' in chrome.storage)).toBe(false);
  const popup = await stage.chromium.openOwn('popup.html');
  expect(await surface(popup)).toEqual([]);
  const desk = nextDesk();
  await popup.getByLabel('Number to call').fill(desk.text);
  await popup.getByText(`the PBX dials ${desk.digits}`).waitFor();
  await popup.getByRole('button', { name: 'Call', exact: true }).click();
  expect((await stage.pbx.waitForCall(2)).parameters).toMatchObject({ dial_second: desk.digits });
  expect(await popup.getByRole('button', { name: 'Keep beside' }).count()).toBe(0);
  await popup.goto(popup.url().replace('popup.html', 'options.html#keys'));
  await popup.getByRole('heading', { name: 'Without the keyboard' }).waitFor();
  expect(await popup.getByRole('button', { name: 'Change keys' }).count()).toBe(0);
});
