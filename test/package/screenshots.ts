// `npm run screenshots`: the stores' pictures in docs/store/screenshots, of the built extension in a real browser with
// the stand-in PBX. Look at them before you commit them.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { connectTester } from '../demo/demo.ts';
import { serveDirectory } from '../demo/site.ts';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { launchChromium } from '../support/chromium.ts';
import { runMain, say } from '../support/command.ts';
import { clickButton, waitForButton, waitToRead } from '../support/overlay.ts';
import { root } from '../support/root.ts';

const DESK = /^Call \+1 415 555 0142$/;
const OTHERS = [/^Call \+44 20 7946 0958$/, /^Call \+33 1 99 00 12 34$/, /^Call \+46 8 465 004 12$/];
const folder = path.join(root, 'docs/store/screenshots');

/** What Chrome's, Edge's and Firefox's stores all take. */
const SIZE = { width: 1280, height: 800 };

let shots = 0;

async function shoot(page: Page, name: string): Promise<void> {
  const file = path.join(folder, `${++shots}-${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  say(path.relative(root, file));
}

async function shootCall(pbx: Pbx, page: Page): Promise<void> {
  await page.bringToFront();
  await waitForButton(page, DESK);
  await shoot(page, 'page');
  await clickButton(page, DESK);
  await waitToRead(page, /Ringing/);
  await shoot(page, 'ringing');
  pbx.phone.answer();
  await waitToRead(page, /In conversation/);
  pbx.phone.hangUp();
  await waitToRead(page, /Call ended/);
}

/** So that the history has something to show. */
async function callOthers(pbx: Pbx, page: Page): Promise<void> {
  pbx.set({ firstPhone: 'answer' });
  for (const name of OTHERS) {
    await clickButton(page, name);
    await waitToRead(page, /In conversation/);
    pbx.phone.hangUp();
    await waitToRead(page, /Call ended/);
  }
}

await runMain(async () => {
  mkdirSync(folder, { recursive: true });
  const pbx = await startPbx({ firstPhone: 'manual' });
  const site = await serveDirectory();
  const chromium = await launchChromium({ trust: [pbx.spki], viewport: SIZE });
  await (await connectTester(chromium, pbx)).close();
  const page = await chromium.open(site.url);
  await shootCall(pbx, page);
  await callOthers(pbx, page);
  await page.close();
  for (const own of ['welcome', 'history', 'options'] as const) {
    const page = await chromium.openOwn(`${own}.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (own === 'options') await page.goto(`${page.url()}#dialling`);
    await shoot(page, own);
    await page.close();
  }
  await chromium.close();
  site.close();
  await pbx.close();
  return 0;
});
