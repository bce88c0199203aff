// Lines → candidates → verdicts → display. What shows numbers is sent for when there is the first; until
// it comes, what was found waits. Answers may come long after the text they are about has changed; then
// they are dropped, since the change itself has put the place on the finder's list again.

import { isConnected } from './dom.ts';
import { isUnchanged, type Line, readLine } from './lines.ts';
import { hrefOf } from './links.ts';
import type { Display, Reader } from './stages.ts';
import { isInAlone } from './tags.ts';
import { untilThere } from './until-there.ts';
import { isAskable, type Verdicts } from './verdicts.ts';

/** `sendForDisplay` ends when the display is there or did not come; then it is sent for again. */
export function createReader(
  verdicts: Verdicts,
  sendForDisplay: () => Promise<unknown>,
  signal: AbortSignal,
): Reader {
  /** The line each text node was last read in: answers about an earlier reading are void. */
  const latest = new WeakMap<Text, Line>();
  let display: Display | undefined;
  /** What waits for the display. */
  const waiting: (() => void)[] = [];

  /** Drops the numbers of nodes that are in no line with candidates. */
  function keepOnly(nodes: readonly Text[], lines: readonly Line[]): void {
    const kept = new Set(lines.flatMap((line) => line.nodes));
    const others = kept.size === 0 ? nodes : nodes.filter((node) => !kept.has(node));
    for (const node of others) latest.delete(node);
    display?.read(others, null, verdicts.known);
  }

  function readAll(line: Line): void {
    const candidates = line.candidates.filter(isAskable);
    display?.check(line.nodes);
    for (const node of line.nodes) latest.set(node, line);
    const isNumber = () => candidates.some((candidate) => verdicts.known(candidate)?.length);
    const tell = () => {
      const isLatest = line.nodes.every((node) => latest.get(node) === line);
      // Somebody may have begun to write there since.
      const isOut = !isLatest || !isUnchanged(line) || (isNumber() && line.nodes.some(isInAlone));
      if (!isOut) display?.read(line.nodes, line, verdicts.known);
    };
    verdicts.want(candidates, null, () => later(tell, isNumber));
  }

  /** Tells the display now, or when it is there; without one, only numbers are worth telling. */
  function later(tell: () => void, isNumber: () => boolean): void {
    if (display) tell();
    else if (isNumber() && waiting.push(tell) === 1)
      void untilThere(sendForDisplay, () => !display && !signal.aborted);
  }

  return {
    line(nodes) {
      const lines = readLine(nodes);
      const covered = lines.length === 1 && lines[0]?.nodes.length === nodes.length;
      if (!covered) keepOnly(nodes, lines);
      for (const line of lines) readAll(line);
      return lines.length > 0;
    },
    link(link) {
      if (isInAlone(link)) return;
      const href = hrefOf(link);
      const view = () => verdicts.knownLink(href) ?? null;
      const tell = () => {
        if (isConnected(link) && hrefOf(link) === href && !isInAlone(link)) display?.link(link, href, view());
      };
      verdicts.want([], href, () => later(tell, () => view() !== null));
    },
    send: verdicts.send,
    *show(shown) {
      display = shown;
      for (const tell of waiting.splice(0)) {
        tell();
        yield;
      }
    },
    isIdle: () => waiting.length === 0 && verdicts.isIdle(),
  };
}
