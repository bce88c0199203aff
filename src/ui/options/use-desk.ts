// The state of the settings page. What a person changes shows at once and is saved at once; where that
// fails they read so. What they chose for an account stays as they left it, to be saved with the next
// change; of the settings they see what is kept.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type AccountChoices, accountOf, choicesOf, withChoices } from '../../core/account.ts';
import type { Everything } from '../../core/backup.ts';
import type { Answer } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Settings } from '../../core/settings.ts';
import { whenTold } from '../../platform/own-news.ts';
import { send } from '../../platform/ui-bus.ts';
import { type Loaded, load } from './load.ts';
import { createSaver } from './saver.ts';

export interface Desk extends Loaded {
  /** True from the moment a change was kept until the next one. */
  readonly isSaved: boolean;
  readonly problem: Failure | null;
  /** Changes what the person chose for an account. */
  choose(id: string, part: Partial<AccountChoices>): void;
  /** Shows a change at once, and then the settings the answer carries. */
  keepSettings(answer: Promise<Answer<SettingsChange>>, change?: Partial<Settings>): Promise<void>;
  /** Shows everything anew, e.g. after an import. */
  show(everything: Everything): void;
  /** Asks the background again. */
  refresh(): Promise<void>;
  fail(failure: Failure): void;
}

type SettingsChange =
  | 'settings/country'
  | 'settings/badge'
  | 'settings/manner'
  | 'site/mode'
  | 'site/list'
  | 'site/account'
  | 'number/accept';

interface News {
  readonly isSaved: boolean;
  readonly problem: Failure | null;
}

const SAVED: News = { isSaved: true, problem: null };
const CHANGED: News = { isSaved: false, problem: null };

export function useDesk(loaded: Loaded): Desk {
  const [shown, setShown] = useState(loaded);
  const [news, setNews] = useState<News>(CHANGED);
  // Two changes may come before the page is drawn again: the second must build on the first.
  const latest = useRef(loaded);
  /** How often settings were changed here, and how many of these changes no answer has come to. */
  const changes = useRef({ count: 0, underWay: 0 });
  const show = (part: Partial<Loaded>) => {
    latest.current = { ...latest.current, ...part };
    setShown(latest.current);
  };
  const fail = (problem: Failure) => setNews({ isSaved: false, problem });
  const saver = useMemo(
    () =>
      createSaver(async (id, choices) => {
        const answer = await send('account/change', { id, choices });
        if (answer.ok) setNews(SAVED);
        else fail(answer.failure);
        return answer.ok;
      }),
    [],
  );
  const follow = async () => {
    const { count } = changes.current;
    const again = await load();
    // Whoever changes something meanwhile knows better than what was stored before.
    if (again.ok && saver.isIdle() && count === changes.current.count) show(again.value);
  };
  const refresh = () => saver.flush().then(follow);
  useEffect(() => whenLeft(saver.flush, refresh), []);
  useEffect(() => whenElsewhere(() => void follow()), []);

  return {
    ...shown,
    ...news,
    choose(id, part) {
      const account = accountOf(latest.current.accounts, id);
      if (!account) return;
      const choices = choicesOf({ ...account, ...part });
      show({ accounts: withChoices(latest.current.accounts, id, choices) });
      setNews(CHANGED);
      saver.put(id, choices);
    },
    async keepSettings(answering, change = {}) {
      const now = changes.current;
      now.count++;
      now.underWay++;
      show({ settings: { ...latest.current.settings, ...change } });
      setNews(CHANGED);
      const answer = await answering;
      now.underWay--;
      if (!answer.ok) {
        fail(answer.failure);
        return follow();
      }
      // The answer to a later change knows this one too.
      if (now.underWay > 0) return;
      show({ settings: answer.value });
      setNews(SAVED);
    },
    show(everything) {
      show(everything);
      setNews(SAVED);
    },
    refresh,
    fail,
  };
}

/** Another page of ours, or an administrator, changed something. */
function whenElsewhere(hear: () => void): () => void {
  const stop = new AbortController();
  whenTold('settings', hear, stop.signal);
  return () => stop.abort();
}

/** A field, the tab or the window is left: nothing waits any longer. Come back to: others may have changed it. */
function whenLeft(flush: () => Promise<void>, refresh: () => Promise<void>): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('focusout', () => void flush(), { signal });
  window.addEventListener('pagehide', () => void flush(), { signal });
  window.addEventListener('focus', () => void refresh(), { signal });
  return () => stop.abort();
}
