// Boxes of the text around a number, as far as a button could reach.

import { rangeBetween } from './boxes.ts';
import { isText, newWalker, treeOf } from './dom.ts';
import type { FoundNumber } from './numbers.ts';

/** Text nodes looked at before and behind a number, and characters of each. */
const NODES = 4;
const REACH = 400;

export function textAround({ nodes, start, end }: FoundNumber): DOMRect[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return [];
  return [
    ...boxesBetween(first, Math.max(0, start - REACH), start),
    ...boxesBetween(last, end, Math.min(last.length, end + REACH)),
    ...neighbours(first, 'previousNode').flatMap((node) =>
      boxesBetween(node, Math.max(0, node.length - REACH), node.length),
    ),
    ...neighbours(last, 'nextNode').flatMap((node) => boxesBetween(node, 0, Math.min(node.length, REACH))),
  ];
}

/** Boxes of the text that stands in an element itself. */
export function textIn(element: Element): DOMRect[] {
  const boxes: DOMRect[] = [];
  const walker = newWalker(element);
  for (let node = walker.firstChild(), i = 0; node && i < NODES; node = walker.nextSibling(), i++)
    if (isText(node)) boxes.push(...boxesBetween(node, 0, Math.min(node.length, REACH)));
  return boxes;
}

function neighbours(from: Text, step: 'previousNode' | 'nextNode'): Text[] {
  const walker = newWalker(treeOf(from));
  walker.currentNode = from;
  const found: Text[] = [];
  for (let i = 0; found.length < NODES && i < NODES * 8; i++) {
    const node = walker[step]();
    if (!node) break;
    if (isText(node) && /\S/.test(node.data)) found.push(node);
  }
  return found;
}

function boxesBetween(node: Text, start: number, end: number): DOMRect[] {
  if (!/\S/.test(node.data.slice(start, end))) return [];
  return Array.from(rangeBetween(node, start, node, end).getClientRects());
}
