// What counts as a person's press of a button. A page may move a number, or cover and swap it, within a
// press; none of that may make a call. Refused presses do nothing but say so.

import { isTrue } from './numbers.ts';
import type { Shown } from './overlay.ts';

/** Milliseconds a button must have stood still in plain sight before it can be pressed. */
const STANDING = 300;

export interface PressRules {
  /** The button of this element as it stands now, measured afresh; undefined where it cannot be seen. */
  standing(element: EventTarget | null): Shown | undefined;
  pressed(shown: Shown): void;
  /** A trusted press of a button that moved, changed or came just now. */
  refused(element: EventTarget | null): void;
}

/** Hears presses in our shadow root: trusted, begun and ended on the same button, by mouse, touch or key. */
export function guardPresses(root: ShadowRoot, rules: PressRules, signal: AbortSignal): void {
  let begun:
    | { readonly element: EventTarget | null; readonly shown: Shown | undefined; readonly at: number }
    | undefined;
  const on = (type: string, handle: (event: MouseEvent) => void) =>
    root.addEventListener(type, (event) => event.isTrusted && handle(event as MouseEvent), { signal });

  on('pointerdown', (event) => {
    const isMain = event.button === 0 && (event as PointerEvent).isPrimary;
    begun = isMain
      ? { element: event.target, shown: rules.standing(event.target), at: event.timeStamp }
      : undefined;
  });
  on('click', (event) => {
    const { target, timeStamp, detail } = event;
    const start = begun;
    begun = undefined;
    event.preventDefault();
    event.stopPropagation();
    const shown = rules.standing(target);
    // Keys and screen readers click without a pointer: the press begins where it ends.
    const isSame = detail === 0 || (start?.element === target && start.shown === shown);
    const at = detail === 0 ? timeStamp : (start?.at ?? timeStamp);
    if (shown && isSame && at - shown.since >= STANDING && isTrue(shown.number)) rules.pressed(shown);
    else if (isSame || shown) rules.refused(target);
  });
}
