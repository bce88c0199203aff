// Whether a button stands where we put it, in plain sight: asked before a press counts.

import { boxesOf, endElement } from './boxes.ts';
import type { Anchor } from './card.ts';
import type { Covers } from './covers.ts';
import { isForward } from './forward.ts';
import type { Host } from './host.ts';
import { type FoundNumber, isSameView, isTrue } from './numbers.ts';
import type { Shown, ShownButtons } from './shown.ts';
import { isSeen } from './sight.ts';

/** Pixels a button may shift and still stand where it stood. */
export const STILL = 3;
/** Milliseconds a button that waited must have been seen. */
const REVEALED = 300;

export interface Standing {
  /** The button of this element, if it stands where its number is, seen and uncovered. */
  standing(element: EventTarget | null): Shown | undefined;
  /** As `standing` for a press of the number itself; where its button waits, it alone has to be in plain sight. */
  standingAt(number: FoundNumber): Shown | undefined;
  /** The button under a point that the browser gives to nobody but the modal layer above us. */
  beneath(x: number, y: number): EventTarget | undefined;
  anchorOf(number: FoundNumber): Anchor;
}

export function createStanding(host: Host, buttons: ShownButtons, covers: Covers): Standing {
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

  /** Nothing of the page's is over the button. */
  function isOnTop({ element, number }: Shown, at: { x: number; y: number }): boolean {
    const beside = endElement(number);
    // In a small frame the card may lie on its own button, which is still there for the keyboard.
    const top = covers.isShut() ? null : host.root().elementFromPoint(at.x, at.y);
    if (top?.closest('.card')) return !covers.isOverlaid(beside, at);
    return covers.isOnTop(element, beside, at);
  }

  /** The button, if its number stands in plain sight and the button where it belongs. */
  function placed(found: Shown | undefined): readonly [Shown, DOMRect] | undefined {
    const box = found && boxesOf(found.number).at(-1);
    if (!found || !box || !Number.isFinite(found.since) || !isTrue(found.number)) return undefined;
    if (!isSameView(found.view, found.number.view)) return undefined;
    if (!isSeen(found.number, box, host.isOurs) || !isForward(found.number)) return undefined;
    return isThere(found, box) ? [found, box] : undefined;
  }

  function standing(element: EventTarget | null): Shown | undefined {
    const [found, box] = placed(buttons.byElement(element)) ?? [];
    if (!found || !box || performance.now() - found.revealedAt < REVEALED) return undefined;
    const at = { x: box.right + found.spot.dx, y: box.top + box.height / 2 + found.spot.dy };
    return isOnTop(found, at) ? found : undefined;
  }

  /** The number with its button, both in plain sight. */
  function both(there: Shown | undefined): readonly [Shown, DOMRect] | [] {
    const found = there && standing(there.element);
    const box = found && boxesOf(found.number).at(-1);
    return found && box ? [found, box] : [];
  }

  return {
    standing,
    standingAt(number) {
      const there = buttons.get(number);
      const [found, box] = there?.spot.isTight ? (placed(there) ?? []) : both(there);
      const middle = box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      return middle && !covers.isOverlaid(endElement(number), middle) ? found : undefined;
    },
    beneath(x, y) {
      const isAt = ({ x: left, y: top, spot: { size }, since }: Shown) =>
        Number.isFinite(since) && x >= left && x <= left + size && y >= top && y <= top + size;
      return covers.isShut() ? [...buttons.all()].find(isAt)?.element : undefined;
    },
    anchorOf: (number) => ({
      beside: () => endElement(number),
      button: buttons.get(number)?.element ?? null,
      box() {
        const there = buttons.get(number);
        return there && Number.isFinite(there.since) ? there.element.getBoundingClientRect() : null;
      },
    }),
  };
}
