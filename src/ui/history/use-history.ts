// The history as it stands in the background, and what may be done to it. Every change is made there first
// and shown once it is made.

import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../core/failure.ts';
import type { Retention } from '../../core/history.ts';
import type { HistoryView } from '../../core/own-views.ts';
import { whenTold } from '../../platform/own-news.ts';
import { send } from '../../platform/ui-bus.ts';

type Change = 'history/note' | 'history/delete' | 'history/keep';

export interface HistoryState {
  /** Null until it is there. */
  readonly view: HistoryView | null;
  readonly problem: Failure | null;
  refresh(): Promise<void>;
  note(id: string, note: string): Promise<void>;
  /** An empty id: all. */
  remove(id: string): Promise<void>;
  keep(retention: Retention): Promise<void>;
}

export function useHistory(): HistoryState {
  const [view, setView] = useState<HistoryView | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const refresh = async () => {
    const answer = await send('history/get', {});
    if (answer.ok) setView(answer.value);
    setProblem(answer.ok ? null : answer.failure);
  };
  const change = async (answer: ReturnType<typeof send<Change>>) => {
    const changed = await answer;
    await refresh();
    if (!changed.ok) setProblem(changed.failure);
  };
  useEffect(() => {
    const stop = new AbortController();
    void refresh();
    // Calls are placed elsewhere while this page stands in its tab.
    window.addEventListener('focus', () => void refresh(), { signal: stop.signal });
    whenTold('call', () => void refresh(), stop.signal);
    return () => stop.abort();
  }, []);
  return {
    view,
    problem,
    refresh,
    note: (id, note) => change(send('history/note', { id, note })),
    remove: (id) => change(send('history/delete', { id })),
    keep: (retention) => change(send('history/keep', { retention })),
  };
}
