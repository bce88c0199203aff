// A Chromium that nobody drives: no debugger keeps its worker alive. A page added to a copy of the
// extension connects, places one call, and tells the PBX by ordinary requests how the call stands.

import { spawn } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Call } from '../../src/core/call.ts';
import { TESTER } from '../pbx/directory.ts';
import type { Pbx } from '../pbx/pbx.ts';
import { need } from './browsers.ts';
import { copyExtension, type Manifest } from './extension.ts';
import { makeTemp, removeTemp } from './temp.ts';

/** What the page says, in order. */
export type Said =
  | { readonly call: Call }
  /** Looked at every 5 s, without waking it: whether the extension's worker runs. */
  | { readonly hasWorker: boolean }
  | { readonly refused: unknown };

export interface PlainChromium {
  said(): readonly Said[];
  close(): void;
}

interface Wish {
  readonly e164: string;
  readonly ringSeconds: number;
}

/** The page must not speak to the worker after the call is placed: that would keep it alive. */
const script = ({ origin }: Pbx, { e164, ringSeconds }: Wish): string => `
const say = (what) => fetch('${origin}/said/' + encodeURIComponent(JSON.stringify(what)), { cache: 'no-store' });
async function ask(name, payload) {
  const answer = await chrome.runtime.sendMessage({ to: 'background', name, payload });
  if (!answer.ok) await say({ refused: answer.failure });
  return answer.value;
}
chrome.storage.session.onChanged.addListener(({ call }) => say({ call: call.newValue.call }));
setInterval(async () => {
  const workers = await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] });
  await say({ hasWorker: workers.length > 0 });
}, 5000);
// The welcome page would follow the call and keep the worker awake.
for (let isOpen = true; isOpen; await new Promise((resolve) => setTimeout(resolve, 100))) {
  const tabs = await chrome.runtime.getContexts({ contextTypes: ['TAB'] });
  const welcome = tabs.find(({ documentUrl }) => documentUrl.endsWith('/welcome.html'));
  if (welcome) await chrome.tabs.remove(welcome.tabId);
  isOpen = !welcome;
}
const { id } = await ask('account/connect', ${JSON.stringify({
  address: origin,
  username: TESTER.logins[0],
  password: TESTER.password,
})});
await ask('account/change', { id, choices: { options: { ringSeconds: ${ringSeconds} } } });
await ask('call/place', { requestId: crypto.randomUUID(), e164: '${e164}', ext: null });
`;

const PAGE = 'place-one-call';

/** An address on the command line is opened before the extension is there. */
const OPEN_PAGE = `
chrome.runtime.onInstalled.addListener(() => chrome.tabs.create({ url: '${PAGE}.html' }));
`;

/** The permission for the PBX is given at installation: nobody is there to press Allow. */
const allowed = (manifest: Manifest): Manifest => ({
  ...manifest,
  host_permissions: ['https://127.0.0.1/*'],
});

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts it; the call is placed as soon as the browser is up. */
export async function callFromPlainChromium(pbx: Pbx, wish: Wish): Promise<PlainChromium> {
  const program = await need('chromium');
  const extension = await copyExtension(allowed);
  writeFileSync(path.join(extension, `${PAGE}.html`), `<script type="module" src="${PAGE}.js"></script>`);
  writeFileSync(path.join(extension, `${PAGE}.js`), script(pbx, wish));
  appendFileSync(path.join(extension, 'background.js'), OPEN_PAGE);
  const profile = makeTemp('plain');
  const load = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const trust = `--ignore-certificate-errors-spki-list=${pbx.spki}`;
  const args = [...QUIET, `--user-data-dir=${profile}`, ...load, trust, 'about:blank'];
  // A group of its own: a browser is many processes, and they end together.
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  const kill = () =>
    child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGKILL');
  process.once('exit', kill);
  return {
    said: () => saidTo(pbx),
    close: () => {
      kill();
      process.off('exit', kill);
      removeTemp(profile);
      removeTemp(extension);
    },
  };
}

const saidTo = (pbx: Pbx): Said[] =>
  pbx.requests
    .filter((request) => request.path.startsWith('/said/'))
    .map((request) => JSON.parse(decodeURIComponent(request.path.slice('/said/'.length))));
