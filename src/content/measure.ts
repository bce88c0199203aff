// Where the numbers near the screen are in this frame, and where each button is to stand. Reads only. Looking
// is spread over frames: a hit test in a large table costs a millisecond.

import { type ButtonSize, DEFAULT_MANNER } from '../core/manner.ts';
import { boxesOf } from './boxes.ts';
import { rootElement } from './dom.ts';
import type { Host } from './host.ts';
import { type FoundNumber, isSameView, isTrue } from './numbers.ts';
import { newShown, type Shown } from './shown.ts';
import { isLightText, isSeen } from './sight.ts';
import { type Area, areaOf, chooseSpot } from './spot.ts';
import { STILL } from './standing.ts';

export interface Measure {
  /** Where each button is to stand; null: nowhere for now. */
  all(near: Iterable<FoundNumber>): readonly (readonly [FoundNumber, Shown | null])[];
  /** Some had to wait for the next frame. */
  isLate(): boolean;
  /** Something happened that may move, cover or uncover numbers. */
  stirred(): void;
  forget(number: FoundNumber): void;
  /** How large buttons are from now on. */
  size(chosen: ButtonSize): void;
}

/** Milliseconds for which a chosen spot is kept though the page changes. */
const KEEP = 1_000;
/** Milliseconds of looking in one frame beyond its first look, and for which the outcome of one is believed. */
const LOOKING = 3;
const KEEP_SIGHT = 200;
/** A frame smaller than this is no place for buttons (pixels). */
const LEAST = 24;

/** Where the page ends at the right and below, in pixels of the viewport. */
const pageEnd = (zoom: number): { x: number; y: number } => ({
  x: Math.max(innerWidth, (rootElement()?.scrollWidth ?? 0) * zoom - scrollX),
  y: Math.max(innerHeight, (rootElement()?.scrollHeight ?? 0) * zoom - scrollY),
});

/** `again`: time has passed, and there is something to be looked at. */
export function createMeasure(host: Host, again: () => void, signal: AbortSignal): Measure {
  /** Where each number near the screen was measured last. */
  const measured = new Map<FoundNumber, Shown>();
  let lastActive = 0;
  /** When looking ends for this frame, whether anything was looked at, and whether some had to wait. */
  let enough = 0;
  let hasLooked = false;
  let isLate = false;
  let end = { x: 0, y: 0 };
  let buttonSize: ButtonSize = DEFAULT_MANNER.buttonSize;
  let boxes: ReadonlyMap<FoundNumber, readonly DOMRect[]> = new Map();
  let rest: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(rest));

  function measure(number: FoundNumber, now: number): Shown | null {
    const box = boxes.get(number)?.at(-1);
    if (!box || innerWidth < LEAST || innerHeight < LEAST) return null;
    const isOnScreen = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
    const next = measured.get(number) ?? newShown(number);
    measured.set(number, next);
    if (isOnScreen && !isInSight(next, box, now)) return null;
    if (!hasSpot(next, box, isOnScreen, now)) return null;
    const x = box.right + next.spot.dx - next.spot.size / 2;
    const y = box.top + box.height / 2 + next.spot.dy - next.spot.size / 2;
    // What stands out of the page would make it longer or wider.
    if (x + next.spot.size > end.x || y + next.spot.size > end.y) return null;
    const isSame = isSameView(next.view, number.view);
    next.view = number.view;
    const isStill = isSame && isOnScreen && Math.abs(x - next.x) <= STILL && Math.abs(y - next.y) <= STILL;
    if (!isOnScreen) next.since = Number.POSITIVE_INFINITY;
    else if (!isStill || next.since > now) next.since = now;
    return Object.assign(next, { x, y });
  }

  /** Sees to a spot for the number as it is now; false while there was no time to look for one. */
  function hasSpot(next: Shown, box: DOMRect, isOnScreen: boolean, now: number): boolean {
    const size = `${box.width},${box.height},${isOnScreen}`;
    const isNew = next.size !== size;
    if (!isNew && !isStale(next, now)) return true;
    // Off screen no hit test is made; what has the focus must not lose it by waiting.
    const isFocused = next.made !== null && host.root().activeElement === next.made;
    if (isNew && isOnScreen && !mayLook() && !isFocused) return false;
    const width = rootElement()?.clientWidth ?? innerWidth;
    const numbers = [...boxes.values()].flat();
    const around = { numbers, buttons: buttonsBeside(next), width, isOurs: host.isOurs, buttonSize };
    const spot = chooseSpot(next.number, box, around);
    Object.assign(next, { size, chosenAt: now, spot, isDark: isLightText(next.number) });
    return true;
  }

  /** Where the buttons of all others are to stand. */
  function buttonsBeside(own: Shown): Area[] {
    const taken: Area[] = [];
    for (const [number, lines] of boxes) {
      const [box, other] = [lines.at(-1), measured.get(number)];
      if (box && other && other !== own && other.spot.size > 0) taken.push(areaOf(box, other.spot));
    }
    return taken;
  }

  /** Whether a spot is to be chosen anew: something happened since, it was kept for long enough, and there is time. */
  function isStale({ chosenAt }: Shown, now: number): boolean {
    if (chosenAt >= lastActive) return false;
    if (now - chosenAt > KEEP) return mayLook();
    later();
    return false;
  }

  /** Whether the number can be seen, as of the last time something happened. */
  function isInSight(next: Shown, box: DOMRect, now: number): boolean {
    if (next.testedAt >= lastActive) return next.isSeen;
    if (now - next.testedAt <= KEEP_SIGHT) later();
    else if (mayLook()) Object.assign(next, { testedAt: now, isSeen: isSeen(next.number, box, host.isOurs) });
    return next.isSeen;
  }

  /** Whether there is time for one more look in this frame; else there will be in the next. */
  function mayLook(): boolean {
    if (hasLooked && performance.now() > enough) isLate = true;
    else hasLooked = true;
    return !isLate;
  }

  function later(): void {
    rest ??= setTimeout(() => {
      rest = undefined;
      again();
    }, KEEP_SIGHT);
  }

  return {
    all(near) {
      const now = performance.now();
      enough = now + LOOKING;
      [hasLooked, isLate] = [false, false];
      boxes = new Map(Array.from(near, (number) => [number, isTrue(number) ? boxesOf(number) : []]));
      end = pageEnd(host.zoom());
      return Array.from(boxes.keys(), (number) => [number, measure(number, now)] as const);
    },
    isLate: () => isLate,
    stirred() {
      lastActive = performance.now();
    },
    forget: (number) => measured.delete(number),
    size(chosen) {
      if (chosen === buttonSize) return;
      buttonSize = chosen;
      for (const next of measured.values()) next.size = '';
    },
  };
}
