// How numbers in this frame look and answer, as the person chose; asked for once there is a number.

import { DEFAULT_MANNER, type Manner } from '../core/manner.ts';
import { ask } from '../platform/page-bus.ts';

export interface MannerNow {
  /** Until it is known, links are left to the system. */
  now(): Manner;
  /** Asks, and asks anew whenever it may have changed. */
  ask(): void;
  /** Hears of it whenever it is told. */
  follow(hear: (manner: Manner) => void, signal: AbortSignal): void;
}

export function createManner(): MannerNow {
  const hearers = new Set<(manner: Manner) => void>();
  let manner: Manner = { ...DEFAULT_MANNER, linkClick: 'system' };
  return {
    now: () => manner,
    async ask() {
      const answer = await ask('manner/get', {});
      if (answer.ok) manner = answer.value;
      for (const hear of hearers) hear(manner);
    },
    follow(hear, signal) {
      hearers.add(hear);
      signal.addEventListener('abort', () => hearers.delete(hear));
    },
  };
}
