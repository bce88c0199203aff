// What counts as a person's press of something of ours. A page may move a number, or cover and swap it, within
// a press; none of that may make a call. Refused presses do nothing but say so.

/** Milliseconds a thing must have stood still in plain sight before it can be pressed. */
const STANDING = 300;

/** Something that can be pressed, as it stands now; another object once it stands for something else. */
interface Pressable {
  /** Since when it stands there in plain sight (milliseconds, as events tell time). */
  readonly since: number;
}

export interface Gate<K, T> {
  begin(event: PointerEvent, key: K | undefined): void;
  /** What was pressed, begun and ended on the same thing; undefined where that is no honest press. */
  end(event: MouseEvent, key: K): T | undefined;
}

/** `standing` looks afresh; undefined where the thing cannot be seen. */
export function createGate<K, T extends Pressable>(standing: (key: K) => T | undefined): Gate<K, T> {
  let begun: { readonly key: K; readonly found: T | undefined; readonly at: number } | undefined;
  return {
    begin(event, key) {
      const isMain = event.button === 0 && event.isPrimary;
      begun = isMain && key !== undefined ? { key, found: standing(key), at: event.timeStamp } : undefined;
    },
    end({ timeStamp, detail }, key) {
      const found = standing(key);
      // Keys and screen readers click without a pointer: the press begins where it ends.
      const isSame = detail === 0 || (begun?.key === key && begun.found === found);
      const at = detail === 0 ? timeStamp : (begun?.at ?? timeStamp);
      begun = undefined;
      return found && isSame && at - found.since >= STANDING ? found : undefined;
    },
  };
}

export interface PressRules<T extends Pressable> {
  /** Which of our elements are pressed. */
  readonly selector: string;
  standing(element: EventTarget): T | undefined;
  /** Our element at a point of a page whose modal dialog or fullscreen keeps events from us. */
  beneath(x: number, y: number): EventTarget | undefined;
  pressed(found: T, isTouch: boolean): void;
  /** A trusted press of an element that moved, changed or came just now. */
  refused(element: EventTarget): void;
}

/** Hears presses in our shadow root: trusted, by mouse, touch or key. */
export function guardPresses<T extends Pressable>(
  root: ShadowRoot,
  rules: PressRules<T>,
  signal: AbortSignal,
): void {
  const gate = createGate(rules.standing);

  const hear = (target: EventTarget, find: (event: MouseEvent) => EventTarget | null | undefined) => {
    const handle = (event: Event) => {
      const element = event.isTrusted ? find(event as MouseEvent) : undefined;
      if (!element) return;
      // A press of our button is none of the page's.
      event.stopImmediatePropagation();
      if (event.type === 'pointerdown') gate.begin(event as PointerEvent, element);
      if (event.type !== 'click') return;
      event.preventDefault();
      const found = gate.end(event as MouseEvent, element);
      if (found) rules.pressed(found, (event as PointerEvent).pointerType === 'touch');
      else rules.refused(element);
    };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      target.addEventListener(type, handle, { capture: true, signal });
  };
  hear(root, ({ target }) => (target instanceof Element && target.closest(rules.selector)) || null);
  hear(window, ({ type, clientX, clientY, detail }) =>
    type === 'click' && detail === 0 ? null : rules.beneath(clientX, clientY),
  );
}
