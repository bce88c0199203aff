// Everything that happens on one page while the extension is on here: finding, watching, marking, showing.
// Ends with its signal and then leaves nothing behind.

import type { PageNumbers } from '../core/contract.ts';
import { isAlive } from '../platform/page-bus.ts';
import type { Calls } from './calls.ts';
import { countOf, holds, rootElement } from './dom.ts';
import { createFinder } from './finder.ts';
import type { Host } from './host.ts';
import { createMarks } from './marks.ts';
import { createNumbers, type FoundNumber, isTrue, textOf } from './numbers.ts';
import { inOrder } from './order.ts';
import { createOverlay } from './overlay.ts';
import { createRoots } from './roots.ts';
import { isInAlone } from './tags.ts';
import { createVerdicts } from './verdicts.ts';
import { type Changes, createWatch, wholeOf } from './watch.ts';

export interface Page {
  report(): PageNumbers;
}

/** `ended`: the extension is switched off here, or gone. */
export function openPage(
  host: Host,
  calls: Calls,
  signal: AbortSignal,
  ended: (why: 'off' | 'gone') => void,
): Page {
  const top = rootElement();
  const marks = createMarks(signal);
  const overlay = createOverlay(host, calls, marks, signal);
  const numbers = createNumbers(overlay);
  const verdicts = createVerdicts(signal, ended);
  const roots = createRoots(top ? countOf(top) : 0, enter, signal);
  const finder = createFinder(numbers, verdicts, roots, signal);
  const allRoots = () => [...(top ? [top] : []), ...roots.all()];
  const watch = createWatch(allRoots, change, signal);

  function enter(root: Node, isNew: boolean): void {
    if (isNew) {
      watch.observe(root);
      overlay.follow(root);
    }
    finder.look([wholeOf(root)]);
  }

  function change(changes: Changes): void {
    if (isAlive()) follow(changes);
    else ended('gone');
  }

  function follow({ places, turned, resting, isLess, isMuted }: Changes): void {
    if (isLess || isMuted) numbers.sweep((node) => isMuted && isInAlone(node));
    for (const link of turned) numbers.setLink(link, '', null);
    if (resting.length > 0) {
      const isIn = ({ nodes: [node] }: FoundNumber) => node && resting.some((scope) => holds(scope, node));
      for (const number of [...numbers.all]) if (isIn(number) && !isTrue(number)) numbers.check(number.nodes);
    }
    roots.askAgain();
    finder.look(places);
    overlay.update();
  }

  signal.addEventListener('abort', () => numbers.clear());
  if (top) enter(top, true);
  return {
    report: () => ({
      settled: finder.isIdle() && watch.isIdle(),
      numbers: inOrder([...numbers.all].filter(isTrue)).map(reported),
    }),
  };
}

function reported(number: FoundNumber): PageNumbers['numbers'][number] {
  const { e164, ext, country, label } = number.view;
  return { e164, ext, country, label, text: textOf(number) };
}
