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
  await waitToRead(page, /Dialling|In conversation/);
}

await runMain(async () => {
  mkdirSync(folder, { recursive: true });
  const pbx = await startPbx({ firstPhone: 'manual' });
  const site = await serveDirectory();
  const chromium = await launchChromium({ trust: [pbx.spki], viewport: SIZE });
  await (await connectTester(chromium, pbx)).close();
  await shootCall(pbx, await chromium.open(site.url));
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
