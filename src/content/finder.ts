// Looks through places of the page for text that could hold a number. At the first such text it stops and
// sends for the reader; once that is there it looks at everything anew and hands each line over.

import { isConnected, isMatch, isWritten, select } from './dom.ts';
import { LINKS } from './links.ts';
import { inSlices } from './pace.ts';
import type { Reader } from './stages.ts';
import { isInAlone, isTextAlone } from './tags.ts';
import { mayHoldNumber, textIn } from './text.ts';
import { untilThere } from './until-there.ts';
import { type Place, walk } from './walk.ts';
import type { Yield } from './watch.ts';

export interface Finder {
  /** Puts places on the list. */
  look(places: readonly Place[]): void;
  /** What reads lines has come. */
  read(reader: Reader): void;
  /** Puts work on the list. */
  add(tasks: readonly Generator<undefined>[]): void;
  isIdle(): boolean;
  readonly yielded: Yield;
}

/** `hosts` is told each element that may hold a shadow root; `sendForReader` ends when it is there or did not come. */
export function createFinder(
  hosts: { readonly selector: string; seen(element: Element): void },
  sendForReader: () => Promise<unknown>,
  signal: AbortSignal,
): Finder {
  const list: Generator<undefined>[] = [];
  const sought = `${LINKS},${hosts.selector}`;
  let reader: Reader | undefined;
  let isBusy = false;
  let isStopped = false;
  let isTextOut = false;
  /** Where it is being looked, and where looking yielded something. */
  let scope: Node = document;
  const yielding = new WeakSet<Node>();
  let count = 0;

  const visitor = {
    line(nodes: Text[]): void {
      if (isTextOut || (reader ? !reader.line(nodes) : !mayHoldNumber(textIn(nodes)))) return;
      count++;
      yielding.add(scope);
      if (!reader) stop();
    },
    element(element: Element): void {
      if (!isMatch(element, sought)) return;
      if (!isMatch(element, LINKS)) hosts.seen(element);
      else if (reader) reader.link(element);
      else if (!isInAlone(element)) stop();
    },
    chunk(element: Element): void {
      for (const found of select(element, sought)) visitor.element(found);
    },
  };

  /** Until the reader is there, which has everything looked at anew. */
  function stop(): void {
    if (isStopped) return;
    isStopped = true;
    list.length = 0;
    void untilThere(sendForReader, () => !reader && !signal.aborted);
  }

  function* visit(place: Place): Generator<undefined> {
    if (!isConnected(place.start) || isInAlone(place.scope) || isWritten()) return;
    const steps = walk(place, visitor);
    const go = () => {
      scope = place.scope;
      return steps.next();
    };
    let step = go();
    for (; !step.done; step = go()) {
      if (isStopped) return;
      yield;
    }
    if (!step.value && !isStopped)
      list.push(visit({ start: place.scope, scope: place.scope, isLine: false }));
  }

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    // What is put on the list after the last slice and before this goes on must not be forgotten.
    while (list.length > 0 && !signal.aborted) {
      await inSlices(
        () => list.shift(),
        (isAll) => reader?.send(isAll),
        signal,
      );
    }
    isBusy = false;
  }

  function add(tasks: readonly Generator<undefined>[]): void {
    if (isStopped) return;
    for (const task of tasks) list.push(task);
    if (list.length > 0) void work();
  }

  return {
    look(places) {
      isTextOut = isTextAlone();
      add(places.map(visit));
    },
    read(made) {
      reader = made;
      isStopped = false;
    },
    add,
    yielded: { of: (place) => yielding.has(place), count: () => count },
    isIdle: () => !isBusy && !isStopped && list.length === 0 && (reader?.isIdle() ?? true),
  };
}
