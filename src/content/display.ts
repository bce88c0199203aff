// Shows what the finder reads: keeps the page's numbers, marks them and puts a button at each. Ends with
// its signal and then leaves nothing behind.

import type { LinkView, NumberView, PageNumbers } from '../core/contract.ts';
import type { Answers } from './answers.ts';
import type { Covers } from './covers.ts';
import { closestTo, holds } from './dom.ts';
import type { Host } from './host.ts';
import { type Line, spotOf } from './lines.ts';
import { LINKS } from './links.ts';
import { createMarks } from './marks.ts';
import { createNumbers, type FoundNumber, isTrue, textOf } from './numbers.ts';
import { inOrder } from './order.ts';
import { createOverlay } from './overlay.ts';
import type { Display } from './stages.ts';
import { elementOf, isInAlone } from './tags.ts';
import type { Verdicts } from './verdicts.ts';

export function openDisplay(host: Host, covers: Covers, answers: Answers, signal: AbortSignal): Display {
  const marks = createMarks(signal);
  const overlay = createOverlay({ host, covers, answers, marks }, signal);
  const numbers = createNumbers(overlay);
  signal.addEventListener('abort', () => numbers.clear());
  return {
    read(nodes, line, known) {
      if (line || numbers.all.size > 0) numbers.setLine(nodes, line ? numbersOf(line, known) : []);
    },
    check: numbers.check,
    link: numbers.setLink,
    change({ turned, resting, isLess, isMuted }) {
      if (isLess || isMuted) numbers.sweep((node) => isMuted && isInAlone(node));
      for (const link of turned) numbers.setLink(link, '', null);
      if (resting.length > 0) {
        const isIn = ({ nodes: [node] }: FoundNumber) => node && resting.some((scope) => holds(scope, node));
        for (const number of [...numbers.all])
          if (isIn(number) && !isTrue(number)) numbers.check(number.nodes);
      }
      overlay.update();
    },
    follow: overlay.follow,
    numbers: () => inOrder([...numbers.all].filter(isTrue)).map(reported),
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

function reported(number: FoundNumber): PageNumbers['numbers'][number] {
  const { e164, ext, country, label } = number.view;
  return { e164, ext, country, label, text: textOf(number) };
}
