// Looks through places of the page and keeps `numbers` true: walk → lines → candidates → verdicts →
// numbers. Answers may come long after the text they are about has changed; then they are dropped, since
// the change itself has put the place on the list again.

import type { LinkView, NumberView } from '../core/contract.ts';
import { closestTo, isConnected, isMatch, isWritten, select } from './dom.ts';
import { isUnchanged, type Line, readLine, spotOf } from './lines.ts';
import { type FoundNumber, hrefOf, type Numbers } from './numbers.ts';
import { inSlices } from './pace.ts';
import { elementOf, isInAlone, LINKS } from './tags.ts';
import { isAskable, type Verdicts } from './verdicts.ts';
import { type Place, walk } from './walk.ts';

export interface Finder {
  /** Puts places on the list. */
  look(places: readonly Place[]): void;
  isIdle(): boolean;
}

/** `host` is told each element that may hold a shadow root. */
export function createFinder(
  numbers: Numbers,
  verdicts: Verdicts,
  hosts: { readonly selector: string; seen(element: Element): void },
  signal: AbortSignal,
): Finder {
  const list: Place[] = [];
  /** The line each text node was last read in: answers about an earlier reading are void. */
  const latest = new WeakMap<Text, Line>();
  const sought = `${LINKS},${hosts.selector}`;
  let isBusy = false;

  const visitor = {
    line(nodes: Text[]): void {
      const lines = readLine(nodes);
      const covered = lines.length === 1 && lines[0]?.nodes.length === nodes.length;
      if (!covered) keepOnly(nodes, lines);
      for (const line of lines) readAll(line);
    },
    element(element: Element): void {
      if (!isMatch(element, sought)) return;
      if (isMatch(element, LINKS)) readLink(element);
      else hosts.seen(element);
    },
    chunk(element: Element): void {
      for (const found of select(element, sought)) visitor.element(found);
    },
  };

  /** Drops the numbers of nodes that are in no line with candidates. */
  function keepOnly(nodes: readonly Text[], lines: readonly Line[]): void {
    const kept = new Set(lines.flatMap((line) => line.nodes));
    const others = kept.size === 0 ? nodes : nodes.filter((node) => !kept.has(node));
    for (const node of others) latest.delete(node);
    if (numbers.all.size > 0) numbers.setLine(others, []);
  }

  function readAll(line: Line): void {
    const candidates = line.candidates.filter(isAskable);
    numbers.check(line.nodes);
    for (const node of line.nodes) latest.set(node, line);
    verdicts.want(candidates, null, () => {
      const isLatest = line.nodes.every((node) => latest.get(node) === line);
      if (isLatest && isUnchanged(line)) numbers.setLine(line.nodes, numbersOf(line, verdicts.known));
    });
  }

  function readLink(link: Element): void {
    if (isInAlone(link)) return;
    const href = hrefOf(link);
    verdicts.want([], href, () => {
      if (isConnected(link) && hrefOf(link) === href)
        numbers.setLink(link, href, verdicts.knownLink(href) ?? null);
    });
  }

  function* visit(place: Place): Generator<undefined> {
    if (!isConnected(place.start) || isInAlone(place.scope) || isWritten()) return;
    if (!(yield* walk(place, visitor))) list.push({ start: place.scope, scope: place.scope, isLine: false });
  }

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    const next = () => {
      const place = list.shift();
      return place && visit(place);
    };
    // What is put on the list after the last slice and before this goes on must not be forgotten.
    while (list.length > 0 && !signal.aborted) await inSlices(next, verdicts.send, signal);
    isBusy = false;
  }

  return {
    look(places) {
      for (const place of places) list.push(place);
      if (list.length > 0) void work();
    },
    isIdle: () => !isBusy && list.length === 0 && verdicts.isIdle(),
  };
}

function numbersOf(line: Line, known: Verdicts['known']): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const candidate of line.candidates) {
    for (const view of known(candidate) ?? []) {
      const number = numberOf(line, candidate, view);
      const isNew = !found.some(
        (other) => other.nodes[0] === number.nodes[0] && other.start === number.start,
      );
      if (isNew) found.push(number);
    }
  }
  return found;
}

function numberOf(line: Line, candidate: Line['candidates'][number], view: NumberView): FoundNumber {
  const spot = spotOf(line, candidate, view);
  const { e164, ext, country, kind, label, fax } = view;
  const own: LinkView = { e164, ext, country, kind, label };
  const around = spot.nodes[0] && elementOf(spot.nodes[0]);
  return { ...spot, own, view: own, href: null, fax, link: around ? closestTo(around, LINKS) : null };
}
