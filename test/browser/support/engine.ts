// The page engine as it ships, in a real Chromium, on fixture pages. A fixture says in itself what is to be
// found: every element with `data-expect` lists the numbers it holds, in order (`+14155550101 x12`, several
// parted by commas, empty for none), so that adding a case is adding a paragraph.

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Frame, Page } from 'playwright';
import type { PageNumbers } from '../../../src/core/contract.ts';
import { type Chromium, launchChromium } from '../../support/chromium.ts';
import { inContentScript } from '../../support/isolated-world.ts';
import { root } from '../../support/root.ts';
import { until } from '../../support/wait.ts';

export interface Engine {
  readonly chromium: Chromium;
  /** Opens a fixture of test/pages, or the HTML itself, and waits until the engine has settled. */
  show(fixture: string): Promise<Page>;
  /** Opens it and waits for nothing. */
  open(fixture: string): Promise<Page>;
  /** Where a fixture is served. */
  address(fixture: string): string;
  /** What the frames of the page report once all have settled, as fixtures write it. */
  found(page: Page): Promise<string[]>;
  report(page: Page): Promise<PageNumbers[]>;
  /** Has every frame of the page begin anew. */
  refresh(page: Page): Promise<void>;
  /** Names of the messages the background heard from now on, of the pages still to be asked. */
  heard(): Promise<() => Promise<string[]>>;
  close(): Promise<void>;
}

export const fixtures = (): string[] =>
  readdirSync(path.join(root, 'test/pages'))
    .filter((file) => file.endsWith('.html'))
    .sort();

/** `start` stands in every page before anything of its own. */
export async function openEngine(start = ''): Promise<Engine> {
  const site = await serveFixtures(start);
  const chromium = await launchChromium({
    // Only the tests look at frames and addresses of tabs.
    changeManifest: (manifest) => ({
      ...manifest,
      permissions: [...(manifest.permissions as string[]), 'webNavigation', 'tabs'],
    }),
  });
  const open = (fixture: string) => chromium.open(site.address(fixture));
  const report = (page: Page) => reportOf(chromium, page);
  const found = (page: Page) => settledNumbers(() => report(page));
  return {
    chromium,
    open,
    address: site.address,
    report,
    found,
    heard: async () => {
      const worker = await chromium.worker();
      await worker.evaluate(() => {
        const names: string[] = [];
        Object.assign(globalThis, { heardNames: names });
        chrome.runtime.onMessage.addListener(({ name }) => {
          names.push(name);
          return false;
        });
      });
      return () => worker.evaluate(() => (globalThis as unknown as { heardNames: string[] }).heardNames);
    },
    refresh: async (page) => {
      const worker = await chromium.worker();
      await worker.evaluate(async (address) => {
        const [tab] = await chrome.tabs.query({ url: address });
        await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1, allFrames: true },
          func: () =>
            (globalThis as Record<symbol, { refresh(heeds: boolean): void } | undefined>)[
              Symbol.for('click-to-call')
            ]?.refresh(true),
        });
      }, page.url());
    },
    show: async (fixture) => {
      const page = await open(fixture);
      await found(page);
      return page;
    },
    close: async () => {
      await chromium.close();
      site.close();
    },
  };
}

/** What a fixture says is to be found, frames in the order of the document. */
export async function expected(page: Page): Promise<string[]> {
  return (await Promise.all(inDocumentOrder(page.mainFrame()).map(expectedIn))).flat();
}

const inDocumentOrder = (frame: Frame): Frame[] => [frame, ...frame.childFrames().flatMap(inDocumentOrder)];

const expectedIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('[data-expect]')].flatMap((element) =>
      (element.getAttribute('data-expect') ?? '')
        .split(',')
        .map((number) => number.trim())
        .filter((number) => number !== ''),
    ),
  );

/** Starts the worker where it is stopped: what looks at pages asks it, and it may hear from none of them any more. */
export const wakeWorker = (page: Page): Promise<unknown> =>
  inContentScript(page, `chrome.runtime.sendMessage({ to: 'background', name: 'manner/get', payload: {} })`);

/** The text under the marks of the main frame: those on screen and around it, in the order they were made. */
export const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('click-to-call') ?? [])].map(
      ({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      },
    ),
  );

/** Asked twice: what settles at first may be waiting for a change that was just made. */
async function settledNumbers(report: () => Promise<PageNumbers[]>): Promise<string[]> {
  let before = '';
  return until(
    'The engine settling',
    async () => {
      const frames = await report();
      const now = JSON.stringify(frames);
      const isCalm = frames.length > 0 && frames.every(({ settled }) => settled) && now === before;
      before = now;
      return isCalm && frames.flatMap(({ numbers }) => numbers.map(written));
    },
    30_000,
  );
}

const written = ({ e164, ext }: PageNumbers['numbers'][number]): string => (ext ? `${e164} x${ext}` : e164);

async function reportOf(chromium: Chromium, page: Page): Promise<PageNumbers[]> {
  const worker = await chromium.worker();
  const frames = await worker.evaluate(async (address) => {
    const [tab] = await chrome.tabs.query({ url: address });
    const tabId = tab?.id ?? -1;
    const ask = async (frameId: number) => {
      const [told] = await chrome.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        func: () =>
          (globalThis as Record<symbol, { report(): unknown } | undefined>)[
            Symbol.for('click-to-call')
          ]?.report(),
      });
      return (told?.result ?? null) as PageNumbers | null;
    };
    return Promise.all(
      ((await chrome.webNavigation.getAllFrames({ tabId })) ?? []).map(
        async ({ frameId, parentFrameId }) => ({
          id: frameId,
          parent: parentFrameId,
          answer: await ask(frameId).catch(() => null),
        }),
      ),
    );
  }, page.url().split('#')[0] ?? '');
  return orderedFrom(frames, -1).flatMap(({ answer }) => answer ?? []);
}

interface Asked {
  readonly id: number;
  readonly parent: number;
  readonly answer: PageNumbers | null;
}

/** A frame before the frames inside it; the browser numbers siblings in the order of the document. */
const orderedFrom = (frames: readonly Asked[], parent: number): Asked[] =>
  frames
    .filter((frame) => frame.parent === parent)
    .sort((a, b) => a.id - b.id)
    .flatMap((frame) => [frame, ...orderedFrom(frames, frame.id)]);

export interface Fixtures {
  address(fixture: string): string;
  close(): void;
}

/** Serves test/pages and HTML given as such, under two origins: localhost, and 127.0.0.1 at `/other/`. */
export async function serveFixtures(start = ''): Promise<Fixtures> {
  const given = new Map<string, string>();
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1).split(/[?#]/)[0] ?? '';
    const type = name.endsWith('.xhtml')
      ? 'application/xhtml+xml'
      : name.endsWith('.txt')
        ? 'text/plain'
        : 'text/html';
    try {
      const text =
        given.get(name) ?? readFileSync(path.join(root, 'test/pages', path.basename(name)), 'utf8');
      const { port } = server.address() as AddressInfo;
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` });
      const whole = text.replace(/<meta charset[^>]*>/, (meta) => meta + start);
      response.end(whole.replaceAll('{{OTHER}}', `http://127.0.0.1:${port}`));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (fixture) => {
      if (!fixture.includes('<')) return `http://localhost:${port}/${fixture}`;
      const name = `given-${given.size + 1}`;
      const head = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>${name}</title>`;
      given.set(name, fixture.startsWith('<!doctype') ? fixture : head + fixture);
      return `http://localhost:${port}/${name}`;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
