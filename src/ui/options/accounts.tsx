// The accounts: who is connected, who waits for a password, and the form to connect another.

import { useState } from 'preact/hooks';
import type { WaitingAccount } from '../../core/account.ts';
import type { LoginDraft } from '../../platform/draft.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { LoginForm } from '../connect/login-form.tsx';
import { PlusIcon } from '../icons.tsx';
import { AccountSetting } from './account-setting.tsx';
import { Findable } from './search.tsx';
import { SiteAccounts } from './site-accounts.tsx';
import type { Desk } from './use-desk.ts';

const NOTHING: LoginDraft = { address: '', username: '' };

export function Accounts({ desk }: { readonly desk: Desk }) {
  const { list, waiting } = desk.accounts;
  const [draft, setDraft] = useState<LoginDraft | null>(list.length === 0 ? NOTHING : null);
  const signOut = async (id: string) => {
    const answer = await send('account/sign-out', { id });
    if (answer.ok) await desk.refresh();
    else desk.fail(answer.failure);
  };
  const connected = async () => {
    setDraft(null);
    await desk.refresh();
  };
  return (
    <>
      {list.map((account) => (
        <AccountSetting
          key={account.id}
          desk={desk}
          account={account}
          isAlone={list.length === 1}
          onSignOut={() => void signOut(account.id)}
        />
      ))}
      {waiting.map((login) => (
        <Waiting
          key={login.id}
          login={login}
          onConnect={() => setDraft({ address: login.origin, username: login.username })}
          onForget={() => void signOut(login.id)}
        />
      ))}
      <Findable words={[t('options_account_connect'), t('connect_address')]}>
        {draft ? (
          <div class="card connect-card" key={draft.address + draft.username}>
            <h3>{t('options_account_connect')}</h3>
            <LoginForm draft={draft} isAllowed={false} onConnected={() => void connected()} />
            {list.length > 0 && (
              <button type="button" class="button" onClick={() => setDraft(null)}>
                {t('options_cancel')}
              </button>
            )}
          </div>
        ) : (
          <button type="button" class="button" onClick={() => setDraft(NOTHING)}>
            <PlusIcon />
            {t('options_account_connect')}
          </button>
        )}
      </Findable>
      {list.length > 0 && <SiteAccounts desk={desk} />}
    </>
  );
}

interface WaitingProps {
  readonly login: WaitingAccount;
  readonly onConnect: () => void;
  readonly onForget: () => void;
}

/** From a backup: everything is known but the password, which no file holds. */
const Waiting = ({ login, onConnect, onForget }: WaitingProps) => (
  <Findable words={[login.name, login.origin, login.username, t('options_account_waiting')]}>
    <div class="card account-waiting">
      <div>
        <h3 class="clip">{login.name || new URL(login.origin).host}</h3>
        <p class="note">
          {t('account_extension', login.username)} · {t('options_account_waiting')}
        </p>
      </div>
      <button type="button" class="button" onClick={onConnect}>
        {t('connect_button')}
      </button>
      <button type="button" class="button" onClick={onForget}>
        {t('options_account_forget')}
      </button>
    </div>
  </Findable>
);
