// A pointer or the focus on one of our buttons is most often followed by a press. The background gets ready
// meanwhile, so that the phone rings the sooner; a press that does not come has cost nobody anything.

import { ask } from '../platform/page-bus.ts';

/** Milliseconds for which the background stays ready. */
const STAYS = 20_000;

/** To be called at every sign of an intent. */
export function createIntent(): () => void {
  let told = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - told < STAYS) return;
    told = performance.now();
    void ask('call/prepare', {});
  };
}
