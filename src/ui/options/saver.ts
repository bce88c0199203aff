// Saves what a person types a moment after they stopped, one account after the other, the latest state of
// each only. What could not be kept stays due, and goes with the next.

import type { AccountChoices } from '../../core/account.ts';

/** Milliseconds without a change before it is saved: one message for a word, not one for each letter. */
const SOON = 400;

export interface Saver {
  put(id: string, choices: AccountChoices): void;
  /** Saves what is due now. */
  flush(): Promise<void>;
  /** Nothing is due, and nothing on its way. */
  isIdle(): boolean;
}

/** `save` resolves to false where nothing was kept. */
export function createSaver(save: (id: string, choices: AccountChoices) => Promise<boolean>): Saver {
  const due = new Map<string, AccountChoices>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();
  let underWay = 0;

  async function saveDue(): Promise<void> {
    const now = [...due];
    due.clear();
    for (const [id, choices] of now) {
      if (!(await save(id, choices)) && !due.has(id)) due.set(id, choices);
    }
    underWay--;
  }
  const flush = () => {
    clearTimeout(timer);
    if (due.size === 0) return turn;
    underWay++;
    turn = turn.then(saveDue);
    return turn;
  };
  return {
    put(id, choices) {
      due.set(id, choices);
      clearTimeout(timer);
      timer = setTimeout(flush, SOON);
    },
    flush,
    isIdle: () => due.size === 0 && underWay === 0,
  };
}
