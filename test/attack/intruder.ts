// A content script that was broken into, as a page's renderer can be: it says to the background whatever the page
// tells it, in the extension's own name. Put into a copy of the extension for these tests only.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyExtension } from '../support/extension.ts';

const SCRIPT = `document.addEventListener('say', async ({ detail }) => {
  const { runtime } = globalThis.browser ?? chrome;
  const say = ([name, json]) =>
    runtime.sendMessage({ to: 'background', name, payload: JSON.parse(json) }).catch((error) => String(error));
  const replies = [];
  const all = JSON.parse(detail);
  while (all.length > 0) replies.push(...(await Promise.all(all.splice(0, 100).map(say))));
  document.dispatchEvent(new CustomEvent('said', { detail: JSON.stringify(replies) }));
});
document.addEventListener('look', async () => {
  const { storage } = globalThis.browser ?? chrome;
  const seen = [];
  for (const area of ['local', 'session', 'sync', 'managed'])
    seen.push(await Promise.resolve(storage[area]?.get(null)).catch((error) => String(error)));
  const databases = await indexedDB.databases();
  seen.push(databases, document.documentElement.outerHTML, Object.keys(globalThis));
  document.dispatchEvent(new CustomEvent('said', { detail: JSON.stringify(seen) }));
});`;

/** Name of a message and its payload as JSON. */
export type Said = readonly [name: string, json: string];

/** A copy of the built extension with the intruder in it; whoever asks removes it. */
export async function copyWithIntruder(): Promise<string> {
  const extension = await copyExtension((manifest) => ({
    ...manifest,
    content_scripts: [
      ...(manifest.content_scripts as unknown[]),
      { matches: ['http://localhost/*'], js: ['intruder.js'], run_at: 'document_start' },
    ],
  }));
  writeFileSync(path.join(extension, 'intruder.js'), SCRIPT);
  return extension;
}

/** A script for the page that has the intruder do something and returns what it says. */
const asking = (event: string, detail: string): string => `return new Promise((resolve) => {
  document.addEventListener('said', ({ detail }) => resolve(detail), { once: true });
  document.dispatchEvent(new CustomEvent('${event}', { detail: ${JSON.stringify(detail)} }));
})`;

export const saying = (messages: readonly Said[]): string => asking('say', JSON.stringify(messages));

/** What a content script can reach: storage areas, databases of its origin, the page, its globals. */
export const looking = asking('look', '');
