// Waiting for a condition, never for a time.

import { setTimeout as pause } from 'node:timers/promises';
import { Stop } from './command.ts';

const LOOK_AGAIN_MS = 25;

/**
 * Asks `probe` until it gives something and returns that. `what` ends the sentence "… did not happen";
 * an error of the last probe is told as the reason.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  limitMs = 15_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const { value, reason } = await attempt(probe);
    if (value) return value;
    if (Date.now() > end) throw new Stop(`${what}: did not happen within ${limitMs / 1000} s${reason}.`);
    await pause(LOOK_AGAIN_MS);
  }
}

async function attempt<T>(probe: () => Promise<T>): Promise<{ value?: T; reason: string }> {
  try {
    return { value: await probe(), reason: '' };
  } catch (error) {
    return { reason: ` (${error instanceof Error ? error.message : String(error)})` };
  }
}
