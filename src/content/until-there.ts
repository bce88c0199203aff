// Sending for the later parts of the content script.

import { isAlive } from '../platform/page-bus.ts';

/** Milliseconds by which each pause is longer than the one before; the first is none. */
const LONGER = 1_000;

/**
 * Sends for a part while it is wanted: the background may die again and again. One that can bring nothing into this frame
 * must come to sleep in between.
 */
export async function untilThere(sendFor: () => Promise<unknown>, isWanted: () => boolean): Promise<void> {
  for (let delay = 0; isWanted() && isAlive(); delay += LONGER) {
    await sendFor();
    await pause(delay);
  }
}

/** Lets `delay` milliseconds pass, or the page go on with what waits. */
export const pause = (delay?: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delay));
