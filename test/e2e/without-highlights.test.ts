// A browser as it was before the CSS Custom Highlight API: no marks, but the buttons are there and call.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyExtension, type Manifest } from '../support/extension.ts';
import { inContentScript } from '../support/isolated-world.ts';
import { clickButton } from '../support/overlay.ts';
import { nextDesk, openStage, type Stage } from './stage.ts';

let stage: Stage;

/** A script of the same world, before all of ours, takes the feature away. */
const withFirst = (file: string) => (manifest: Manifest) => ({
  ...manifest,
  content_scripts: (manifest.content_scripts as { readonly js: readonly string[] }[]).map((scripts) => ({
    ...scripts,
    js: [file, ...scripts.js],
  })),
});

beforeAll(async () => {
  const extension = await copyExtension(withFirst('older.js'));
  writeFileSync(
    path.join(extension, 'older.js'),
    'delete globalThis.Highlight; delete CSS.__proto__.highlights;',
  );
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
