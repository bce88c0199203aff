// Asking for a call from a page of ours: once per press, with the question some numbers need in between.

import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../core/failure.ts';
import { placeCall } from '../platform/ui-bus.ts';

/** A number somebody may press. */
export interface Wanted {
  readonly e164: string;
  readonly ext: string | null;
  readonly label: string;
}

export interface Placing {
  /** What has to be answered before a number is called. */
  readonly question: { readonly wanted: Wanted; readonly at: FoundAt; readonly reason: string } | null;
  readonly problem: Failure | null;
  /** True once the call is on its way. A press while another one is being answered does nothing. */
  place(wanted: Wanted, at?: FoundAt): Promise<boolean>;
  /** The person says yes. */
  confirm(): Promise<boolean>;
  /** Takes question and problem away. */
  dismiss(): void;
}

interface Asked {
  readonly question: Placing['question'];
  readonly problem: Failure | null;
}

const NOTHING: Asked = { question: null, problem: null };

/** Where numbers of a page were found; what was typed was found nowhere. */
export interface FoundAt {
  readonly title: string;
  readonly site: string;
}

const NOWHERE: FoundAt = { title: '', site: '' };

/** Calls asked for with `isPrivate` leave no trace in the history. */
export function usePlace(isPrivate: boolean, onPlaced: () => void): Placing {
  const [asked, setAsked] = useState(NOTHING);
  const isBusy = useRef(false);

  async function ask(wanted: Wanted, at: FoundAt, confirmed: boolean): Promise<boolean> {
    const { e164, ext } = wanted;
    const wish = { requestId: crypto.randomUUID(), e164, ext, confirmed, isPrivate };
    const answer = await placeCall({ ...wish, ...at, selection: '' });
    if (answer.ok) {
      setAsked(NOTHING);
      onPlaced();
    } else if (answer.failure.code === 'confirm-needed') {
      setAsked({ question: { wanted, at, reason: answer.failure.detail ?? 'always' }, problem: null });
    } else setAsked({ question: null, problem: answer.failure });
    return answer.ok;
  }

  async function once(wanted: Wanted, at: FoundAt, confirmed: boolean): Promise<boolean> {
    if (isBusy.current) return false;
    isBusy.current = true;
    return ask(wanted, at, confirmed).finally(() => {
      isBusy.current = false;
    });
  }

  return {
    ...asked,
    place: (wanted, at = NOWHERE) => once(wanted, at, false),
    confirm: async () => {
      const { question } = asked;
      return question !== null && once(question.wanted, question.at, true);
    },
    dismiss: () => setAsked(NOTHING),
  };
}
