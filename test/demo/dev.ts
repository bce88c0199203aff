// `npm run dev`: the demo with the extension built anew at every change and reloaded in the open browser.
// The account stays connected; the demo page is loaded again, because its content script is the old one.

import { watch } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { runMain } from '../support/command.ts';
import { copyExtension, refreshExtension } from '../support/extension.ts';
import { root } from '../support/root.ts';
import { connectTester, printCalls, untilTheyLeave } from './demo.ts';
import { serveDirectory } from './site.ts';

const WATCHED = ['src', 'extension', 'manifest.json'];

/** Editors write a file in several steps; this long after the last one it is whole. */
const QUIET_MS = 150;

function watchSources(onChange: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  for (const name of WATCHED) {
    watch(path.join(root, name), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(onChange, QUIET_MS);
    });
  }
}

async function reload(chromium: Chromium, folder: string, page: Page): Promise<void> {
  try {
    await refreshExtension(folder);
  } catch (error) {
    // The next save may mend it; the browser keeps what it has.
    console.error(error instanceof Error ? error.message : error);
    return;
  }
  const worker = await chromium.worker();
  // The worker ends within its own call.
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await page.reload();
  console.log(`• Rebuilt and reloaded at ${new Date().toLocaleTimeString()}`);
}

async function open(folder: string, pbx: Pbx): Promise<Chromium> {
  const chromium = await launchChromium({
    extension: folder,
    trust: [pbx.spki],
    headless: false,
    viewport: null,
  });
  await connectTester(chromium, pbx);
  return chromium;
}

await runMain(async () => {
  const folder = await copyExtension();
  const pbx = await startPbx({ firstAfterMs: 1500, secondAfterMs: 1500 });
  printCalls(pbx);
  const chromium = await open(folder, pbx);
  const page = await chromium.open((await serveDirectory()).url);
  // One reload after the other: a change during a build waits for it.
  let last = Promise.resolve();
  watchSources(() => {
    last = last.then(() => reload(chromium, folder, page));
  });
  console.log('\nChange a file and see it in the browser. Ctrl-C ends.');
  await untilTheyLeave(chromium);
  await chromium.close();
  await pbx.close();
  return 0;
});
