// The state of the form: what was typed, what is wrong with it, and whether the PBX is being asked.

import { useState } from 'preact/hooks';
import type { Account } from '../../core/account.ts';
import type { Failure } from '../../core/failure.ts';
import { type LoginDraft, saveDraft } from '../../platform/draft.ts';
import { checkTyped, connect, type Typed } from './connect.ts';
import { type FieldName, type Problems, problemsOf } from './problem.ts';

interface Tried {
  readonly problems: Problems;
  /** Grows with every try that failed, so that the same failure again moves the focus again. */
  readonly tries: number;
  /** The login has no phone of its own: from then on the form asks for one. */
  readonly asksRing: boolean;
}

export function useConnect(draft: LoginDraft, onConnected: (account: Account) => void) {
  const [typed, setTyped] = useState<Typed>({ ...draft, password: '', ring: '' });
  const [tried, setTried] = useState<Tried>({ problems: {}, tries: 0, asksRing: false });
  const [busy, setBusy] = useState(false);

  const fail = (failures: readonly Failure[]) =>
    setTried(({ tries, asksRing }) => ({
      problems: problemsOf(failures),
      tries: tries + 1,
      asksRing: asksRing || failures.some(({ code }) => code === 'no-extension'),
    }));
  const change = (name: FieldName, value: string) => {
    const next = { ...typed, [name]: value };
    setTyped(next);
    setTried((before) => ({ ...before, problems: { ...before.problems, [name]: undefined } }));
    void saveDraft({ address: next.address, username: next.username });
  };
  const submit = async () => {
    if (busy) return;
    const wrong = checkTyped(typed);
    if (wrong.length > 0) return fail(wrong);
    setBusy(true);
    const answer = await connect(typed);
    if (answer.ok) return onConnected(answer.value);
    setBusy(false);
    fail([answer.failure]);
  };
  return { typed, ...tried, busy, change, submit };
}
