// Clicks on numbers and on links that name one. The page gets every click as if we were not there: a number
// answers when all of the page's handlers have run, and a link's own action is stopped only at the very end,
// where nobody stopped it before.

import type { Manner } from '../core/manner.ts';
import { boxesOf } from './boxes.ts';
import { closestTo, holds, isElement } from './dom.ts';
import { LINKS } from './links.ts';
import type { FoundNumber } from './numbers.ts';
import { createGate } from './press.ts';
import type { Shown } from './shown.ts';

export interface ClickRules {
  /** Numbers near the screen. */
  readonly near: ReadonlySet<FoundNumber>;
  /** The number's button, if both stand in plain sight. */
  standing(number: FoundNumber): Shown | undefined;
  /** Whether the number's button is shown at all. */
  isShown(number: FoundNumber): boolean;
  manner(): Manner;
  opened(number: FoundNumber): void;
  dialled(number: FoundNumber): void;
  explained(number: FoundNumber): void;
  refused(number: FoundNumber): void;
}

/** Pixels a pointer may go within a click; farther is a drag. */
const DRAG = 4;

/** What has a meaning of its own when clicked. */
const CONTROLS =
  'a[href],area,button,input,select,textarea,label,summary,option,audio,video,[contenteditable]:not([contenteditable=false i]),' +
  '[role=button],[role=link],[role=checkbox],[role=radio],[role=switch],[role=tab],[role=option],[role^=menuitem],[draggable=true]';

export function answerClicks(rules: ClickRules, signal: AbortSignal): void {
  const gate = createGate(rules.standing);
  let begunAt = { x: 0, y: 0 };

  /** The number a press is on, in the text or by its link. */
  function numberOf(event: MouseEvent): FoundNumber | undefined {
    if (rules.near.size === 0 || !isPlain(event)) return undefined;
    const link = linkOf(event);
    return link ? numberOfLink(rules.near, link) : numberAt(rules.near, event);
  }

  function begin(event: PointerEvent): void {
    begunAt = { x: event.clientX, y: event.clientY };
    if (event.isTrusted) gate.begin(event, numberOf(event));
  }

  function clickNumber(event: MouseEvent): void {
    if (!event.isTrusted || event.detail !== 1 || linkOf(event)) return;
    const number = numberOf(event);
    if (!number || isDrag(event)) return;
    const isHonest = gate.end(event, number) !== undefined;
    setTimeout(() => {
      // A page that takes the click for itself may; so does a person who selects.
      if (event.defaultPrevented || isSelecting() || signal.aborted) return;
      if (!isHonest) return;
      if (rules.manner().numberClick === 'dial') rules.dialled(number);
      else rules.opened(number);
    });
  }

  function clickLink(event: MouseEvent): void {
    const { linkClick } = rules.manner();
    const link = event.isTrusted && !event.defaultPrevented && isPlain(event) ? linkOf(event) : null;
    const number = link && numberOfLink(rules.near, link);
    if (!number || linkClick === 'system') return;
    const isHonest = gate.end(event, number) !== undefined;
    // A link we show nothing at is the system's.
    if (!isHonest && !rules.isShown(number)) return;
    event.preventDefault();
    if (!isHonest) rules.refused(number);
    else if (linkClick === 'ask') rules.explained(number);
    else rules.dialled(number);
  }

  const isDrag = ({ clientX, clientY }: MouseEvent): boolean =>
    Math.hypot(clientX - begunAt.x, clientY - begunAt.y) > DRAG;

  const on = <E extends MouseEvent>(type: string, capture: boolean, handle: (event: E) => void) =>
    window.addEventListener(type, handle as unknown as EventListener, { capture, signal });
  on('pointerdown', true, begin);
  on('click', true, clickNumber);
  // On the window, bubbling, and registered anew at each click: behind whatever the page registered there.
  on('click', true, () => window.addEventListener('click', clickLink, { once: true, signal }));
}

const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;

/** In open shadow trees, too. */
const targetOf = (event: Event): Element | null => {
  const [target] = event.composedPath();
  return target instanceof Node && isElement(target) ? target : null;
};

function linkOf(event: Event): Element | null {
  const target = targetOf(event);
  return target && closestTo(target, LINKS);
}

/** The number that stands for its link. */
function numberOfLink(near: ReadonlySet<FoundNumber>, link: Element): FoundNumber | undefined {
  for (const number of near) if (number.link === link && number.href !== null) return number;
  return undefined;
}

/** The number whose text is under the pointer; none inside what has a meaning of its own. */
function numberAt(near: ReadonlySet<FoundNumber>, event: MouseEvent): FoundNumber | undefined {
  const target = targetOf(event);
  if (!target || closestTo(target, CONTROLS)) return undefined;
  const { clientX: x, clientY: y } = event;
  for (const number of near) {
    const [node] = number.nodes;
    if (!node || !number.nodes.some((one) => holds(target, one))) continue;
    const isAt = ({ left, right, top, bottom }: DOMRect) =>
      x >= left && x <= right && y >= top && y <= bottom;
    if (boxesOf(number).some(isAt)) return number;
  }
  return undefined;
}

const isSelecting = (): boolean => getSelection()?.isCollapsed === false;
