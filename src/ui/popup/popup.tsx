// The popup, which is the side panel too: asks what there is, then shows the form to connect or the account
// that is connected. The panel stays open for days: it follows the tab and hears what changes elsewhere.

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { activeAccount } from '../../core/account.ts';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { failureSentence } from '../../core/sentence.ts';
import { activeTab, whenTabChanges } from '../../platform/active-tab.ts';
import { t } from '../../platform/i18n.ts';
import { whenTold } from '../../platform/own-news.ts';
import { Alert } from '../alert.tsx';
import { Mark } from '../icons.tsx';
import { PolicyOf } from '../locked.tsx';
import { Connected } from './connected.tsx';
import { type Loaded, load } from './load.ts';
import { Unconnected } from './unconnected.tsx';

interface PopupProps {
  readonly isPanel?: boolean;
  /** A number somebody wants to dial, as they had it. */
  readonly wanted?: string;
}

export function Popup({ isPanel = false, wanted = '' }: PopupProps) {
  const [state, setState] = useState<Result<Loaded, Failure> | null>(null);
  const [isNew, setNew] = useState(false);
  const refresh = () => void load().then(setState);
  const change = (part: Partial<Loaded>) =>
    setState((now) => (now?.ok ? { ok: true, value: { ...now.value, ...part } } : now));
  // At once: an effect waits for the first paint, and there is little to paint yet.
  useLayoutEffect(refresh, []);
  useEffect(() => (isPanel ? follow(refresh, change) : undefined), [isPanel]);
  // What the tests of its speed wait for.
  useLayoutEffect(() => void (state && performance.mark('popup-ready')), [state]);

  if (!state) return <Opening />;
  if (!state.ok) return <Unavailable failure={state.failure} onAgain={refresh} />;
  const loaded = state.value;
  const account = activeAccount(loaded.accounts);
  if (!account) {
    const connected = () => {
      setNew(true);
      refresh();
    };
    return (
      <PolicyOf.Provider value={loaded.policy}>
        <Unconnected draft={loaded.draft} isAllowed={loaded.isAllowed} onConnected={connected} />
      </PolicyOf.Provider>
    );
  }
  return (
    <PolicyOf.Provider value={loaded.policy}>
      <Connected
        loaded={loaded}
        account={account}
        isNew={isNew}
        isPanel={isPanel}
        wanted={wanted}
        onChange={change}
        // Of several accounts the next one calls from now on.
        onSignedOut={refresh}
      />
    </PolicyOf.Provider>
  );
}

function follow(refresh: () => void, change: (part: Partial<Loaded>) => void): () => void {
  const stop = new AbortController();
  whenTold('settings', refresh, stop.signal);
  whenTabChanges(() => void activeTab().then((tab) => change({ tab })), stop.signal);
  return () => stop.abort();
}

/** What every view begins with stands there while the background answers, which may have to start first. */
const Opening = () => (
  <main aria-busy="true" class="popup">
    <header class="head">
      <Mark />
      <h1 class="visually-hidden">{t('extension_name')}</h1>
    </header>
  </main>
);

function Unavailable({ failure, onAgain }: { readonly failure: Failure; readonly onAgain: () => void }) {
  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('extension_name')}</h1>
      <Alert text={failureSentence(failure, t)}>
        <button type="button" class="link" onClick={onAgain}>
          {t('popup_try_again')}
        </button>
      </Alert>
    </main>
  );
}
