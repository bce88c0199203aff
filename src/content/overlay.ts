// A real button at every number on screen. Numbers near the screen are told by an IntersectionObserver;
// only those are measured, in one frame for all: first everything is read, then everything is written.
// The host scrolls with the document, so most buttons need no work to stay where they are.

import { t } from '../platform/page-bus.ts';
import { create, holds, listen, rootElement, select } from './dom.ts';
import type { Host } from './host.ts';
import type { Marks } from './marks.ts';
import { type FoundNumber, isTrue, type Watcher } from './numbers.ts';
import { compare } from './order.ts';
import { guardPresses } from './press.ts';
import { boxesOf, chooseSpot, endElement, isLightText, isSeen, type Spot } from './spot.ts';

export interface Overlay extends Watcher {
  /** A tree whose scrolling and changes move numbers. */
  follow(root: Node): void;
  update(): void;
}

/** One button and where it stands, in pixels of the viewport. */
export interface Shown {
  readonly number: FoundNumber;
  readonly element: HTMLElement;
  spot: Spot;
  /** Whether the number could be seen, and when that was looked at. */
  isSeen: boolean;
  testedAt: number;
  /** When the spot was chosen, and the size of the number then. */
  chosenAt: number;
  size: string;
  x: number;
  y: number;
  /** Since when it stands there in plain sight (milliseconds, as events tell time); infinite while it does not. */
  since: number;
}

/** Pixels around the screen in which buttons are ready. */
const MARGIN = 200;
/** Pixels a button may shift and still stand where it stood. */
const STILL = 3;
/** Milliseconds for which a chosen spot is kept though the page changes. */
const KEEP = 1_000;
/** Size of a button as style.ts draws it (pixels). */
const FULL = 18;
/** Hit tests of one frame, and milliseconds for which their outcome is believed. */
const BUDGET = 16;
const KEEP_SIGHT = 200;
/** A frame smaller than this is no place for buttons (pixels). */
const LEAST = 24;

const ACTIVITY =
  'scroll load transitionrun transitionend animationstart animationiteration animationend focusin';

/** What presses lead to. `anchor` tells where the button stands. */
export interface Presses {
  pressed(number: FoundNumber, anchor: () => DOMRect | null): void;
  refused(anchor: () => DOMRect | null): void;
}

