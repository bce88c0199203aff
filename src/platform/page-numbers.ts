// The numbers all frames of a tab show, for a page of ours that stands over it. A port reaches every frame
// that listens without a permission to list frames; each tells of itself, again and again while it is asked.

import browser, { type Runtime } from 'webextension-polyfill';
import type { FrameNumbers } from '../core/contract.ts';
import { NUMBERS_PORT } from '../core/limits.ts';
import { boolean, e164, list, nullable, object, text } from '../core/parse.ts';
import { saysNumber } from '../core/phone/label-says.ts';

export type FoundNumber = FrameNumbers['numbers'][number];

/** Milliseconds between two looks: pages change while a side panel stands beside them. */
const LOOK_AGAIN = 700;
const MAX_NUMBERS = 2_000;
const MAX_FRAMES = 200;

// A page's process may have been broken into: what it says is checked like any message.
const parseFields = object({
  e164,
  ext: nullable(text(20, /^[0-9]{1,20}$/)),
  country: nullable(text(2)),
  text: (value) => (typeof value === 'string' ? value.slice(0, 200) : null),
  label: text(60),
});

/** What stands beside a "Call" button must be what it calls. */
const parseNumber = (value: unknown): FoundNumber | null => {
  const number = parseFields(value);
  return number && saysNumber(number.label, number.e164, number.ext) ? number : null;
};

const parseFrame = object({
  settled: boolean,
  frame: text(36),
  isTop: boolean,
  numbers: (value: unknown) =>
    Array.isArray(value) ? list(parseNumber, MAX_NUMBERS)(value.slice(0, MAX_NUMBERS)) : null,
});

/** Tells the numbers of the tab, each once, the page's own before those of frames, whenever they change. */
export function followNumbers(
  tabId: number,
  hear: (numbers: readonly FoundNumber[]) => void,
  signal: AbortSignal,
): void {
  const frames = new Map<string, FrameNumbers>();
  let told = '[]';
  const listen = (message: unknown) => {
    const frame = parseFrame(message);
    if (!frame || signal.aborted || (frames.size >= MAX_FRAMES && !frames.has(frame.frame))) return;
    frames.set(frame.frame, frame);
    const numbers = together([...frames.values()]);
    const now = JSON.stringify(numbers);
    if (now !== told) hear(numbers);
    told = now;
  };
  let port = ask(tabId, listen);
  // A new port each time: frames where nothing could be a number do not listen, and may have one later.
  const timer = setInterval(() => {
    port.disconnect();
    port = ask(tabId, listen);
  }, LOOK_AGAIN);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    port.disconnect();
  });
}

function ask(tabId: number, listen: (message: unknown) => void): Runtime.Port {
  const port = browser.tabs.connect(tabId, { name: NUMBERS_PORT });
  port.onMessage.addListener(listen);
  // Where nobody listens; asking for the reason keeps the browser from calling that an error.
  port.onDisconnect.addListener(() => browser.runtime.lastError);
  return port;
}

function together(frames: readonly FrameNumbers[]): FoundNumber[] {
  const inOrder = [...frames].sort((a, b) => Number(b.isTop) - Number(a.isTop));
  const byNumber = new Map<string, FoundNumber>();
  for (const number of inOrder.flatMap(({ numbers }) => numbers)) {
    const key = `${number.e164} ${number.ext}`;
    if (!byNumber.has(key)) byNumber.set(key, number);
  }
  return [...byNumber.values()];
}
