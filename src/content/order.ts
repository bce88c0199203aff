// Numbers as they stand in the document, those in shadow roots at their hosts.

import { newWalker, position, treeOf } from './dom.ts';
import type { FoundNumber } from './numbers.ts';

/** Comparing two nodes costs a browser as much as they have siblings; from so many numbers on, one walk is cheaper. */
const MANY = 50;

export function inOrder(numbers: readonly FoundNumber[]): FoundNumber[] {
  if (numbers.length < MANY) return [...numbers].sort(compare);
  const byTop = new Map<Node | undefined, FoundNumber[]>();
  for (const number of numbers) {
    const place = placeOf(number);
    const top = place ? pathOf(place)[0] : undefined;
    const there = byTop.get(top);
    if (there) there.push(number);
    else byTop.set(top, [number]);
  }
  const walker = newWalker(document);
  const ordered: FoundNumber[] = [];
  while (walker.nextNode()) {
    const there = byTop.get(walker.currentNode);
    if (there) ordered.push(...there.sort(compare));
  }
  return ordered;
}

export function compare(a: FoundNumber, b: FoundNumber): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  return one && other && one !== other ? order(one, other) : a.start - b.start;
}

/** True where a number stands behind the beginning of `node`, e.g. of a field that has the focus. */
export function follows(number: FoundNumber, node: Node): boolean {
  const place = placeOf(number);
  return place !== null && order(place, node) > 0;
}

const placeOf = ({ nodes: [node], link }: FoundNumber): Node | null => node ?? link;

function order(a: Node, b: Node): number {
  const [one, other] = part(pathOf(a), pathOf(b));
  if (!one || !other || one === other) return 0;
  return position(one, other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

/** A node's way down from the document: the hosts of the shadow trees it is in, then itself. */
function pathOf(node: Node): Node[] {
  const root = treeOf(node);
  return root instanceof ShadowRoot ? [...pathOf(root.host), node] : [node];
}

/** Where two ways part; what is in a shadow tree stands at its host. */
function part(one: readonly Node[], other: readonly Node[]): [Node | undefined, Node | undefined] {
  let i = 0;
  while (i < one.length && one[i] === other[i]) i++;
  return [one[i] ?? one[i - 1], other[i] ?? other[i - 1]];
}