export function createOverlay(host: Host, presses: Presses, marks: Marks, signal: AbortSignal): Overlay {
  const observed = new Map<Element, Set<FoundNumber>>();
  const watched = new Map<FoundNumber, Element>();
  const near = new Set<FoundNumber>();
  const shown = new Map<FoundNumber, Shown>();
  const trees = new Set<Node>();
  /** Where each number near the screen was measured last. */
  const measured = new Map<FoundNumber, Shown>();
  /** Hit tests left for this frame, and whether some had to wait. */
  let budget = 0;
  let isLate = false;
  let lastActive = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let sight: IntersectionObserver | undefined;
  let layout: MutationObserver | undefined;
  let sizes: ResizeObserver | undefined;
  /** What is shown, in the order of the document. */
  const sorted: Shown[] = [];

  /** From the first number on; a page without any pays for nothing of this. */
  function open(): void {
    sight = new IntersectionObserver(see, { rootMargin: `${MARGIN}px` });
    layout = new MutationObserver(stir);
    for (const tree of trees) attend(tree);
    listen(window, 'resize', signal, stir);
    listen(document.fonts, 'loadingdone', signal, stir);
    // What grows or shrinks moves what follows it.
    sizes = new ResizeObserver(stir);
    for (const element of select(document, 'html,body')) sizes.observe(element);
    const rules = {
      standing,
      beneath,
      pressed: ({ number }: Shown) => presses.pressed(number, () => anchorOf(number)),
      refused: (element: EventTarget | null) => {
        const found = shownAs(element);
        if (found) presses.refused(() => anchorOf(found.number));
      },
    };
    guardPresses(host.root(), rules, signal);
    host.onFrame(frame);
  }

  function attend(tree: Node): void {
    listen(tree === rootElement() ? document : tree, ACTIVITY, signal, stir);
    layout?.observe(tree, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['style', 'class', 'hidden', 'open'],
    });
  }

  /** Has the observer tell when the element comes near. Asked anew, it tells anew. */
  function attach(number: FoundNumber, element: Element): void {
    const there = observed.get(element) ?? new Set();
    observed.set(element, there.add(number));
    watched.set(number, element);
    sight?.unobserve(element);
    sight?.observe(element);
  }

  function detach(number: FoundNumber): void {
    const element = watched.get(number);
    const others = element && observed.get(element);
    watched.delete(number);
    others?.delete(number);
    if (!element || others?.size !== 0) return;
    observed.delete(element);
    sight?.unobserve(element);
  }

  function see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      for (const number of observed.get(target) ?? []) {
        if (isIntersecting) come(number);
        else leave(number);
      }
    }
    host.update();
  }

  /** Only what is near is marked: a browser goes through all marks whenever one comes or goes. */
  function come(number: FoundNumber): void {
    if (near.has(number)) return;
    near.add(number);
    marks.add(number);
  }

  function leave(number: FoundNumber): void {
    near.delete(number);
    marks.remove(number);
    measured.delete(number);
    const old = shown.get(number);
    if (!old) return;
    old.element.remove();
    shown.delete(number);
    sorted.splice(sorted.indexOf(old), 1);
  }

  function frame(): void {
    if (near.size === 0) return;
    const now = performance.now();
    budget = BUDGET;
    isLate = false;
    const carry = host.carry();
    const boxes = new Map(Array.from(near, (number) => [number, isTrue(number) ? boxesOf(number) : []]));
    const taken = [...boxes.values()].flat();
    const measured = Array.from(
      boxes,
      ([number, own]) => [number, measure(number, own, taken, now)] as const,
    );
    for (const [number, next] of measured) write(number, next, carry);
    if (isMoving()) stir();
    else if (isLate) host.update();
  }

  /** Where a number's button is to stand; null: nowhere for now. Reads only. */
  function measure(
    number: FoundNumber,
    own: readonly DOMRect[],
    taken: readonly DOMRect[],
    now: number,
  ): Shown | null {
    const box = own.at(-1);
    if (!box || innerWidth < LEAST || innerHeight < LEAST) return null;
    const isOnScreen = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
    const next = measured.get(number) ?? newShown(number);
    measured.set(number, next);
    if (isOnScreen && !isInSight(next, box, now)) return null;
    const size = `${box.width},${box.height}`;
    if (next.size !== size || (now - next.chosenAt > KEEP && budget-- > 0)) {
      const width = rootElement()?.clientWidth ?? innerWidth;
      const spot = chooseSpot(number, box, { taken, width, isOurs: host.isOurs });
      Object.assign(next, { size, chosenAt: now, spot });
      next.element.classList.toggle('dark', isLightText(number));
    }
    const x = box.right + next.spot.dx - next.spot.size / 2;
    const y = box.top + box.height / 2 + next.spot.dy - next.spot.size / 2;
    const isStill = isOnScreen && Math.abs(x - next.x) <= STILL && Math.abs(y - next.y) <= STILL;
    if (!isOnScreen) next.since = Number.POSITIVE_INFINITY;
    else if (!isStill || next.since > now) next.since = now;
    return Object.assign(next, { x, y });
  }

  /**
   * Whether the number can be seen, as of the last time something happened; looked at a few at a time and
   * now and then, since a hit test in a large table costs a millisecond.
   */
  function isInSight(next: Shown, box: DOMRect, now: number): boolean {
    if (next.testedAt >= lastActive) return next.isSeen;
    if (now - next.testedAt <= KEEP_SIGHT) rest ??= setTimeout(lookAgain, KEEP_SIGHT);
    else if (budget-- > 0)
      Object.assign(next, { testedAt: now, isSeen: isSeen(next.number, box, host.isOurs) });
    else isLate = true;
    return next.isSeen;
  }

  function lookAgain(): void {
    rest = undefined;
    host.update();
  }

  /** Something happened that may move, cover or uncover numbers. */
  function stir(): void {
    lastActive = performance.now();
    host.update();
  }

  function write(number: FoundNumber, next: Shown | null, carry: ReturnType<Host['carry']>): void {
    const old = shown.get(number);
    if (!next) {
      if (old) leaveHidden(old);
      return;
    }
    const { element, x, y, spot } = next;
    const label = t('content_call', number.view.label);
    if (element.getAttribute('aria-label') !== label) {
      element.setAttribute('aria-label', label);
      element.title = label;
    }
    element.style.transform = carry(x, y, spot.size / FULL);
    element.style.display = '';
    if (old) return;
    shown.set(number, next);
    insert(next);
  }

  function leaveHidden(old: Shown): void {
    old.element.style.display = 'none';
    old.since = Number.POSITIVE_INFINITY;
  }

  /** Puts a new button where it belongs among the others, in the order of the document: for the tab key. */
  function insert(next: Shown): void {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[middle];
      if (other && compare(other.number, next.number) < 0) low = middle + 1;
      else high = middle;
    }
    host.root().insertBefore(next.element, sorted[low]?.element ?? null);
    sorted.splice(low, 0, next);
  }

  /** True while an animation carries a number along. */
  const isMoving = (): boolean =>
    document.getAnimations().some(({ playState, effect }) => {
      const target = playState === 'running' && effect instanceof KeyframeEffect ? effect.target : null;
      return target !== null && [...near].some((number) => holds(target, endElement(number) ?? document));
    });

  /** A modal dialog or a fullscreen element shuts out everything beside it, us included; we stay visible. */
  const isShut = (): boolean => select(document, ':modal').length > 0;

  function beneath(x: number, y: number): EventTarget | undefined {
    const isAt = ({ x: left, y: top, spot: { size }, since }: Shown) =>
      Number.isFinite(since) && x >= left && x <= left + size && y >= top && y <= top + size;
    return isShut() ? [...shown.values()].find(isAt)?.element : undefined;
  }

  const shownAs = (element: EventTarget | null) => [...shown.values()].find((one) => one.element === element);

  function anchorOf(number: FoundNumber): DOMRect | null {
    const there = shown.get(number);
    return there && Number.isFinite(there.since) ? there.element.getBoundingClientRect() : null;
  }

  function standing(element: EventTarget | null): Shown | undefined {
    const found = shownAs(element);
    if (!found) return undefined;
    const { x, y, number, since } = found;
    const box = boxesOf(number).at(-1);
    if (!box || !Number.isFinite(since) || !isSeen(number, box, host.isOurs)) return undefined;
    const real = found.element.getBoundingClientRect();
    const center = box.right + found.spot.dx;
    const middle = box.top + box.height / 2 + found.spot.dy;
    const isThere =
      Math.abs(real.x - x) <= STILL &&
      Math.abs(real.y - y) <= STILL &&
      Math.abs(center - real.x - real.width / 2) <= STILL &&
      Math.abs(middle - real.y - real.height / 2) <= STILL;
    const isOnTop = isShut() || host.root().elementFromPoint(center, middle) === element;
    return isThere && isOnTop ? found : undefined;
  }

  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    sight?.disconnect();
    layout?.disconnect();
    sizes?.disconnect();
    for (const { element } of shown.values()) element.remove();
  });
  return {
    add(number) {
      if (!sight) open();
      const element = endElement(number);
      if (element) attach(number, element);
    },
    remove(number) {
      leave(number);
      detach(number);
    },
    stay(number) {
      const element = endElement(number);
      if (!element || watched.get(number) === element) return;
      detach(number);
      attach(number, element);
    },
    follow(root) {
      trees.add(root);
      if (sight) attend(root);
    },
    update: stir,
  };
}

function newShown(number: FoundNumber): Shown {
  const element = create('button');
  element.className = 'call';
  const [never, always] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const spot = { dx: 0, dy: 0, size: FULL };
  return {
    number,
    element,
    spot,
    isSeen: false,
    testedAt: always,
    chosenAt: always,
    size: '',
    x: 0,
    y: 0,
    since: never,
  };
}
