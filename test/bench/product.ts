// The built product in each browser, connected to a stand-in PBX that the browser trusts, with one face for
// what the bench does to it.

import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { PageNumbers } from '../../src/core/contract.ts';
import { TESTER } from '../pbx/directory.ts';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { connect, lineOfFirefox } from '../support/calls.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { copyExtension } from '../support/extension.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { acceptCertificate, killBackground } from '../support/firefox-trust.ts';
import { AIM_MS, waitForButton } from '../support/overlay.ts';
import { connectAccount } from '../support/popup.ts';
import { removeTemp } from '../support/temp.ts';
import { until } from '../support/wait.ts';
import type { BrowserName } from './options.ts';

export interface Product {
  readonly name: BrowserName;
  readonly pbx: Pbx;
  /** Opens a page and closes the one before. */
  visit(url: string): Promise<void>;
  run(expression: string): Promise<unknown>;
  stopWorker(): Promise<void>;
  /** A person's press of the only call button of the page: the pointer comes, stands still, and presses. */
  press(): Promise<void>;
  /** Value of an expression in a page of the extension, opened afresh; also what `visit` closes. */
  runInPopup(expression: string, file?: string): Promise<unknown>;
  /** Sends a plain request from the document that sends the calls; when, in milliseconds since the epoch. */
  bareFetch(url: string): Promise<number>;
  /** Chromium's own, where there is one. */
  readonly page: () => Page | null;
  /** How many numbers the page before us holds; null while it is being read, and where Chromium is not. */
  found(): Promise<number | null>;
  close(): Promise<void>;
}

/** A page of the extension with words and nothing else: what a browser alone takes to open one. */
export const BARE = 'bare.html';

/** Asked by a page of the extension, the document that speaks to the PBX in Chromium fetches what it is told. */
const ASKED = `
const asked = new BroadcastChannel('bare');
asked.onmessage = async ({ data: { url, init } }) => {
  const at = Date.now();
  await (await fetch(url, init)).text();
  asked.postMessage(at);
};`;

async function withBarePage(): Promise<string> {
  const folder = await copyExtension();
  writeFileSync(path.join(folder, BARE), '<!doctype html><title>Bare</title><p>Words');
  const offscreen = path.join(folder, 'offscreen.html');
  if (existsSync(offscreen)) {
    writeFileSync(path.join(folder, 'bare.js'), ASKED);
    appendFileSync(offscreen, '<script src="bare.js"></script>');
  }
  return folder;
}

const PLAIN = `{ method: 'POST', credentials: 'omit', headers: { 'Content-Type': 'application/xml' }, body: '<request/>' }`;

/** Resolves to the moment at which a plain `fetch` began in the document that speaks to the PBX. */
const FETCH = {
  chromium: (url: string) =>
    `new Promise((done) => {
      const to = new BroadcastChannel('bare');
      to.onmessage = ({ data }) => done(data);
      to.postMessage({ url: '${url}', init: ${PLAIN} });
    })`,
  firefox: (url: string) =>
    `browser.runtime.getBackgroundPage().then(async (home) => {
      const at = Date.now();
      await (await home.fetch('${url}', ${PLAIN})).text();
      return at;
    })`,
};

const PBX = { currentCalls: false, talkMs: 0 };

export const openProduct = (name: BrowserName): Promise<Product> =>
  name === 'chromium' ? openChromium() : openFirefox();

async function openChromium(): Promise<Product> {
  const pbx = await startPbx(PBX);
  const extension = await withBarePage();
  const chromium = await launchChromium({ trust: [pbx.spki], extension });
  const login = { address: pbx.origin, extension: TESTER.extension?.number ?? '', password: TESTER.password };
  let page = await connectAccount(chromium, login);
  const show = async (open: () => Promise<Page>) => {
    const before = page;
    page = await open();
    await before.close();
  };
  return {
    name: 'chromium',
    pbx,
    visit: (url) => show(() => chromium.open(url)),
    run: (expression) => page.evaluate(expression),
    stopWorker: () => stopWorker(chromium, page),
    press: async () => {
      const { x, y } = await waitForButton(page, /^Call /);
      await page.mouse.move(x, y);
      await pause(AIM_MS);
      await page.mouse.click(x, y);
    },
    runInPopup: async (expression, file = 'popup.html') => {
      await show(() => chromium.openOwn(file));
      return page.evaluate(expression);
    },
    bareFetch: async (url) => {
      await show(() => chromium.openOwn(BARE));
      await pause(AIM_MS);
      return page.evaluate<number>(FETCH.chromium(url));
    },
    page: () => page,
    found: async () => {
      const worker = await chromium.worker();
      return worker.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        const question = { to: 'page', name: 'page/numbers', payload: null };
        const told: PageNumbers | null = await chrome.tabs
          .sendMessage(tab?.id ?? -1, question, { frameId: 0 })
          .catch(() => null);
        return told?.settled ? told.numbers.length : null;
      }, page.url());
    },
    close: async () => {
      await chromium.close();
      removeTemp(extension);
      await pbx.close();
    },
  };
}

async function stopWorker(chromium: Chromium, page: Page): Promise<void> {
  await chromium.killWorker();
  await page.bringToFront();
}

const PRECISE = { 'privacy.reduceTimerPrecision': false };

async function openFirefox(): Promise<Product> {
  const pbx = await startPbx(PBX);
  const extension = await withBarePage();
  const firefox = await launchFirefox({ prefs: PRECISE, extension });
  await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
  const popup = `${firefox.origin}/popup.html`;
  await firefox.go(popup);
  await connect(lineOfFirefox(firefox), pbx);
  return {
    name: 'firefox',
    pbx,
    visit: firefox.go,
    run: (expression) => firefox.evaluate(`return (${expression})`),
    stopWorker: () => killBackground(firefox),
    press: () => pressIn(firefox),
    runInPopup: async (expression, file = 'popup.html') => {
      await firefox.go(`${firefox.origin}/${file}`);
      return firefox.evaluate(`return (${expression})`);
    },
    bareFetch: async (url) => {
      await firefox.go(`${firefox.origin}/${BARE}`);
      await pause(AIM_MS);
      return Number(await firefox.evaluate(`return (${FETCH.firefox(url)})`));
    },
    page: () => null,
    found: async () => null,
    close: async () => {
      await firefox.quit();
      removeTemp(extension);
      await pbx.close();
    },
  };
}

async function pressIn(firefox: Firefox): Promise<void> {
  const button = await until('A button in the page', async () => {
    const [host] = await firefox.findAll('html > click-to-call');
    return host ? (await firefox.findInShadow(host, '.call'))[0] : null;
  });
  const origin = { 'element-6066-11e4-a52e-4f735466cecf': button };
  const pointer = (actions: readonly unknown[]) =>
    firefox.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  await pointer([{ type: 'pointerMove', x: 0, y: 0, origin }]);
  await pause(AIM_MS);
  await pointer([
    { type: 'pointerMove', x: 0, y: 0, origin },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]);
}
