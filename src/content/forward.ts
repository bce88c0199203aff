// Whether a number's digits are painted in the order they are written in. Marks of direction before it, a style,
// or a mirror turn digits round on screen: what the person reads would not be what is dialled.

import { rangeBetween } from './boxes.ts';
import type { FoundNumber } from './numbers.ts';

const DIGIT = /\p{Nd}/u;

const boxOf = (node: Text, offset: number): DOMRect =>
  rangeBetween(node, offset, node, offset + 1).getBoundingClientRect();

/** False where a digit stands left of the one before it in the same group and line. Measures each digit. */
export function isForward({ nodes, start, end }: FoundNumber): boolean {
  let before: DOMRect | undefined;
  for (const node of nodes) {
    const last = node === nodes.at(-1) ? end : node.length;
    for (let at = node === nodes[0] ? start : 0; at < last; at++) {
      const box = DIGIT.test(node.data[at] ?? '') ? boxOf(node, at) : undefined;
      // Groups may stand in any order where the script around is written from the right.
      if (box && before && isBehind(box, before)) return false;
      before = box;
    }
  }
  return true;
}

const isBehind = (box: DOMRect, before: DOMRect): boolean =>
  Math.abs(box.top - before.top) < before.height / 2 && box.left < before.left - before.width / 2;
