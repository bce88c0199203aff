// A real Chromium with the built extension in it, and what a test needs to do with one: open pages and
// the popup, allow hosts, kill the worker, start again with the same profile.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { need } from './browsers.ts';
import { Stop } from './command.ts';
import { copyExtension, EXTENSION_ID, type Manifest } from './extension.ts';
import { watchForFailure } from './failure-pictures.ts';
import { beDeveloper, reloadExtension } from './reload.ts';
import { makeTemp, removeTemp } from './temp.ts';
import { until } from './wait.ts';

export interface ChromiumOptions {
  /** The extension's id where its manifest has another key than the tests'. */
  readonly id?: string;
  /** Public keys (base64 SHA-256 of the SPKI) whose certificates pass; a stand-in PBX tells its own. */
  readonly trust?: readonly string[];
  readonly headless?: boolean;
  readonly args?: readonly string[];
  readonly changeManifest?: (manifest: Manifest) => Manifest;
  readonly colorScheme?: 'light' | 'dark';
  /** Null: as large as the window. */
  readonly viewport?: { width: number; height: number } | null;
  /** Extension folder other than the built one. */
  readonly extension?: string;
  /** The welcome page of the first start stays open; else it is closed, as no test wants it in front. */
  readonly keepsWelcome?: boolean;
}

export interface Chromium {
  readonly id: string;
  /** Folder of its profile. */
  readonly profile: string;
  /** The running browser; another object after `restart`. */
  context(): BrowserContext;
  worker(): Promise<Worker>;
  open(url: string): Promise<Page>;
  /** A page of the extension in a tab, e.g. `popup.html`. */
  openOwn(file: string): Promise<Page>;
  /** Lets the product's own permission request for these match patterns succeed without a prompt. */
  allowHosts(patterns: readonly string[]): Promise<void>;
  /** Stops the service worker; the next event starts a new one. */
  killWorker(): Promise<void>;
  /** Lets the extension be taken anew from its folder, whose files have changed, while pages stay open. */
  beDeveloper(): Promise<void>;
  reloadExtension(): Promise<void>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Ends the browser without a word, as a power cut does; `restart` starts it again. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export const VIEWPORT = { width: 1280, height: 800 };

/** Drawing, fonts and language are the same for all that are started with these. */
export const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const executablePath = await need('chromium');
  const id = options.id ?? EXTENSION_ID;
  const extension = options.extension ?? (await copyExtension(options.changeManifest));
  const profile = makeTemp('profile');
  let context = await start(executablePath, profile, extension, options);

  if (!options.keepsWelcome && existsSync(path.join(extension, 'welcome.html'))) await closeWelcome(context);

  const unwatch = watchForFailure(() =>
    context.pages().map((page) => (file) => page.screenshot({ path: file })),
  );
  const openOwn = async (file: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${file}`);
    return page;
  };
  return {
    id,
    profile,
    context: () => context,
    worker: () => workerOf(context, id),
    open: async (url) => {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    openOwn,
    allowHosts: (patterns) => allowHosts(context, id, patterns),
    killWorker: () => killWorker(context, id),
    beDeveloper: () => beDeveloper(context),
    reloadExtension: () => reloadExtension(context, id),
    kill: () => killBrowser(context, profile),
    restart: async () => {
      await context.close();
      context = await start(executablePath, profile, extension, options);
    },
    close: async () => {
      unwatch();
      await context.close();
      removeTemp(profile);
      if (!options.extension) removeTemp(extension);
    },
  };
}

async function start(
  executablePath: string,
  profile: string,
  extension: string,
  options: ChromiumOptions,
): Promise<BrowserContext> {
  const id = options.id ?? EXTENSION_ID;
  const trust = options.trust?.length
    ? [`--ignore-certificate-errors-spki-list=${options.trust.join(',')}`]
    : [];
  const load = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const launched = chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    args: [...ARGS, ...load, ...trust, ...(options.args ?? [])],
    viewport: options.viewport === undefined ? VIEWPORT : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    // The tools close what they opened themselves when they are interrupted.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await launched.catch((error: Error) => {
    const reason = error.message.split('\n')[0];
    throw new Stop(`${executablePath} did not start (${reason}). CHROMIUM=path names another Chromium.`);
  });
  // Shorter than any test's limit, so that it is the missing thing that is named.
  context.setDefaultTimeout(15_000);
  await workerOf(context, id);
  return context;
}

/** The extension's service worker. Chromium tells nobody when an extension does not load: no worker comes. */
async function workerOf(context: BrowserContext, id: string): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(`chrome-extension://${id}/`);
  const running = context.serviceWorkers().find(isOurs);
  if (running) return running;
  return context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 15_000 }).catch(() => {
    throw new Stop('Chromium did not load the extension: its service worker never started.');
  });
}

/** The browser's own process; those it started end with it. */
async function killBrowser(context: BrowserContext, profile: string): Promise<void> {
  const gone = new Promise((resolve) => context.once('close', resolve));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const words = commandLine(pid);
    if (!words.includes(`--user-data-dir=${profile}`) || words.some((word) => word.startsWith('--type=')))
      continue;
    process.kill(Number(pid), 'SIGKILL');
  }
  await gone;
}

function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

async function closeWelcome(context: BrowserContext): Promise<void> {
  const page = await until('The welcome page', async () =>
    context.pages().find((one) => one.url().endsWith('/welcome.html')),
  );
  await page.close();
}

async function allowHosts(context: BrowserContext, id: string, patterns: readonly string[]): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome://extensions/?id=${id}`);
  for (const pattern of patterns) {
    const call = `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`;
    await page.evaluate(call);
  }
  await page.close();
}

async function killWorker(context: BrowserContext, id: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  const session = await context.newCDPSession(page);
  const seen = new Set<string>();
  const stopped = new Set<string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      seen.add(versionId);
      if (runningStatus === 'stopped') stopped.add(versionId);
    }
  });
  await session.send('ServiceWorker.enable');
  // A page that is busy asking starts the next instance at once, and one that is just starting hears of no stop.
  await until('Stopping the service worker', async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    return seen.size > 0 && seen.size === stopped.size;
  });
  await page.close();
}
