// What the extension has found in the frames of a tab, as its own popup learns it: over a port to all of them.

import type { Page, Worker } from 'playwright';
import type { FrameNumbers } from '../../src/core/contract.ts';
import { NUMBERS_PORT } from '../../src/core/limits.ts';
import { until } from '../support/wait.ts';

/** Milliseconds in which frames answer; who is late is asked again. */
const ANSWER_MS = 300;

const askFrames = (worker: Worker, url: string): Promise<FrameNumbers[]> =>
  worker.evaluate(
    async ({ url, name, wait }) => {
      const [tab] = await chrome.tabs.query({ url });
      const port = chrome.tabs.connect(tab?.id ?? -1, { name });
      const frames: FrameNumbers[] = [];
      port.onMessage.addListener((frame) => frames.push(frame));
      port.onDisconnect.addListener(() => chrome.runtime.lastError);
      await new Promise((resolve) => setTimeout(resolve, wait));
      port.disconnect();
      return frames;
    },
    { url, name: NUMBERS_PORT, wait: ANSWER_MS },
  );

const countOf = (frames: readonly FrameNumbers[]): number =>
  frames.reduce((sum, { numbers }) => sum + numbers.length, 0);

/** Waits until so many numbers are found and every frame that has some is done reading. */
export const untilFound = (worker: Worker, page: Page, count: number): Promise<FrameNumbers[]> =>
  until(
    `${count} numbers being found`,
    async () => {
      const frames = await askFrames(worker, page.url());
      if (countOf(frames) === count && frames.every(({ settled }) => settled)) return frames;
      throw new Error(`${countOf(frames)} in ${frames.length} frames`);
    },
    60_000,
  );
