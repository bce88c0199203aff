// A page with a frame of every kind a browser knows, each with a number of its own, and the question to all
// frames of its tab which numbers they show, asked as the popup asks it.

import { NUMBERS_PORT } from '../../src/core/limits.ts';

const said = (kind: string, i: number): string => `<p>${kind}: (415) 555-01${String(i).padStart(2, '0')}</p>`;

/** Each kind's frame as HTML with the body it is to show, or a script that fills `frame`. */
const KINDS: readonly (readonly [string, (body: string) => string])[] = [
  ['srcdoc', (body) => `<iframe srcdoc="${body}"></iframe>`],
  ['sandboxed, no script', (body) => `<iframe sandbox srcdoc="${body}"></iframe>`],
  ['sandboxed, scripts', (body) => `<iframe sandbox="allow-scripts" srcdoc="${body}"></iframe>`],
  ['srcdoc in srcdoc', (body) => `<iframe srcdoc="<iframe srcdoc='${body}'></iframe>"></iframe>`],
  ['data', (body) => `<iframe src="data:text/html,${encodeURIComponent(body)}"></iframe>`],
  ['data, sandboxed', (body) => `<iframe sandbox src="data:text/html,${encodeURIComponent(body)}"></iframe>`],
  ['about:blank', (body) => filled(`frame.contentDocument.body.innerHTML = ${JSON.stringify(body)};`)],
  [
    'blob',
    (body) => filled(`frame.src = URL.createObjectURL(new Blob(['${body}'], { type: 'text/html' }));`),
  ],
];

const filled = (script: string): string =>
  `<iframe></iframe><script>{ const frame = document.currentScript.previousSibling; ${script} }</script>`;

const from = (url: string): string => `<iframe src="${url}"></iframe>`;

export interface FramesPage {
  readonly html: string;
  readonly e164: readonly string[];
}

/** `put` serves a page and returns its address; `other` is the same address under another origin. */
export function framesPage(
  put: (name: string, html: string) => string,
  other: (url: string) => string,
): FramesPage {
  const own = put('framed-same', said('same origin', 90));
  const foreign = other(put('framed-other', said('other origin', 91)));
  const frames = KINDS.map(([kind, make], i) => make(said(kind, i)));
  const local = [...KINDS.keys(), 90, 91].map((i) => `+141555501${String(i).padStart(2, '0')}`);
  const html = `<!doctype html><html lang="en-US"><title>Frames</title>${frames.join('')}${from(own)}${from(foreign)}`;
  return { html, e164: local.sort() };
}

/**
 * Runs in a page of the extension: the numbers all frames of the tab at `url` show, once `count` are shown.
 * Frames listen only once they hold something, so they are asked again.
 */
export const askAllFrames = (url: string, count: number): string => `new Promise((resolve, reject) => {
  const api = globalThis.browser ?? chrome;
  const frames = new Map();
  const all = () => [...frames.values()].flat().sort();
  const end = Date.now() + 12000;
  const ask = (id) => {
    if (Date.now() > end) return reject(new Error('shown so far: ' + all()));
    const port = api.tabs.connect(id, { name: '${NUMBERS_PORT}' });
    port.onDisconnect.addListener(() => api.runtime.lastError);
    port.onMessage.addListener(({ frame, numbers }) => {
      frames.set(frame, numbers.map(({ e164 }) => e164));
      if (all().length >= ${count}) resolve(all());
    });
    setTimeout(() => { port.disconnect(); if (all().length < ${count}) ask(id); }, 300);
  };
  api.tabs.query({}).then((tabs) => ask(tabs.find((tab) => tab.url === ${JSON.stringify(url)}).id), reject);
})`;
