// Going from number to number by the keyboard, in this frame; the background leads on to the next frame. Where
// the person was is remembered where they were, and Escape brings them back.

import type { FrameReport } from '../core/frame-steps.ts';
import { ask } from '../platform/page-bus.ts';
import { boxesOf } from './boxes.ts';
import { isConnected } from './dom.ts';
import { activeElement } from './dom-view.ts';
import { placeOfFrame } from './frame-place.ts';
import type { Host } from './host.ts';
import type { FoundNumber } from './numbers.ts';
import { follows } from './order.ts';

/** What a page offers to go through. */
export interface Walkable {
  /** In the order of the document. */
  numbers(): readonly FoundNumber[];
  /** The number whose button has the focus. */
  focused(): FoundNumber | undefined;
  /** Brings the number on screen; its button once it can be pressed, null where it cannot be seen. */
  reach(number: FoundNumber): Promise<HTMLElement | null>;
}

export interface Steps {
  walkOver(page: Walkable, signal: AbortSignal): void;
  /** Goes on from the focus; false where the focus is elsewhere or no number is left that way. */
  step(isBack: boolean): boolean;
  /** Goes to the first number, or backwards to the last. */
  enter(isBack: boolean): void;
  /** Gives the focus back to what had it, if the walk began in this frame. */
  giveBack(): void;
  report(): FrameReport;
}

export function createSteps(host: Host, signal: AbortSignal): Steps {
  let page: Walkable | undefined;
  let origin: { readonly element: Element | null; readonly at: number } | undefined;
  let isWalking = false;
  /** Where the walk is going while it is on the way. */
  let target: FoundNumber | undefined;

  const isOurs = (): boolean => host.isOurs(activeElement());
  const hasFocus = (): boolean =>
    Document.prototype.hasFocus.call(document) && !/^i?frame$/.test(activeElement()?.localName ?? '');
  const visible = (): FoundNumber[] => (page?.numbers() ?? []).filter((number) => boxesOf(number).length > 0);

  /** The numbers that lie ahead, the nearest first. */
  function ahead(isBack: boolean): FoundNumber[] {
    const all = visible();
    const from = target ?? page?.focused();
    const ordered = isBack ? all.toReversed() : all;
    if (from) return ordered.slice(ordered.indexOf(from) + 1);
    const active = activeElement();
    if (!active || active.localName === 'body') return fromScreen(ordered, isBack);
    return ordered.filter((number) => follows(number, active) !== isBack);
  }

  async function go(ways: readonly FoundNumber[]): Promise<void> {
    isWalking = true;
    for (const number of ways) {
      target = number;
      const button = await page?.reach(number);
      if (target !== number || signal.aborted) return;
      target = undefined;
      if (!button) continue;
      window.focus();
      button.focus({ preventScroll: true });
      return;
    }
    target = undefined;
  }

  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || !isWalking || !isOurs()) return;
      event.preventDefault();
      event.stopPropagation();
      isWalking = false;
      void ask('steps/return', {});
    },
    { capture: true, signal },
  );

  return {
    walkOver(next, life) {
      page = next;
      life.addEventListener('abort', () => {
        if (page === next) page = undefined;
      });
    },
    step(isBack) {
      if (!hasFocus()) return false;
      if (!isOurs() && !target) origin = { element: activeElement(), at: Date.now() };
      const ways = ahead(isBack);
      if (ways.length === 0) return false;
      void go(ways);
      return true;
    },
    enter(isBack) {
      const all = visible();
      void go(isBack ? all.toReversed() : all);
    },
    giveBack() {
      if (!origin) return;
      const { element } = origin;
      origin = undefined;
      window.focus();
      if (element && element.localName !== 'body' && isConnected(element))
        (element as HTMLElement).focus({ preventScroll: true });
      else (activeElement() as HTMLElement | null)?.blur();
    },
    report: () => ({
      place: placeOfFrame(),
      count: visible().length,
      hasFocus: hasFocus(),
      begunAt: origin?.at ?? 0,
    }),
  };
}

/** Nothing has the focus: from what is on screen on. */
function fromScreen(ordered: FoundNumber[], isBack: boolean): FoundNumber[] {
  const isAhead = (number: FoundNumber) =>
    boxesOf(number).some(({ top, bottom }) => (isBack ? top < innerHeight : bottom > 0));
  const first = ordered.findIndex(isAhead);
  return first < 0 ? [] : ordered.slice(first);
}
