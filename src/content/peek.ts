// When a person wants to see what a number is: they rest over its button or come to it by the keyboard; and
// when they turn away. Passing by opens nothing.

import { listen } from './dom.ts';
import type { Host } from './host.ts';

export interface Peeks {
  /** Somebody rests at this button. */
  open(button: Element): void;
  /** Nobody is at a button or in the card any more. */
  leave(): void;
  /** Something else was pressed. */
  dismiss(): void;
}

/** Milliseconds of rest that are no passing by, and in which a way from the button to the card may be lost. */
const REST = 400;
const AWAY = 350;

export function watchPeeks(host: Host, peeks: Peeks, signal: AbortSignal): void {
  const root = host.root();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  function soon(work: () => void, milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  }

  const partOf = (node: EventTarget | null, selector: string): Element | null =>
    node instanceof Element && node.getRootNode() === root ? node.closest(selector) : null;

  function come(target: EventTarget | null): void {
    const button = partOf(target, '.call');
    if (button) soon(() => peeks.open(button), REST);
    else if (partOf(target, '.card')) clearTimeout(timer);
  }

  function go(to: EventTarget | null): void {
    if (!partOf(to, '.call,.card')) soon(peeks.leave, AWAY);
  }

  listen(root, 'pointerover', signal, (event) => {
    const { pointerType, target, isTrusted } = event as PointerEvent;
    if (isTrusted && pointerType !== 'touch') come(target);
  });
  listen(root, 'focusin', signal, ({ target }) => {
    if ((target as Element).matches(':focus-visible')) come(target);
  });
  listen(root, 'pointerout focusout', signal, (event) => go((event as FocusEvent).relatedTarget));
  // Who presses has decided; resting on afterwards opens nothing.
  listen(root, 'pointerdown keydown', signal, () => clearTimeout(timer));
  listen(window, 'pointerdown', signal, ({ target, isTrusted }) => {
    if (isTrusted && !host.isOurs(target as Element)) peeks.dismiss();
  });
}
