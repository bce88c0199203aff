// Asking for a call from a page of ours: once per press, with the question some numbers need in between.

import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../core/failure.ts';
import { send } from '../platform/ui-bus.ts';

/** A number somebody may press. */
export interface Wanted {
  readonly e164: string;
  readonly ext: string | null;
  readonly label: string;
}

export interface Placing {
  /** What has to be answered before a number is called. */
  readonly question: { readonly wanted: Wanted; readonly reason: string } | null;
  readonly problem: Failure | null;
  /** True once the call is on its way. A press while another one is being answered does nothing. */
  place(wanted: Wanted): Promise<boolean>;
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

export function usePlace(onPlaced: () => void): Placing {
  const [asked, setAsked] = useState(NOTHING);
  const isBusy = useRef(false);

  async function ask(wanted: Wanted, confirmed: boolean): Promise<boolean> {
    const { e164, ext } = wanted;
    const wish = { requestId: crypto.randomUUID(), e164, ext, confirmed, title: '', selection: '' };
    const answer = await send('call/place', wish);
    if (answer.ok) {
      setAsked(NOTHING);
      onPlaced();
    } else if (answer.failure.code === 'confirm-needed') {
      setAsked({ question: { wanted, reason: answer.failure.detail ?? 'always' }, problem: null });
    } else setAsked({ question: null, problem: answer.failure });
    return answer.ok;
  }

  async function once(wanted: Wanted, confirmed: boolean): Promise<boolean> {
    if (isBusy.current) return false;
    isBusy.current = true;
    return ask(wanted, confirmed).finally(() => {
      isBusy.current = false;
    });
  }

  return {
    ...asked,
    place: (wanted) => once(wanted, false),
    confirm: async () => asked.question !== null && once(asked.question.wanted, true),
    dismiss: () => setAsked(NOTHING),
  };
}
