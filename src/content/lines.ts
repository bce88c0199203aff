// One line of the page as the scan reads it: its text with runs of white space narrowed to one space, as
// the page shows it, and the way back from an offset in that text to a place in a text node.

import type { NumberView } from '../core/contract.ts';
import { scanBlock } from '../core/phone/scan.ts';
import type { Candidate } from '../core/phone/types.ts';
import { holds, isConnected, isElement, parent } from './dom.ts';
import { runsOn } from './tags.ts';
import { isWide, mayHoldNumber, narrowed, textIn } from './text.ts';

export interface Line {
  readonly nodes: readonly Text[];
  /** The nodes' data as it was read. */
  readonly text: string;
  readonly candidates: readonly Candidate[];
  /** Offset in `text` of each offset of the narrowed text, where the two differ. */
  readonly wide: readonly number[] | null;
}

/** Where a number stands: `start` is an offset in the first node, `end` one in the last. */
export interface Spot {
  readonly nodes: readonly Text[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines with candidates in these nodes: none on most, several where style parts what tags do not. */
export function readLine(nodes: readonly Text[]): Line[] {
  const text = textIn(nodes);
  if (!mayHoldNumber(text)) return [];
  const wide = isWide(text) ? widen(text) : null;
  const candidates = scanBlock(wide ? narrowed(text) : text, joinsOf(nodes, wide));
  if (candidates.length === 0) return [];
  const parting = partingOf(nodes, candidates, wide);
  if (parting > 0) return [...readLine(nodes.slice(0, parting)), ...readLine(nodes.slice(parting))];
  return [{ nodes, text, candidates, wide }];
}

/** Offset in `text` of each character of the narrowed text, and of its end. */
function widen(text: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!(/\s/.test(text[i] ?? '') && /\s/.test(text[i - 1] ?? '') && i > 0)) offsets.push(i);
  }
  offsets.push(text.length);
  return offsets;
}

/** Offsets in the narrowed text where one node ends and the next begins. */
function joinsOf(nodes: readonly Text[], wide: readonly number[] | null): number[] {
  const joins: number[] = [];
  let end = 0;
  let narrowed = 0;
  for (const { length } of nodes.slice(0, -1)) {
    end += length;
    if (wide) while ((wide[narrowed] ?? end) < end) narrowed++;
    joins.push(wide ? narrowed : end);
  }
  return joins;
}

/** Index of the first node that its own style sets apart from the one before it, in the midst of a cluster. */
function partingOf(
  nodes: readonly Text[],
  candidates: readonly Candidate[],
  wide: readonly number[] | null,
): number {
  if (nodes.length === 1) return 0;
  const joins = joinsOf(nodes, wide);
  return (
    joins.findIndex((join, i) => {
      const isInside = candidates.some(({ at, start, end }) => join > at + start && join < at + end);
      const [before, after] = [nodes[i], nodes[i + 1]];
      return isInside && before && after && (isApart(before, after) || isApart(after, before));
    }) + 1
  );
}

/** True where an element around `node`, and not around `other`, stands in a line of its own. */
function isApart(node: Text, other: Text): boolean {
  for (let around = parent(node); isElement(around) && !holds(around, other); around = parent(around)) {
    if (!runsOn(around)) return true;
  }
  return false;
}

/** True while the line stands in the page as it was read. */
export const isUnchanged = ({ nodes, text }: Line | (Spot & { text: string })): boolean =>
  nodes.every(isConnected) && textIn(nodes) === text;

export function spotOf(line: Line, candidate: Candidate, view: NumberView): Spot {
  const raw = (offset: number) => (line.wide ? (line.wide[offset] ?? line.text.length) : offset);
  const from = raw(candidate.at + view.start);
  const to = raw(candidate.at + view.end - 1) + 1;
  return cut(line, from, to);
}

function cut({ nodes, text }: Line, from: number, to: number): Spot {
  const inside: Text[] = [];
  let at = 0;
  let start = 0;
  let end = 0;
  for (const node of nodes) {
    const past = at + node.length;
    if (past > from && at < to) {
      if (inside.length === 0) start = from - at;
      inside.push(node);
      end = Math.min(to, past) - at;
    }
    at = past;
  }
  return { nodes: inside, start, end, text: text.slice(from, to) };
}

/** The text that now stands where the number stood. */
export function presentText({ nodes, start, end }: Spot): string {
  const last = nodes.at(-1);
  const cutOff = last ? last.length - end : 0;
  const data = textIn(nodes);
  return nodes.every(isConnected) ? data.slice(start, data.length - cutOff) : '';
}
