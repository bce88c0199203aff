// Everything that happens on one page while the extension is on here: finding and watching, and the later
// parts as they come. Ends with its signal and then leaves nothing behind.

import type { PageNumbers } from '../core/contract.ts';
import { bringPart, isAlive } from '../platform/page-bus.ts';
import { countOf, isConnected, rootElement } from './dom.ts';
import { createFinder } from './finder.ts';
import { createRoots } from './roots.ts';
import type { Display, PageLife, Parts, Reader } from './stages.ts';
import { type Changes, createWatch, wholeOf } from './watch.ts';

export interface Page {
  report(): PageNumbers;
  /** Takes what has come of the later parts. */
  take(parts: Parts): void;
}

/** `parts` came for an earlier page of this frame. */
export function openPage(life: PageLife, parts: Parts): Page {
  const { signal } = life;
  const top = rootElement();
  const entered = new Set<Node>();
  let reader: Reader | undefined;
  let display: Display | undefined;
  const roots = createRoots(top ? countOf(top) : 0, enter, signal);
  const finder = createFinder(roots, () => bringPart('read'), signal);
  const watch = createWatch(() => [...entered].filter(isConnected), change, finder.yielded, signal);

  function enter(root: Node): void {
    if (!entered.has(root)) {
      entered.add(root);
      watch.observe(root);
      display?.follow(root);
    }
    finder.look([wholeOf(root)]);
  }

  function change(changes: Changes): void {
    if (isAlive()) {
      display?.change(changes);
      roots.askAgain();
      finder.look(changes.places);
    } else life.ended('gone');
  }

  function take({ read, show }: Parts): void {
    if (read && !reader) {
      reader = read(life, () => bringPart('show'));
      finder.read(reader);
      finder.look([...entered].map(wholeOf));
    }
    if (show && !display) {
      display = show(life);
      for (const root of entered) display.follow(root);
    }
    if (reader && display) finder.add([reader.show(display)]);
  }

  take(parts);
  if (top) enter(top);
  return {
    report: () => ({
      settled: finder.isIdle() && watch.isIdle(),
      numbers: display?.numbers() ?? [],
    }),
    take,
  };
}
