// An extension taken anew from its folder while the browser runs, as an update does and as a developer's save does.

import type { BrowserContext, Worker } from 'playwright';
import { until } from './wait.ts';

const isOf = (id: string) => (worker: Worker) => worker.url().startsWith(`chrome-extension://${id}/`);

/** Nobody looks at another page meanwhile, so that no page of the test hears of a change by its own visibility. */
export async function reloadExtension(context: BrowserContext, id: string): Promise<void> {
  const before = context.serviceWorkers().find(isOf(id));
  // The worker ends within its own call.
  await before?.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await until('The worker of the new version', async () =>
    context.serviceWorkers().some((worker) => isOf(id)(worker) && worker !== before),
  );
}

/** Without developer mode Chromium leaves an unpacked extension switched off once it was reloaded. */
export async function beDeveloper(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
}
