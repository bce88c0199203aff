// Where there is room nowhere, a button waits unseen until somebody points at its number or comes to it by the
// keyboard. Until then no press reaches it.

import { boxesOf } from './boxes.ts';
import { listen } from './dom.ts';
import type { Host } from './host.ts';
import type { Shown, ShownButtons } from './shown.ts';
import type { Area } from './spot.ts';

/** Pixels the pointer may lose on the way from the number to its button. */
const WAY = 4;

export interface Reveal {
  /** Shows and hides those that wait, as the pointer and the focus are now. */
  update(): void;
}

export function watchReveal(host: Host, buttons: ShownButtons, signal: AbortSignal): Reveal {
  let pointer = { x: -1, y: -1 };
  let areTight = false;

  const isAt = ({ left, top, right, bottom }: Area): boolean =>
    pointer.x >= left - WAY &&
    pointer.x <= right + WAY &&
    pointer.y >= top - WAY &&
    pointer.y <= bottom + WAY;

  const isWanted = ({ number, element, revealedAt }: Shown): boolean =>
    element.matches(':focus-visible') ||
    boxesOf(number).some(isAt) ||
    (Number.isFinite(revealedAt) && isAt(element.getBoundingClientRect()));

  listen(window, 'pointermove', signal, (event) => {
    if (!areTight || !event.isTrusted) return;
    pointer = { x: (event as PointerEvent).clientX, y: (event as PointerEvent).clientY };
    host.update();
  });
  return {
    update() {
      const tight = [...buttons.all()].filter(({ spot }) => spot.isTight);
      areTight = tight.length > 0;
      const wanted = tight.map((one) => [one, isWanted(one)] as const);
      for (const [one, isNow] of wanted) {
        if (!isNow) one.revealedAt = Number.POSITIVE_INFINITY;
        else if (!Number.isFinite(one.revealedAt)) one.revealedAt = performance.now();
        one.element.classList.toggle('waiting', !isNow);
      }
    },
  };
}
