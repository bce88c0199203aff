// Visits the text of a place once, cut into lines: the text nodes that run on into each other, with no
// block, table cell, line break or control between. Subtrees that cannot hold a number are passed over
// by one look at their whole text; visiting their nodes would cost as much as everything else together,
// in Firefox several times as much.
//
//   <div>Call <b>(415)</b> 666-7777<br>or write</div>   →   "Call (415) 666-7777", "or write"

import { countOf, holds, isConnected, isElement, newWalker, parent, textContent } from './dom.ts';
import { isBlock, isMute } from './tags.ts';
import { mayHoldNumber } from './text.ts';

export interface Visitor {
  /** Text nodes of one line, in order. */
  line(nodes: Text[]): void;
  /** An element that was looked at alone. */
  element(element: Element): void;
  /** An element whose descendants may be passed over: whatever is sought among them is sought now. */
  chunk(element: Element): void;
}

/** From `start` to the end of `scope`, or with `isLine` to the next block in `scope`. */
export interface Place {
  readonly start: Node;
  readonly scope: Node;
  readonly isLine: boolean;
}

/** Most elements of a subtree judged by its whole text; a judged one is judged again in parts so much smaller. */
const CHUNK = 400;
const PART = 10;
const LEAST = 4;
/** Nodes visited between two chances to pause. */
const STRIDE = 24;

/** Yields where it may be paused. Returns false where the page moved what it stood on in the meantime. */
export function* walk(place: Place, visitor: Visitor): Generator<undefined, boolean> {
  const { start, scope } = place;
  const walker = newWalker(scope);
  const gates = makeGates(visitor);
  let line: Text[] = [];
  let steps = 0;
  const endLine = () => {
    if (line.length > 0) visitor.line(line);
    line = [];
  };
  walker.currentNode = start;
  let node: Node | null = start;
  while (node) {
    let down: boolean = node === scope;
    if (isElement(node)) {
      const block = isBlock(node);
      if (block && place.isLine && parent(node) === scope) break;
      if (block) endLine();
      gates.visit(node);
      down = !isMute(node) && (!block || gates.passes(node));
    } else if (!down) line.push(node as Text);
    node = (down && walker.firstChild()) || onward(walker, gates, endLine);
    if (node && ++steps > STRIDE && line.length === 0) {
      steps = 0;
      yield;
      if (!isConnected(node) || !holds(scope, node)) return false;
    }
  }
  endLine();
  return true;
}

/** The next node that is not below this one; leaving a block ends its line. */
function onward(walker: TreeWalker, gates: Gates, endLine: () => void): Node | null {
  for (;;) {
    const beside = walker.nextSibling();
    if (beside) return beside;
    const up = walker.parentNode();
    if (!up) return null;
    gates.leave(up);
    if (isBlock(up as Element)) endLine();
  }
}

interface Gates {
  visit(element: Element): void;
  /** Whether to look at the children of a block. */
  passes(block: Element): boolean;
  leave(element: Node): void;
}

function makeGates(visitor: Visitor): Gates {
  const open: { readonly element: Element; readonly limit: number }[] = [];
  return {
    visit(element) {
      if (open.length === 0) visitor.element(element);
    },
    passes(element) {
      const limit = open.at(-1)?.limit ?? CHUNK;
      const count = limit > LEAST ? countOf(element) : 0;
      if (count === 0 || count > limit) return true;
      if (open.length === 0) visitor.chunk(element);
      if (!mayHoldNumber(textContent(element))) return false;
      open.push({ element, limit: count / PART });
      return true;
    },
    leave(element) {
      if (open.at(-1)?.element === element) open.pop();
    },
  };
}
