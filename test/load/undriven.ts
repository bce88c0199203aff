// A Chromium that a debugger may leave again: driven over a port, and alone once the debugger has gone, so that
// its worker may fall asleep. Which targets there are is asked without joining any of them.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright';
import { need } from '../support/browsers.ts';
import { ARGS } from '../support/chromium.ts';
import { copyExtension, EXTENSION_ID } from '../support/extension.ts';
import { makeTemp, removeTemp } from '../support/temp.ts';
import { until } from '../support/wait.ts';

export interface Undriven {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** A debugger's session of the whole browser. */
  readonly session: CDPSession;
  /** Lets go of it; nothing but `isAwake` and `close` may be called from then on. */
  leave(): Promise<void>;
  /** Whether the extension's worker runs; asking does not keep it awake. */
  isAwake(): Promise<boolean>;
  close(): void;
}

interface Target {
  readonly type: string;
  readonly url: string;
}

/** Milliseconds; a hundred tabs are opened one after another. */
const PATIENCE = 120_000;

export async function launchUndriven(): Promise<Undriven> {
  const [program, extension, profile] = [await need('chromium'), await copyExtension(), makeTemp('load')];
  const load = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const own = ['--headless', '--no-sandbox', '--remote-debugging-port=0'];
  const args = [...ARGS, ...own, ...load, `--user-data-dir=${profile}`, 'about:blank'];
  // A group of its own: a browser is many processes, and they end together.
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  const kill = () =>
    child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGKILL');
  process.once('exit', kill);
  const portFile = path.join(profile, 'DevToolsActivePort');
  const port = await until('Chromium telling its port', async () =>
    existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : null,
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0] as BrowserContext;
  context.setDefaultTimeout(PATIENCE);
  const isOurs = (url: string) => url.startsWith(`chrome-extension://${EXTENSION_ID}/`);
  const worker = await until('The worker', async () =>
    context.serviceWorkers().find((one) => isOurs(one.url())),
  );
  const welcome = await until('The welcome page', async () =>
    context.pages().find((page) => page.url().endsWith('/welcome.html')),
  );
  await welcome.close();
  return {
    context,
    worker,
    session: await browser.newBrowserCDPSession(),
    leave: () => browser.close(),
    isAwake: async () => {
      const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
      return targets.some(({ type, url }) => type === 'service_worker' && isOurs(url));
    },
    close: () => {
      kill();
      process.off('exit', kill);
      removeTemp(profile);
      removeTemp(extension);
    },
  };
}

/** Opens an address in a tab of its own, before the others. */
export async function openTab({ context }: Undriven, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
