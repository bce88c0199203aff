// A real button at every number on screen. Only numbers near the screen are measured, in one frame for
// all: first everything is read, then everything is written. The host scrolls with the document, so most
// buttons need no work to stay where they are.
//
//   near.ts  which numbers are near      shown.ts     the buttons, in document order
//   spot.ts  where a button hides least  standing.ts  whether one stands where we put it

import type { Manner } from '../core/manner.ts';
import type { Answers } from './answers.ts';
import { holds, listen, rootElement, select } from './dom.ts';
import { bringIntoView } from './dom-view.ts';
import { hearPeople } from './hear-people.ts';
import type { Host } from './host.ts';
import type { Marks } from './marks.ts';
import { type Near, watchNear } from './near.ts';
import { type FoundNumber, isTrue, type Watcher } from './numbers.ts';
import { inOrder } from './order.ts';
import { watchPainted } from './painted.ts';
import { createShownButtons, newShown, type Shown } from './shown.ts';
import { boxesOf, chooseSpot, endElement, isLightText, isSeen } from './spot.ts';
import { createStanding, STILL } from './standing.ts';

export interface Overlay extends Watcher {
  /** A tree whose scrolling and changes move numbers. */
  follow(root: Node): void;
  update(): void;
}

/** Milliseconds for which a chosen spot is kept though the page changes. */
const KEEP = 1_000;
/** Hit tests of one frame, and milliseconds for which their outcome is believed. */
const BUDGET = 16;
const KEEP_SIGHT = 200;
/** Milliseconds a number that was scrolled to may take to show its button. */
const REACH = 1_000;
/** A frame smaller than this is no place for buttons (pixels). */
const LEAST = 24;

const ACTIVITY =
  'scroll load transitionrun transitionend animationstart animationiteration animationend focusin';

/** Where the page ends at the right and below, in pixels of the viewport. */
const pageEnd = (zoom: number): { x: number; y: number } => ({
  x: Math.max(innerWidth, (rootElement()?.scrollWidth ?? 0) * zoom - scrollX),
  y: Math.max(innerHeight, (rootElement()?.scrollHeight ?? 0) * zoom - scrollY),
});

export function createOverlay(host: Host, answers: Answers, marks: Marks, signal: AbortSignal): Overlay {
  const all = new Set<FoundNumber>();
  const near = new Set<FoundNumber>();
  const trees = new Set<Node>();
  const painted = watchPainted(signal);
  const buttons = createShownButtons(host, painted);
  const standings = createStanding(host, buttons, painted, trees);
  /** Where each number near the screen was measured last. */
  const measured = new Map<FoundNumber, Shown>();
  /** Hit tests left for this frame, and whether some had to wait. */
  let budget = 0;
  let isLate = false;
  let end = { x: 0, y: 0 };
  let { buttonSize } = answers.manner.now();
  let lastActive = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let sight: Near | undefined;
  let layout: MutationObserver | undefined;

  /** From the first number on; a page without any pays for nothing of this. */
  function open(): Near {
    layout = new MutationObserver(stir);
    for (const tree of trees) attend(tree);
    listen(window, 'resize', signal, stir);
    listen(document.fonts, 'loadingdone', signal, stir);
    listen(matchMedia('(prefers-color-scheme: dark)'), 'change', signal, stir);
    // What grows or shrinks moves what follows it.
    const sizes = new ResizeObserver(stir);
    for (const element of select(document, 'html,body')) sizes.observe(element);
    signal.addEventListener('abort', () => sizes.disconnect());
    hearPeople({ host, near, buttons, standings, answers }, signal);
    answers.manner.follow(look, signal);
    answers.manner.ask();
    const focused = () => buttons.byElement(host.root().activeElement)?.number;
    answers.steps.walkOver({ numbers: () => inOrder([...all].filter(isTrue)), focused, reach }, signal);
    host.onFrame(frame);
    return watchNear({ come, leave, done: () => host.update() }, signal);
  }

  /** How marks and buttons look from now on. */
  function look({ markStyle, buttonSize: chosen }: Manner): void {
    marks.use(markStyle);
    if (chosen === buttonSize) return;
    buttonSize = chosen;
    for (const next of measured.values()) next.size = '';
    stir();
  }

  /** A button off screen comes with its number. */
  async function reach(number: FoundNumber): Promise<HTMLElement | null> {
    const shown = () => {
      const there = buttons.get(number);
      return there && Number.isFinite(there.since) ? there.element : null;
    };
    if (!shown()) bringIntoView(endElement(number));
    const end = performance.now() + REACH;
    while (!shown() && performance.now() < end && !signal.aborted)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return shown();
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
    buttons.remove(number);
  }

  function frame(): void {
    if (near.size === 0) return;
    const now = performance.now();
    budget = BUDGET;
    isLate = false;
    const places = { carry: host.carry(), zoom: host.zoom() };
    const boxes = new Map(Array.from(near, (number) => [number, isTrue(number) ? boxesOf(number) : []]));
    const taken = [...boxes.values()].flat();
    end = pageEnd(places.zoom);
    const measures = Array.from(
      boxes,
      ([number, own]) => [number, measure(number, own, taken, now)] as const,
    );
    for (const [number, next] of measures) buttons.write(number, next, places);
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
    if (next.size !== size || isStale(next, now)) {
      const width = rootElement()?.clientWidth ?? innerWidth;
      const spot = chooseSpot(number, box, { taken, width, isOurs: host.isOurs, buttonSize });
      Object.assign(next, { size, chosenAt: now, spot });
      next.element.classList.toggle('dark', isLightText(number));
    }
    const x = box.right + next.spot.dx - next.spot.size / 2;
    const y = box.top + box.height / 2 + next.spot.dy - next.spot.size / 2;
    // What stands out of the page would make it longer or wider.
    if (x + next.spot.size > end.x || y + next.spot.size > end.y) return null;
    const isStill = isOnScreen && Math.abs(x - next.x) <= STILL && Math.abs(y - next.y) <= STILL;
    if (!isOnScreen) next.since = Number.POSITIVE_INFINITY;
    else if (!isStill || next.since > now) next.since = now;
    return Object.assign(next, { x, y });
  }

  /** Whether a spot is to be chosen anew: something happened since, it was kept for long enough, and there is time. */
  function isStale({ chosenAt }: Shown, now: number): boolean {
    if (chosenAt >= lastActive) return false;
    if (now - chosenAt <= KEEP) rest ??= setTimeout(lookAgain, KEEP_SIGHT);
    else if (budget-- > 0) return true;
    else isLate = true;
    return false;
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

  /** True while an animation carries a number along. */
  const isMoving = (): boolean =>
    document.getAnimations().some(({ playState, effect }) => {
      const target = playState === 'running' && effect instanceof KeyframeEffect ? effect.target : null;
      return target !== null && [...near].some((number) => holds(target, endElement(number) ?? document));
    });

  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    layout?.disconnect();
    for (const { element } of buttons.all()) element.remove();
  });
  return {
    add(number) {
      all.add(number);
      sight ??= open();
      const element = endElement(number);
      if (element) sight.attach(number, element);
    },
    remove(number) {
      all.delete(number);
      leave(number);
      sight?.detach(number);
    },
    stay(number) {
      const element = endElement(number);
      if (!element || sight?.elementOf(number) === element) return;
      sight?.detach(number);
      sight?.attach(number, element);
    },
    follow(root) {
      trees.add(root);
      if (sight) attend(root);
    },
    update: stir,
  };
}
