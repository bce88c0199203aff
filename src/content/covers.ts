// Whether what is ours is painted on top where it stands, be it under something that lets presses through. Where
// Chromium tells (painted.ts), that is the answer; else what of the page is in the top layer is measured.

import { select } from './dom.ts';
import type { Host } from './host.ts';
import { isOverlaid } from './layered.ts';
import { type Painted, watchPainted } from './painted.ts';

export interface Covers extends Pick<Painted, 'watch' | 'forget'> {
  /** A tree that may hold elements of the top layer. */
  follow(tree: Node): void;
  /** A modal dialog or a fullscreen element shuts out everything beside it, us included; we stay visible. */
  isShut(): boolean;
  /** `beside`: the page's element ours belongs to; what of the top layer holds that is no cover. */
  isOnTop(element: Element, beside: Element | null, at: Point): boolean;
  /** What of the page's is over a point, where our own element there tells nothing. */
  isOverlaid(beside: Element | null, at: Point): boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Milliseconds since the page brought something into the top layer, before which nothing is known of it. */
const SETTLED = 300;

export function createCovers(host: Host, signal: AbortSignal): Covers {
  const trees = new Set<Node>([document]);
  const { watch, forget, isPainted } = watchPainted(signal);
  const isShut = (): boolean => select(document, ':modal').length > 0;
  const isSettled = (): boolean => performance.now() - host.layeredAt() >= SETTLED;
  const isCovered = (beside: Element | null, at: Point): boolean =>
    !isSettled() || isOverlaid(trees, beside, at, isShut());

  return {
    watch,
    forget,
    isShut,
    follow: (tree) => trees.add(tree),
    isOverlaid: isCovered,
    isOnTop(element, beside, at) {
      // What is shut out is neither found by a hit test nor said to be painted.
      if (isShut()) return !isCovered(beside, at);
      if (host.root().elementFromPoint(at.x, at.y) !== element || !isSettled()) return false;
      // To Chromium the shadow of our own card beside a button is a cover, too.
      const card = host.root().querySelector('.card');
      const told = card && !card.contains(element) ? null : isPainted(element);
      return told ?? !isCovered(beside, at);
    },
  };
}
