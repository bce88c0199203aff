// Draws the PNG icons from their SVG sources: `node --import tsx test/support/icons.ts`. The PNGs are committed,
// so that nobody needs this to build; run it after a source was changed.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { need } from './browsers.ts';
import { runMain, say } from './command.ts';
import { root } from './root.ts';

const folder = path.join(root, 'extension', 'icons');
const SIZES = [16, 32, 48, 128];

/** At 16 px a drawing of its own: what is fine at 32 px is a smear there. */
const sourceOf = (theme: string, size: number): string => `icon${theme}${size === 16 ? '-16' : ''}.svg`;

async function draw(browser: Browser, source: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile(path.join(folder, source), 'utf8');
  const style = `html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}`;
  await page.setContent(`<style>${style}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

await runMain(async () => {
  const browser = await chromium.launch({ executablePath: await need('chromium') });
  for (const theme of ['', '-dark']) {
    for (const size of SIZES) {
      const file = `icon${theme}-${size}.png`;
      await writeFile(path.join(folder, file), await draw(browser, sourceOf(theme, size), size));
      say(file);
    }
  }
  await browser.close();
  return 0;
});
