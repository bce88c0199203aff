// What a page's renderer and the extension's worker hold after a collection, and how often pages asked.

import type { CDPSession, Page, Worker } from 'playwright';
import { EXTENSION_ID } from '../support/extension.ts';

export interface Held {
  /** Bytes, the extension's world included. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Of the whole renderer: of all pages that share it. */
export async function heldBy(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  try {
    // What the first collection finalizes, the second takes.
    for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { heap: usedSize, nodes, listeners: jsEventListeners };
  } finally {
    await session.detach();
  }
}

/** Bytes of the extension's worker; a session of the browser, not of a page, may join it. */
export async function workerHeap(session: CDPSession): Promise<number> {
  const { targetInfos } = await session.send('Target.getTargets');
  const ours = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(EXTENSION_ID));
  if (!ours) throw new Error('The worker sleeps.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: ours.targetId });
  let asked = 0;
  const ask = (method: string) =>
    new Promise<{ usedSize?: number }>((resolve) => {
      const id = ++asked;
      const hear = ({ message }: { message: string }) => {
        const answer = JSON.parse(message);
        if (answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', hear);
        resolve(answer.result);
      };
      session.on('Target.receivedMessageFromTarget', hear);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  for (let i = 0; i < 2; i++) await ask('HeapProfiler.collectGarbage');
  const { usedSize = Number.NaN } = await ask('Runtime.getHeapUsage');
  await session.send('Target.detachFromTarget', { sessionId });
  return usedSize;
}

interface Counted {
  heardMessages: { messages: number; candidates: number };
}

/** Counts what the worker hears from now on; asked for by `heardBy`. */
export const countMessages = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    const heard = { messages: 0, candidates: 0 };
    Object.assign(globalThis, { heardMessages: heard });
    chrome.runtime.onMessage.addListener(({ name, payload }) => {
      heard.messages++;
      if (name === 'numbers/verify') heard.candidates += payload.candidates.length;
      return false;
    });
  });

export const heardBy = (worker: Worker): Promise<Counted['heardMessages']> =>
  worker.evaluate(() => (globalThis as unknown as Counted).heardMessages);
