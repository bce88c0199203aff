// The two browsers with one face, as the bench needs them: visit a page, run an expression in it, and ask
// the bench's content script in it.

import { launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';
import { removeTemp } from '../support/temp.ts';
import { until } from '../support/wait.ts';
import type { BrowserName } from './options.ts';

export interface Tab {
  /** Value of an expression in the page; promises are awaited. */
  run(expression: string): Promise<unknown>;
  /** Work of the browser's own in the page so far (milliseconds of layout); null where it does not tell. */
  layout(): Promise<number | null>;
  close(): Promise<void>;
}

export interface BenchBrowser {
  readonly name: BrowserName;
  visit(url: string): Promise<Tab>;
  close(): Promise<void>;
}

/** `extension` is removed with the browser. */
export const openBrowser = (name: BrowserName, extension: string): Promise<BenchBrowser> =>
  name === 'chromium' ? openChromium(extension) : openFirefox(extension);

/** Ten megabytes may take a busy machine long. */
const LOAD_MS = 60_000;

async function openChromium(extension: string): Promise<BenchBrowser> {
  const chromium = await launchChromium({ extension });
  chromium.context().setDefaultNavigationTimeout(LOAD_MS);
  return {
    name: 'chromium',
    visit: async (url) => {
      const page = await chromium.open(url);
      const session = await chromium.context().newCDPSession(page);
      await session.send('Performance.enable');
      return {
        run: (expression) => page.evaluate(expression),
        layout: async () => {
          const { metrics } = await session.send('Performance.getMetrics');
          const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
          return 1000 * of('LayoutDuration');
        },
        close: () => page.close(),
      };
    },
    close: async () => {
      await chromium.close();
      removeTemp(extension);
    },
  };
}

/** Without the rounding of times that protects people from pages. */
const PRECISE = { 'privacy.reduceTimerPrecision': false, 'privacy.resistFingerprinting': false };

async function openFirefox(extension: string): Promise<BenchBrowser> {
  const firefox = await launchFirefox({ extension, prefs: PRECISE });
  return {
    name: 'firefox',
    visit: async (url) => {
      await firefox.go(url);
      return {
        run: (expression) => firefox.evaluate(`return (${expression})`),
        layout: async () => null,
        close: () => firefox.go('about:blank'),
      };
    },
    close: async () => {
      await firefox.quit();
      removeTemp(extension);
    },
  };
}

interface Told {
  readonly value?: unknown;
  readonly error?: string;
}

/** Asks the bench's content script in the page. */
export async function askWorld<T>(tab: Tab, what: string, more: Record<string, number> = {}): Promise<T> {
  await until('The bench standing in the page', async () =>
    Boolean(await tab.run(`'benchReady' in document.documentElement.dataset`)),
  );
  const detail = JSON.stringify(JSON.stringify({ what, ...more }));
  const told = (await tab.run(
    `new Promise((resolve) => {
      document.addEventListener('bench-answer', ({ detail }) => resolve(JSON.parse(detail)), { once: true });
      document.dispatchEvent(new CustomEvent('bench-ask', { detail: ${detail} }));
    })`,
  )) as Told;
  if (told.error) throw new Error(`The bench in the page failed: ${told.error}`);
  return told.value as T;
}
