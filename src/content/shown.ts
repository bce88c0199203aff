// The buttons that are shown, in the order of the document: that is the order of the tab key.

import { t } from '../platform/page-bus.ts';
import type { Covers } from './covers.ts';
import { create } from './dom.ts';
import type { Host } from './host.ts';
import type { FoundNumber } from './numbers.ts';
import { compare } from './order.ts';
import type { Spot } from './spot.ts';

/** One button and where it stands, in pixels of the viewport. */
export interface Shown {
  readonly number: FoundNumber;
  /** Made when it is first asked for: to make a button has Chromium go through the whole page before the next hit test. */
  readonly element: HTMLElement;
  /** The element, where it was asked for. */
  made: HTMLElement | null;
  /** The text beside it is light. */
  isDark: boolean;
  /** What it says it calls. */
  view: FoundNumber['view'];
  spot: Spot;
  /** Whether the number could be seen, and when that was looked at. */
  isSeen: boolean;
  testedAt: number;
  /** When the spot was chosen, and the size of the number then. */
  chosenAt: number;
  size: string;
  x: number;
  y: number;
  /** The CSS `transform` that brought it there. */
  transform: string;
  /** Since when it stands there in plain sight (milliseconds, as events tell time); infinite while it does not. */
  since: number;
  /** Since when it shows itself where it waits to be wanted (reveal.ts); infinite while it waits. */
  revealedAt: number;
}

export function newShown(number: FoundNumber): Shown {
  const [never, always] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const spot = { dx: 0, dy: 0, size: 0 };
  return {
    number,
    get element() {
      if (!this.made) {
        this.made = create('button');
        this.made.className = 'call';
      }
      return this.made;
    },
    made: null,
    isDark: false,
    view: number.view,
    spot,
    isSeen: false,
    testedAt: always,
    chosenAt: always,
    size: '',
    x: 0,
    y: 0,
    transform: '',
    since: never,
    revealedAt: always,
  };
}

/** How things of ours are brought to their places in this frame. */
export interface Frame {
  readonly carry: ReturnType<Host['carry']>;
  readonly zoom: number;
}

export interface ShownButtons {
  get(number: FoundNumber): Shown | undefined;
  byElement(element: EventTarget | null): Shown | undefined;
  all(): Iterable<Shown>;
  /** Puts the button where it was measured to stand; null hides the number's button for now. True where one that was there moves. */
  write(number: FoundNumber, next: Shown | null, frame: Frame): boolean;
  remove(number: FoundNumber): void;
  /** The page may have brought its nodes into another order. */
  order(): void;
}

export function createShownButtons(host: Host, covers: Pick<Covers, 'watch' | 'forget'>): ShownButtons {
  const shown = new Map<FoundNumber, Shown>();
  const sorted: Shown[] = [];

  function insert(next: Shown): void {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[middle];
      if (other && compare(other.number, next.number) < 0) low = middle + 1;
      else high = middle;
    }
    host.layer().insertBefore(next.element, sorted[low]?.element ?? null);
    sorted.splice(low, 0, next);
  }

  function place(next: Shown, { carry, zoom }: Frame): boolean {
    const { number, element, x, y, spot } = next;
    element.classList.toggle('dark', next.isDark);
    const label = t('content_call', number.view.label);
    if (element.getAttribute('aria-label') !== label) {
      element.setAttribute('aria-label', label);
      element.title = label;
    }
    const transform = carry(x, y);
    const isMoved = transform !== next.transform;
    if (isMoved) element.style.transform = transform;
    next.transform = transform;
    // Not by a scale: what is scaled down never counts as painted (painted.ts).
    element.style.setProperty('--size', String(spot.size / zoom));
    element.style.display = '';
    if (!spot.isTight) {
      element.classList.remove('waiting');
      next.revealedAt = Number.NEGATIVE_INFINITY;
    }
    if (shown.has(number)) return isMoved;
    shown.set(number, next);
    insert(next);
    covers.watch(element);
    return false;
  }

  function order(): void {
    const isInOrder = sorted.every((one, i) => compare((sorted[i - 1] ?? one).number, one.number) <= 0);
    if (isInOrder) return;
    sorted.sort((a, b) => compare(a.number, b.number));
    const focused = host.root().activeElement as HTMLElement | null;
    let before: Element | null = null;
    for (const { element } of sorted.toReversed()) {
      // The card stands behind its button and goes along.
      const next: Element | null = element.nextElementSibling;
      const card: Element | null = next?.matches('.card') ? next : null;
      if ((card ?? element).nextElementSibling !== before) {
        host.layer().insertBefore(element, before);
        if (card) element.after(card);
      }
      before = element;
    }
    // Whoever is moved loses it.
    focused?.focus({ preventScroll: true });
  }

  return {
    order,
    get: (number) => shown.get(number),
    byElement: (element) => [...shown.values()].find((one) => one.element === element),
    all: () => shown.values(),
    write(number, next, frame) {
      if (next) return place(next, frame);
      const old = shown.get(number);
      if (!old) return false;
      old.element.style.display = 'none';
      old.since = Number.POSITIVE_INFINITY;
      return false;
    },
    remove(number) {
      const old = shown.get(number);
      if (!old) return;
      old.element.remove();
      covers.forget(old.element);
      shown.delete(number);
      sorted.splice(sorted.indexOf(old), 1);
    },
  };
}
