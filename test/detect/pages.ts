// Pages in a real Chromium with the built extension: opens files in a few tabs at once and asks the
// content script of every frame what it shows, until it has nothing left to look at.

import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import type { PageNumbers } from '../../src/core/contract.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { Stop } from '../support/command.ts';
import { until } from '../support/wait.ts';

export type FoundNumber = Pick<PageNumbers['numbers'][number], 'e164' | 'ext' | 'text' | 'country'>;

export interface PageDetector {
  /** Numbers of one file in document order: the page's own, then those of its frames. */
  numbersOf(file: string): Promise<FoundNumber[]>;
  close(): Promise<void>;
}

/** More tabs than cores only wait for each other. */
export const TABS = 4;

/** How long a frame may stay silent when all others are done: one that holds no HTML never answers. */
const SILENT_MS = 1000;

const HTML = ['text/html', 'application/xhtml+xml'];

interface Tab {
  readonly page: Page;
  readonly id: number;
}

interface Frame {
  readonly id: number;
  readonly parent: number;
  /** Nothing was loaded into it, so no content script runs there. */
  readonly isEmpty: boolean;
  readonly answer: PageNumbers | null;
}

/** Starts the browser. What a page would load from elsewhere is not there: files must speak for themselves. */
export async function openDetector(country: string): Promise<PageDetector> {
  const chromium = await launchChromium({
    args: ['--host-resolver-rules=MAP * ~NOTFOUND'],
    // Lists a tab's frames for this tool; the product asks for no such permission.
    changeManifest: (manifest) => ({
      ...manifest,
      permissions: [...(manifest.permissions as string[]), 'webNavigation'],
    }),
  });
  const control = await chromium.openOwn('popup.html');
  await setCountry(control, country);
  const idle: Tab[] = [];
  for (let count = 0; count < TABS; count++) idle.push(await openTab(chromium, control));
  const waiting: ((tab: Tab) => void)[] = [];
  const take = async () => idle.pop() ?? new Promise<Tab>((resolve) => waiting.push(resolve));
  const giveBack = (tab: Tab) => waiting.shift()?.(tab) ?? void idle.push(tab);

  return {
    numbersOf: async (file) => {
      const tab = await take();
      try {
        await load(tab.page, file);
        return await settled(control, tab.id);
      } finally {
        giveBack(tab);
      }
    },
    close: () => chromium.close(),
  };
}

async function load(page: Page, file: string): Promise<void> {
  await page.goto(pathToFileURL(file).href);
  const type = await page.evaluate(() => document.contentType);
  if (!HTML.includes(type)) throw new Stop(`this is ${type}; the extension looks at HTML only.`);
}

async function setCountry(control: Page, country: string): Promise<void> {
  const answer = await control.evaluate(
    (payload) => chrome.runtime.sendMessage({ to: 'background', name: 'settings/country', payload }),
    { country },
  );
  if (!answer?.ok)
    throw new Stop(`The extension did not take the country ${country}: ${JSON.stringify(answer)}`);
}

/** Tabs are opened one at a time, so the one that was not there before is the new one. */
async function openTab(chromium: Chromium, control: Page): Promise<Tab> {
  const tabIds = () => control.evaluate(async () => (await chrome.tabs.query({})).map((tab) => tab.id ?? -1));
  const before = await tabIds();
  const page = await chromium.context().newPage();
  const id = (await tabIds()).find((one) => !before.includes(one));
  if (id === undefined) throw new Error('A new tab has no id.');
  return { page, id };
}

async function settled(control: Page, tabId: number): Promise<FoundNumber[]> {
  let silentSince: number | null = null;
  let before = '';
  return until(
    'Looking through the page',
    async () => {
      const frames = await askFrames(control, tabId);
      const open = frames.filter(({ isEmpty, answer }) => !isEmpty && !answer?.settled);
      const areSilent = open.every(({ id, answer }) => id !== 0 && answer === null);
      silentSince = open.length > 0 && areSilent ? (silentSince ?? Date.now()) : null;
      const isDone = open.length === 0 || (silentSince !== null && Date.now() - silentSince > SILENT_MS);
      // Twice the same: a page that changes itself as it loads is asked again.
      const now = JSON.stringify(frames);
      const isCalm = now === before;
      before = now;
      return isDone && isCalm && inDocumentOrder(frames).flatMap(numbersIn);
    },
    30_000,
  );
}

/** As text: what is run in the frames must not be changed by a compiler on its way there. */
function askFrames(control: Page, tabId: number): Promise<Frame[]> {
  // What `src/content/stages.ts` puts into the world of the content scripts.
  const report = `() => globalThis[Symbol.for('click-to-call')]?.report()`;
  return control.evaluate(
    `chrome.webNavigation.getAllFrames({ tabId: ${tabId} }).then((frames) => Promise.all(
      (frames ?? []).map(async ({ frameId, parentFrameId, errorOccurred }) => ({
        id: frameId,
        parent: parentFrameId,
        isEmpty: errorOccurred && frameId !== 0,
        answer: await chrome.scripting
          .executeScript({ target: { tabId: ${tabId}, frameIds: [frameId] }, func: ${report} })
          .then(([told]) => told?.result ?? null, () => null),
      })),
    ))`,
  );
}

/** A frame before the frames inside it; the browser numbers siblings in the order of the document. */
function inDocumentOrder(frames: readonly Frame[], parent = -1): Frame[] {
  const children = frames.filter((frame) => frame.parent === parent).sort((one, other) => one.id - other.id);
  return children.flatMap((frame) => [frame, ...inDocumentOrder(frames, frame.id)]);
}

const numbersIn = ({ answer }: Frame): FoundNumber[] =>
  (answer?.numbers ?? []).map(({ e164, ext, text, country }) => ({ e164, ext, text, country }));
