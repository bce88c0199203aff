// The same Chromium without the extension: what a page is when nobody is there.

import { type BrowserContext, chromium } from 'playwright';
import { need } from './browsers.ts';
import { ARGS, VIEWPORT } from './chromium.ts';

export interface PlainChromium {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export async function launchPlainChromium(): Promise<PlainChromium> {
  const browser = await chromium.launch({ executablePath: await need('chromium'), args: [...ARGS] });
  const context = await browser.newContext({ viewport: VIEWPORT, colorScheme: 'light' });
  return { context, close: () => browser.close() };
}
