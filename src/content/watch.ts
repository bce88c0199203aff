// Hears of every change of the page and, inside the observer, only notes where. At most five times a
// second the notes become places to look at again. A storm of changes becomes one look at everything; a
// place that changes all the time rests for a while. A page that changes and changes and never holds
// anything that could be a number is looked at less and less, and in the end not even observed for a while.

import { isElement, isHidden, isText, listen, next, parent, previous } from './dom.ts';
import { makeRests } from './rests.ts';
import { isBlock, isInAlone } from './tags.ts';
import type { Place } from './walk.ts';

export interface Watch {
  observe(root: Node): void;
  isIdle(): boolean;
}

export interface Changes {
  /** Places whose text may have changed. */
  readonly places: readonly Place[];
  /** Elements that may name another number now, or none. */
  readonly turned: readonly Element[];
  /** Text may have come to stand where it is left alone. */
  readonly isMuted: boolean;
  /** Places left alone for now: what stood in them and no longer does is to be forgotten. */
  readonly resting: readonly Node[];
  /** Nodes left the page. */
  readonly isLess: boolean;
}

/** Milliseconds between two looks, and from a first change to its look. */
const APART = 200;
const SOON = 30;
/** Changed nodes from which on everything is looked at once. */
const FLOOD = 1_000;
/** Looks at a page without a candidate that double the time to the next; and after so many it is left. */
const SLOWER = 10;
const LEFT = 30;
/** Milliseconds for which it is left, unless the person does something in it. */
const AWAY = 10_000;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['href', 'contenteditable', 'role', 'data-click-to-call'],
};

interface Notes {
  /** Nodes that came, and nodes whose line may read differently now. */
  readonly came: Set<Node>;
  readonly edges: Set<Node>;
  readonly turned: Set<Element>;
  isLess: boolean;
  isFlood: boolean;
}

const noNotes = (): Notes => ({
  came: new Set(),
  edges: new Set(),
  turned: new Set(),
  isLess: false,
  isFlood: false,
});

/** What looking has yielded: text that could be a number. */
export interface Yield {
  /** Whether the place ever yielded any. */
  of(scope: Node): boolean;
  count(): number;
}

export function createWatch(
  roots: () => readonly Node[],
  changed: (changes: Changes) => void,
  yielded: Yield,
  signal: AbortSignal,
): Watch {
  let notes = noNotes();
  let hasNotes = false;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let away: ReturnType<typeof setTimeout> | undefined;
  let fruitless = 0;
  const rests = makeRests<Place>(
    yielded.of,
    (scope) => {
      notes.came.add(scope);
      plan();
    },
    signal,
  );
  const observer = new MutationObserver((records) => {
    for (const record of records) note(notes, record);
    plan();
  });

  function plan(): void {
    hasNotes = true;
    // A hidden page notes on; it is looked at when somebody looks at it.
    const apart = APART * (1 + fruitless / SLOWER);
    if (!isHidden()) timer ??= setTimeout(flush, Math.max(SOON, last + apart - performance.now()));
  }

  function flush(): void {
    timer = undefined;
    hasNotes = false;
    last = performance.now();
    fruitless = yielded.count() > 0 ? 0 : fruitless + 1;
    const { came, edges, turned, isLess, isFlood } = notes;
    notes = noNotes();
    for (const element of turned) came.add(element);
    const places = isFlood ? roots().map(wholeOf) : placesOf(came, edges);
    const { now, resting } = rests.sort(places);
    const isMuted = isFlood || [...came].some(isInAlone);
    if (fruitless > LEFT) leave();
    changed({ places: now, turned: [...turned], isMuted, resting, isLess: isLess || isFlood });
  }

  function observe(root: Node): void {
    observer.observe(root, OBSERVED);
  }

  /** Nothing is heard until the time is over or the person does something; then everything is looked at. */
  function leave(): void {
    observer.disconnect();
    away = setTimeout(comeBack, AWAY);
  }

  function comeBack(): void {
    if (!away) return;
    clearTimeout(away);
    away = undefined;
    for (const root of roots()) observe(root);
    notes.isFlood = true;
    plan();
  }

  listen(window, 'pointerdown keydown visibilitychange', signal, () => {
    fruitless = 0;
    comeBack();
    if (hasNotes) plan();
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(away);
  });
  return {
    observe,
    isIdle: () => !hasNotes && !away && rests.areOver(),
  };
}

function note(notes: Notes, record: MutationRecord): void {
  const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
  if (removedNodes.length > 0) notes.isLess = true;
  if (notes.isFlood) return;
  if (type === 'attributes') notes.turned.add(target as Element);
  else notes.edges.add(target);
  for (const node of addedNodes) notes.came.add(node);
  if (previousSibling) notes.edges.add(previousSibling);
  if (nextSibling) notes.edges.add(nextSibling);
  notes.isFlood = notes.came.size + notes.edges.size > FLOOD;
}

const isBlockNode = (node: Node): boolean => isElement(node) && isBlock(node);

export const wholeOf = (scope: Node): Place => ({ start: scope, scope, isLine: false });

/** Whole blocks that came, and the lines around everything else; each once. */
function placesOf(came: ReadonlySet<Node>, edges: ReadonlySet<Node>): Place[] {
  const places = new Map<Node, Place>();
  for (const node of came) {
    if (isBlockNode(node) && !hasAncestorIn(node, came)) places.set(node, wholeOf(node));
  }
  for (const node of [...came, ...edges]) {
    const line = isBlockNode(node) ? null : lineAround(node);
    if (line) places.set(line.start, line);
  }
  return [...places.values()];
}

const hasAncestorIn = (node: Node, set: ReadonlySet<Node>): boolean => {
  for (let up = parent(node); up; up = parent(up)) if (set.has(up)) return true;
  return false;
};

/** The line an inline node is part of; null where no text is left of it. */
function lineAround(node: Node): Place | null {
  let top = node;
  let scope = parent(top);
  while (isElement(scope) && !isBlock(scope)) {
    top = scope;
    scope = parent(top);
  }
  const start = scope && (firstOfLine(top, previous) ?? firstOfLine(top, next, true));
  return scope && start && { start, scope, isLine: true };
}

/** The farthest (or `nearest`) sibling up to the next block that holds text; comments do not. */
function firstOfLine(from: Node, step: (node: Node) => Node | null, nearest = false): Node | null {
  let found: Node | null = null;
  for (let node: Node | null = from; node && !isBlockNode(node); node = step(node)) {
    if (isText(node) || isElement(node)) found = node;
    if (found && nearest) break;
  }
  return found;
}
