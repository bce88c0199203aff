// The one card of a page: what a number is, and what becomes of a call. It stands beside the number's button
// while that is on screen. Screen readers hear each new sentence, once and politely.

import { t } from '../platform/page-bus.ts';
import { type CardContent, type CardParts, makeCardParts } from './card-parts.ts';
import type { Covers } from './covers.ts';
import { listen } from './dom.ts';
import { topElementAt } from './dom-view.ts';
import type { Host } from './host.ts';
import { guardPresses } from './press.ts';

/** Where a card belongs. */
export interface Anchor {
  /** The button as it stands now, in the viewport; null: nowhere on screen. */
  box(): DOMRect | null;
  /** What of the page it belongs to. */
  beside(): Element | null;
  /** The card follows it in the order of the tab key. */
  readonly button: Element | null;
}

export const NOWHERE: Anchor = { box: () => null, beside: () => null, button: null };

export interface Card {
  /** Tells whether the card still shows this very content. */
  show(content: CardContent, anchor: Anchor): () => boolean;
  /** Says something more in place of the sentence. */
  say(sentence: string): void;
  /** Not announced: it changes every second. */
  tick(text: string): void;
  close(): void;
  /** What is open. */
  about(): CardContent['about'] | null;
  /** True while the pointer or the focus is in it, or the focus on its button. */
  isUsed(): boolean;
}

const EDGE = 8;
/** Pixels the card may shift and still stand where it stood. */
const STILL = 3;

interface Pressed {
  readonly since: number;
  run(): void;
}

export function createCard(host: Host, covers: Covers, signal: AbortSignal): Card {
  let parts: CardParts | undefined;
  let content: CardContent | undefined;
  let anchor = NOWHERE;
  let actions: ReadonlyMap<Element, Pressed> = new Map();
  let [x, y] = [0, 0];
  const isOpen = () => parts?.card.isConnected ?? false;

  function open(): CardParts {
    host.onFrame(place);
    const made = makeCardParts(close);
    window.addEventListener('keydown', onKey, { capture: true, signal });
    listen(window, 'scroll resize', signal, host.update);
    guardPresses(
      host.root(),
      { selector: '.card button', standing, beneath, pressed: ({ run }) => run(), refused },
      signal,
    );
    return made;
  }

  const refused = (): void => parts?.say(t('content_refused_why'));

  function standing(element: EventTarget): Pressed | undefined {
    const found = isOpen() ? actions.get(element as Element) : undefined;
    if (!found) return undefined;
    const { left, top, width, height } = (element as Element).getBoundingClientRect();
    const [centre, middle] = [left + width / 2, top + height / 2];
    // To close is never wrong.
    if (covers.isShut() && (element as Element).matches('.close')) return found;
    const isFound = covers.isShut() || host.isOurs(topElementAt(centre, middle));
    const isOnTop = covers.isOnTop(element as Element, anchor.beside(), { x: centre, y: middle });
    return isFound && isOnTop ? found : undefined;
  }

  function beneath(atX: number, atY: number): EventTarget | undefined {
    if (!isOpen() || !covers.isShut()) return undefined;
    return [...actions.keys()].find((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      return atX >= left && atX <= right && atY >= top && atY <= bottom;
    });
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || !isOpen()) return;
    // While the focus is ours, so is the key: it closes no dialog of the page.
    if (host.root().activeElement) {
      event.preventDefault();
      event.stopPropagation();
    }
    close();
  }

  function close(): void {
    if (!isOpen()) return;
    const hadFocus = parts?.card.contains(host.root().activeElement);
    parts?.card.remove();
    if (hadFocus) (anchor.button as HTMLElement | null)?.focus();
  }

  /** Whatever was pressed before it moved was pressed elsewhere. */
  function moved(): void {
    const since = performance.now();
    actions = new Map([...actions].map(([button, { run }]) => [button, { since, run }]));
  }

  function place(): void {
    if (!parts || !isOpen()) return;
    const { card } = parts;
    const box = anchor.box();
    card.classList.toggle('docked', !box);
    if (!box && content?.about === 'number') close();
    if (!box) return;
    const { width, height } = card.getBoundingClientRect();
    const left = Math.max(EDGE, Math.min(box.left, innerWidth - width - EDGE));
    const below = box.bottom + EDGE;
    const top = below + height > innerHeight ? Math.max(EDGE, box.top - height - EDGE) : below;
    const isOnButton = top < box.bottom && top + height > box.top;
    if (content?.isPeek && isOnButton) {
      close();
      return;
    }
    if (Math.abs(left - x) > STILL || Math.abs(top - y) > STILL) moved();
    [x, y] = [left, top];
    card.style.transform = host.carry()(x, y);
  }

  /** The region must be there before its words, or they are not read out. */
  function attach({ card }: CardParts): void {
    const { button } = anchor;
    const isThere = card.isConnected && (!button || card.previousElementSibling === button);
    if (isThere) return;
    if (button?.getRootNode() === host.root()) button.after(card);
    else host.layer().append(card);
  }

  return {
    show(next, at) {
      parts ??= open();
      anchor = at;
      content = next;
      attach(parts);
      const since = performance.now();
      for (const button of actions.keys()) covers.forget(button);
      actions = new Map([...parts.fill(next)].map(([button, run]) => [button, { since, run }]));
      for (const button of actions.keys()) covers.watch(button);
      place();
      return () => content === next && isOpen();
    },
    say: (sentence) => parts?.say(sentence),
    tick(words) {
      if (parts) parts.clock.textContent = words;
    },
    close,
    about: () => (isOpen() ? (content?.about ?? null) : null),
    isUsed() {
      const focused = host.root().activeElement;
      return Boolean(
        parts &&
          (parts.card.matches(':hover') ||
            parts.card.contains(focused) ||
            (focused && focused === anchor.button)),
      );
    },
  };
}
