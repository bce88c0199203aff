// The browser's own zoom, as a person sets it by Ctrl and plus.

import type { Page } from 'playwright';
import type { Chromium } from './chromium.ts';
import { until } from './wait.ts';

/** 1 is 100 %. The extension under test needs the permission `tabs`. */
export async function zoomTo(chromium: Chromium, page: Page, zoom: number): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(
    async ([url, factor]) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.setZoom(tab?.id ?? -1, factor);
    },
    [page.url(), zoom] as const,
  );
  await until(
    'The zoom being set',
    async () => Math.abs((await page.evaluate(() => devicePixelRatio)) - zoom) < 0.01,
  );
}
