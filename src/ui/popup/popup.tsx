// The popup: asks what there is, then shows the form to connect or the account that is connected.

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Account, type Accounts, activeAccount } from '../../core/account.ts';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { failureSentence } from '../../core/sentence.ts';
import { t } from '../../platform/i18n.ts';
import { Alert } from '../alert.tsx';
import { ConnectForm } from './connect-form.tsx';
import { Connected } from './connected.tsx';
import { type Loaded, load } from './load.ts';

const NO_DRAFT = { address: '', username: '' };

export function Popup() {
  const [state, setState] = useState<Result<Loaded, Failure> | null>(null);
  const [isNew, setNew] = useState(false);
  const refresh = () => void load().then(setState);
  useEffect(refresh, []);
  // What the tests of its speed wait for.
  useLayoutEffect(() => void (state && performance.mark('popup-ready')), [state]);

  if (!state) return <main aria-busy="true" class="popup" />;
  if (!state.ok) return <Unavailable failure={state.failure} onAgain={refresh} />;
  const loaded = state.value;
  const show = (account: Account | null) =>
    setState({ ok: true, value: { ...loaded, account, draft: NO_DRAFT, isAllowed: false, call: null } });
  if (!loaded.account) {
    const connected = (account: Account) => {
      setNew(true);
      show(account);
    };
    return <ConnectForm draft={loaded.draft} isAllowed={loaded.isAllowed} onConnected={connected} />;
  }
  const changed = (accounts: Accounts) =>
    setState({ ok: true, value: { ...loaded, accounts, account: activeAccount(accounts) } });
  return (
    <Connected
      loaded={loaded}
      account={loaded.account}
      isNew={isNew}
      onAccounts={changed}
      // Of several accounts the next one calls from now on.
      onSignedOut={() => (loaded.accounts.list.length > 1 ? refresh() : show(null))}
    />
  );
}

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
