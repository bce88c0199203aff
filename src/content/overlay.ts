// A real button at every number on screen. Only numbers near the screen are measured, in one frame for
// all: first everything is read, then everything is written. The host scrolls with the document, so most
// buttons need no work to stay where they are.
//
//   near.ts     which numbers are near        shown.ts     the buttons, in document order
//   measure.ts  where they are in this frame  standing.ts  whether one stands where we put it
//   spot.ts     where a button hides least    reveal.ts    those that wait to be wanted
//   following.ts  how often the page's changes are followed

import type { Manner } from '../core/manner.ts';
import type { Answers } from './answers.ts';
import { endElement } from './boxes.ts';
import type { Covers } from './covers.ts';
import { holds, listen, rootElement, select } from './dom.ts';
import { bringIntoView } from './dom-view.ts';
import { createFollowing } from './following.ts';
import { hearPeople } from './hear-people.ts';
import type { Host } from './host.ts';
import type { Marks } from './marks.ts';
import { createMeasure } from './measure.ts';
import { type Near, watchNear } from './near.ts';
import { type FoundNumber, isTrue, type Watcher } from './numbers.ts';
import { inOrder } from './order.ts';
import { watchReveal } from './reveal.ts';
import { createShownButtons } from './shown.ts';
import { createStanding } from './standing.ts';

export interface Overlay extends Watcher {
  /** A tree whose scrolling and changes move numbers. */
  follow(root: Node): void;
  update(): void;
}

/** Milliseconds a number that was scrolled to may take to show its button. */
const REACH = 1_000;
const ACTIVITY =
  'scroll load transitionrun transitionend animationstart animationiteration animationend focusin';

/** What is there before the first number. */
interface Around {
  readonly host: Host;
  readonly covers: Covers;
  readonly answers: Answers;
  readonly marks: Marks;
}

export function createOverlay({ host, covers, answers, marks }: Around, signal: AbortSignal): Overlay {
  const all = new Set<FoundNumber>();
  const near = new Set<FoundNumber>();
  /** Those that came near or left: what is there of them comes or goes in the next frame. */
  const moved = new Set<FoundNumber>();
  const trees = new Set<Node>();
  const buttons = createShownButtons(host, covers);
  const standings = createStanding(host, buttons, covers);
  const measure = createMeasure(host, host.update, signal);
  const reveal = watchReveal(host, buttons, signal);
  const following = createFollowing(stir, signal);
  let sight: Near | undefined;
  let layout: MutationObserver | undefined;
  /** Nodes came; they may be such as stood elsewhere before. */
  let isReordered = false;

  /** From the first number on; a page without any pays for nothing of this. */
  function open(): Near {
    layout = new MutationObserver((records) => {
      isReordered ||= records.some(({ addedNodes }) => addedNodes.length > 0);
      following.changed();
    });
    for (const tree of trees) attend(tree);
    listen(window, 'resize', signal, stir);
    listen(document.fonts, 'loadingdone', signal, stir);
    listen(matchMedia('(prefers-color-scheme: dark)'), 'change', signal, stir);
    // What grows or shrinks moves what follows it.
    const sizes = new ResizeObserver(following.changed);
    for (const element of select(document, 'html,body')) sizes.observe(element);
    signal.addEventListener('abort', () => sizes.disconnect());
    hearPeople({ host, near, buttons, standings, answers }, signal);
    answers.manner.follow(look, signal);
    answers.manner.ask();
    const focused = () => buttons.byElement(host.root().activeElement)?.number;
    answers.steps.walkOver({ numbers: () => inOrder([...all].filter(isTrue)), focused, reach }, signal);
    host.onFrame(frame);
    return watchNear({ come, leave }, signal);
  }

  /** How marks and buttons look from now on. */
  function look({ markStyle, buttonSize: chosen }: Manner): void {
    marks.use(markStyle);
    measure.size(chosen);
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

  function come(number: FoundNumber): void {
    if (near.has(number)) return;
    near.add(number);
    moved.add(number);
    host.update();
  }

  function leave(number: FoundNumber): void {
    if (!near.delete(number)) return;
    moved.add(number);
    host.update();
  }

  /** Only what is near is marked: a browser goes through all marks whenever one comes or goes. */
  function settle(): void {
    for (const number of moved) {
      if (near.has(number)) marks.add(number);
      else {
        measure.forget(number);
        marks.remove(number);
        buttons.remove(number);
      }
    }
    moved.clear();
  }

  function frame(): void {
    if (near.size === 0) {
      settle();
      return;
    }
    const places = { carry: host.carry(), zoom: host.zoom() };
    const measured = measure.all(near);
    // Only now: after a change of ours, a hit test has the whole page laid out first.
    settle();
    if (isReordered) buttons.order();
    isReordered = false;
    let isMoved = false;
    for (const [number, next] of measured) if (buttons.write(number, next, places)) isMoved = true;
    following.placed(isMoved);
    reveal.update();
    if (isMoving()) stir();
    else if (measure.isLate()) host.update();
  }

  /** Something happened that may move, cover or uncover numbers. */
  function stir(): void {
    measure.stirred();
    sight?.stirred();
    host.update();
  }

  /** True while an animation carries a number along. */
  const isMoving = (): boolean =>
    document.getAnimations().some(({ playState, effect }) => {
      const target = playState === 'running' && effect instanceof KeyframeEffect ? effect.target : null;
      return target !== null && [...near].some((number) => holds(target, endElement(number) ?? document));
    });

  signal.addEventListener('abort', () => {
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
      covers.follow(root);
      if (sight) attend(root);
    },
    update: following.changed,
  };
}
