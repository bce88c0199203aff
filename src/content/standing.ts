// Whether a button stands where we put it, in plain sight: asked before a press counts.

import { select } from './dom.ts';
import type { Host } from './host.ts';
import type { FoundNumber } from './numbers.ts';
import type { Shown, ShownButtons } from './shown.ts';
import { boxesOf, isSeen } from './spot.ts';

/** Pixels a button may shift and still stand where it stood. */
export const STILL = 3;

export interface Standing {
  /** The button of this element, if it stands where its number is, seen and uncovered. */
  standing(element: EventTarget | null): Shown | undefined;
  /** The button under a point that the browser gives to nobody but the modal layer above us. */
  beneath(x: number, y: number): EventTarget | undefined;
  anchorOf(number: FoundNumber): DOMRect | null;
}

export function createStanding(host: Host, buttons: ShownButtons): Standing {
  /** A modal dialog or a fullscreen element shuts out everything beside it, us included; we stay visible. */
  const isShut = (): boolean => select(document, ':modal').length > 0;

  /** The button is where it was written to, and that is where the number is now. */
  function isThere({ element, x, y, spot }: Shown, box: DOMRect): boolean {
    const real = element.getBoundingClientRect();
    const center = box.right + spot.dx;
    const middle = box.top + box.height / 2 + spot.dy;
    return (
      Math.abs(real.x - x) <= STILL &&
      Math.abs(real.y - y) <= STILL &&
      Math.abs(center - real.x - real.width / 2) <= STILL &&
      Math.abs(middle - real.y - real.height / 2) <= STILL
    );
  }

  return {
    standing(element) {
      const found = buttons.byElement(element);
      const box = found && boxesOf(found.number).at(-1);
      if (!found || !box || !Number.isFinite(found.since)) return undefined;
      if (!isSeen(found.number, box, host.isOurs)) return undefined;
      const center = box.right + found.spot.dx;
      const middle = box.top + box.height / 2 + found.spot.dy;
      const isOnTop = isShut() || host.root().elementFromPoint(center, middle) === element;
      return isThere(found, box) && isOnTop ? found : undefined;
    },
    beneath(x, y) {
      const isAt = ({ x: left, y: top, spot: { size }, since }: Shown) =>
        Number.isFinite(since) && x >= left && x <= left + size && y >= top && y <= top + size;
      return isShut() ? [...buttons.all()].find(isAt)?.element : undefined;
    },
    anchorOf(number) {
      const there = buttons.get(number);
      return there && Number.isFinite(there.since) ? there.element.getBoundingClientRect() : null;
    },
  };
}
