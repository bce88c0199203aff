// Another extension in the same browser, which speaks to ours by every way extensions have.

import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeTemp } from '../support/temp.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Stranger',
  version: '1',
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  content_scripts: [{ matches: ['http://localhost/*'], js: ['page.js'], run_at: 'document_start' }],
  browser_specific_settings: { gecko: { id: 'stranger@tests.example' } },
};

/** Milliseconds somebody who listens is given to answer. */
const PATIENCE = 3_000;

/** Says each message to the other extension, opens each port there, and tells what came back. */
const BACKGROUND = `const { runtime } = globalThis.browser ?? chrome;
const late = () => new Promise((resolve) => setTimeout(resolve, ${PATIENCE}, null));
const say = async (target, message) => {
  try {
    return (await Promise.race([runtime.sendMessage(target, message), late()])) ?? null;
  } catch {
    return null;
  }
};
const knock = (target, name, message) =>
  new Promise((resolve) => {
    const port = runtime.connect(target, { name });
    port.onMessage.addListener(resolve);
    port.onDisconnect.addListener(() => { void runtime.lastError; resolve(null); });
    try { port.postMessage(message); } catch { resolve(null); }
    late().then(resolve);
  });
runtime.onMessage.addListener((asked, _sender, respond) => {
  const { target, messages, ports } = JSON.parse(asked);
  Promise.all([
    ...messages.map((message) => say(target, message)),
    ...ports.flatMap((name) => messages.map((message) => knock(target, name, message))),
  ]).then((all) => respond(JSON.stringify(all)));
  return true;
});`;

const PAGE = `document.addEventListener('stranger', async ({ detail }) => {
  const told = await (globalThis.browser ?? chrome).runtime.sendMessage(detail);
  document.dispatchEvent(new CustomEvent('stranger-told', { detail: told }));
});`;

/** Its folder; whoever asks removes it. */
export function makeStranger(): string {
  const folder = makeTemp('stranger');
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(path.join(folder, 'background.js'), BACKGROUND);
  writeFileSync(path.join(folder, 'page.js'), PAGE);
  return folder;
}

export interface Knock {
  /** The extension that is spoken to. */
  readonly target: string;
  readonly messages: readonly unknown[];
  readonly ports: readonly string[];
}

/** A script for a page that has the stranger knock, and returns what it was told, as JSON. */
export const knocking = (knock: Knock): string => `return new Promise((resolve) => {
  document.addEventListener('stranger-told', ({ detail }) => resolve(detail), { once: true });
  document.dispatchEvent(new CustomEvent('stranger', { detail: ${JSON.stringify(JSON.stringify(knock))} }));
})`;

/** What a door would answer. It shows that the stranger's knocking arrives where there is one. */
export const OPEN = 'the door is open';

/** Puts a door for strangers into a copy of ours that answers to its own name alone. */
export function addDoor(folder: string): void {
  const answer = `name === 'door' && answer('${OPEN}')`;
  const doors = `
(globalThis.browser ?? chrome).runtime.onMessageExternal.addListener(({ name }, _sender, answer) => ${answer});
(globalThis.browser ?? chrome).runtime.onConnectExternal.addListener((port) =>
  port.onMessage.addListener(({ name }) => { const answer = (word) => port.postMessage(word); ${answer}; }));`;
  appendFileSync(path.join(folder, 'background.js'), doors);
}
