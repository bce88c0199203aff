// What counts as a person's press of a button. A page may move a number, or cover and swap it, within a
// press; none of that may make a call. Refused presses do nothing but say so.

import { isTrue } from './numbers.ts';
import type { Shown } from './shown.ts';

/** Milliseconds a button must have stood still in plain sight before it can be pressed. */
const STANDING = 300;

export interface PressRules {
  /** The button of this element as it stands now, measured afresh; undefined where it cannot be seen. */
  standing(element: EventTarget | null): Shown | undefined;
  /** Our button at a point of a page whose modal dialog or fullscreen keeps events from us. */
  beneath(x: number, y: number): EventTarget | undefined;
  pressed(shown: Shown): void;
  /** A trusted press of a button that moved, changed or came just now. */
  refused(element: EventTarget | null): void;
}

interface Begun {
  readonly element: EventTarget | null;
  readonly shown: Shown | undefined;
  readonly at: number;
}

/** Hears presses in our shadow root: trusted, begun and ended on the same button, by mouse, touch or key. */
export function guardPresses(root: ShadowRoot, rules: PressRules, signal: AbortSignal): void {
  let begun: Begun | undefined;

  function begin(event: PointerEvent, element: EventTarget | null): void {
    const isMain = event.button === 0 && event.isPrimary;
    begun = isMain ? { element, shown: rules.standing(element), at: event.timeStamp } : undefined;
  }

  function end({ timeStamp, detail }: MouseEvent, element: EventTarget | null): void {
    const shown = rules.standing(element);
    // Keys and screen readers click without a pointer: the press begins where it ends.
    const isSame = detail === 0 || (begun?.element === element && begun.shown === shown);
    const at = detail === 0 ? timeStamp : (begun?.at ?? timeStamp);
    begun = undefined;
    if (shown && isSame && at - shown.since >= STANDING && isTrue(shown.number)) rules.pressed(shown);
    else rules.refused(element);
  }

  const hear = (target: EventTarget, find: (event: MouseEvent) => EventTarget | null | undefined) => {
    const handle = (event: Event) => {
      const element = event.isTrusted ? find(event as MouseEvent) : undefined;
      if (!element) return;
      // A press of our button is none of the page's.
      event.stopImmediatePropagation();
      if (event.type === 'pointerdown') begin(event as PointerEvent, element);
      if (event.type !== 'click') return;
      event.preventDefault();
      end(event as MouseEvent, element);
    };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      target.addEventListener(type, handle, { capture: true, signal });
  };
  hear(root, ({ target }) => (target instanceof Element && target.closest('.call')) || null);
  hear(window, ({ type, clientX, clientY, detail }) =>
    type === 'click' && detail === 0 ? null : rules.beneath(clientX, clientY),
  );
}
