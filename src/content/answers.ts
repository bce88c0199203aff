// What presses and clicks lead to: a call, the card of a number, or a word why not.

import { t } from '../platform/page-bus.ts';
import { type Calls, createCalls } from './calls.ts';
import { type Anchor, type Card, createCard } from './card.ts';
import type { Covers } from './covers.ts';
import type { Host } from './host.ts';
import { createManner, type MannerNow } from './manner.ts';
import { createNumberCard } from './number-card.ts';
import type { FoundNumber } from './numbers.ts';
import { createSteps, type Steps } from './steps.ts';

/** `anchor` tells where the number's button stands. */
export interface Answers {
  readonly manner: MannerNow;
  readonly steps: Steps;
  /** The button was pressed. A finger covers what it presses and cannot rest on it: it sees the card first. */
  pressed(number: FoundNumber, anchor: Anchor, isTouch: boolean): void;
  refused(anchor: Anchor): void;
  /** The number itself was clicked. */
  opened(number: FoundNumber, anchor: Anchor): void;
  /** Its link was clicked, for the first time. */
  explained(number: FoundNumber, anchor: Anchor): void;
  /** Somebody rests at the button. */
  peeked(number: FoundNumber, anchor: Anchor): void;
  /** Nobody does any more; `isElsewhere`: something else was pressed. */
  left(isElsewhere: boolean): void;
}

export function createAnswers(
  host: Host,
  covers: Covers,
  signal: AbortSignal,
): { answers: Answers; calls: Calls } {
  const card = createCard(host, covers, signal);
  const calls = createCalls(card, signal);
  return { calls, answers: answersBy(card, calls, createSteps(host, signal), signal) };
}

function answersBy(card: Card, calls: Calls, steps: Steps, signal: AbortSignal): Answers {
  const manner = createManner();
  const numberCard = createNumberCard(card, call, signal);

  function call(number: FoundNumber, anchor: Anchor, isConfirmed: boolean): void {
    calls.place(number.view, anchor, isConfirmed, (reason) => numberCard.open(number, anchor, reason));
  }

  return {
    manner,
    steps,
    pressed(number, anchor, isTouch) {
      const isQuestion = number.fax || (isTouch && manner.now().numberClick === 'card');
      if (isQuestion && !calls.isRinging()) numberCard.open(number, anchor);
      else call(number, anchor, false);
    },
    refused(anchor) {
      const [title, sentence] = [t('content_refused'), t('content_refused_why')];
      card.show({ about: 'note', look: 'asking', title, sentence }, anchor);
    },
    opened: (number, anchor) => numberCard.open(number, anchor),
    explained: numberCard.explain,
    peeked: numberCard.peek,
    left(isElsewhere) {
      if (isElsewhere || !card.isUsed()) numberCard.leave();
    },
  };
}
