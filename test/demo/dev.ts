// `npm run dev`: the demo with the extension built anew at every change and reloaded in the open browser. The
// account stays connected; the demo page is loaded again, because its content script is the old one.

import { watch } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPbx } from '../pbx/pbx.ts';
import { runMain, Stop } from '../support/command.ts';
import { copyExtension, refreshExtension } from '../support/extension.ts';
import { root } from '../support/root.ts';
import { printCalls } from './demo.ts';
import { type DevBrowser, openChromiumDemo, openFirefoxDemo } from './dev-browser.ts';
import { serveDirectory } from './site.ts';

const usage = `Usage: npm run dev [-- options]

  --firefox    in Firefox instead of Chromium
  --headless   without a window
  --help       this text`;

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

async function reload(browser: DevBrowser, folder: string): Promise<void> {
  try {
    await refreshExtension(folder);
  } catch (error) {
    // The next save may mend it; the browser keeps what it has.
    console.error(error instanceof Error ? error.message : error);
    return;
  }
  await browser.reload();
  console.log(`• Rebuilt and reloaded at ${new Date().toLocaleTimeString()}`);
}

function readOptions(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args, options: { firefox: flag, headless: flag, help: flag } }).values;
  } catch (error) {
    throw new Stop(`${(error as Error).message.split('\n')[0]} (--help lists the options)`);
  }
}

await runMain(async () => {
  const { firefox, headless, help } = readOptions(process.argv.slice(2));
  if (help) {
    console.log(usage);
    return 0;
  }
  const folder = await copyExtension();
  const pbx = await startPbx({ firstAfterMs: 1500, secondAfterMs: 1500 });
  printCalls(pbx);
  const { url } = await serveDirectory();
  const open = firefox ? openFirefoxDemo : openChromiumDemo;
  const browser = await open({ folder, pbx, url, headless });
  // One reload after the other: a change during a build waits for it.
  let last = Promise.resolve();
  watchSources(() => {
    last = last.then(() => reload(browser, folder));
  });
  console.log('\nChange a file and see it in the browser. Ctrl-C ends.');
  await browser.untilTheyLeave();
  await browser.close();
  await pbx.close();
  return 0;
});
