// Everything a person does at numbers on a page, brought to what it leads to: presses of buttons, rests at them,
// clicks on the numbers themselves and on their links.

import type { Answers } from './answers.ts';
import { answerClicks } from './clicks.ts';
import type { Host } from './host.ts';
import type { FoundNumber } from './numbers.ts';
import { watchPeeks } from './peek.ts';
import { guardPresses } from './press.ts';
import type { Shown, ShownButtons } from './shown.ts';
import type { Standing } from './standing.ts';

interface Scene {
  readonly host: Host;
  /** Numbers near the screen. */
  readonly near: ReadonlySet<FoundNumber>;
  readonly buttons: ShownButtons;
  readonly standings: Standing;
  readonly answers: Answers;
}

export function hearPeople({ host, near, buttons, standings, answers }: Scene, signal: AbortSignal): void {
  const { standing, standingAt, beneath, anchorOf } = standings;
  const at = (element: EventTarget, work: (number: FoundNumber) => void) => {
    const found = buttons.byElement(element);
    if (found) work(found.number);
  };
  const pressed = ({ number }: Shown, isTouch: boolean) => answers.pressed(number, anchorOf(number), isTouch);
  const refused = (number: FoundNumber) => answers.refused(anchorOf(number));

  // Before the guard, which keeps presses to itself.
  watchPeeks(
    host,
    {
      open: (button) => at(button, (number) => answers.peeked(number, anchorOf(number))),
      leave: () => answers.left(false),
      dismiss: () => answers.left(true),
    },
    signal,
  );
  guardPresses(
    host.root(),
    { selector: '.call', standing, beneath, pressed, refused: (element) => at(element, refused) },
    signal,
  );
  answerClicks(
    {
      near,
      standing: standingAt,
      isShown: (number) => Number.isFinite(buttons.get(number)?.since),
      manner: answers.manner.now,
      opened: (number) => answers.opened(number, anchorOf(number)),
      dialled: (number) => answers.pressed(number, anchorOf(number), false),
      explained: (number) => answers.explained(number, anchorOf(number)),
      refused,
    },
    signal,
  );
}
