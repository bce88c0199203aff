// The popup of a connected browser: who is connected, the call there is news of, and this site.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Account, Accounts } from '../../core/account.ts';
import type { Failure } from '../../core/failure.ts';
import { failureSentence } from '../../core/sentence.ts';
import { isSiteOn } from '../../core/sites.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { Alert } from '../alert.tsx';
import { CountrySelect } from '../country-select.tsx';
import { Question } from '../question.tsx';
import { Switch } from '../switch.tsx';
import { usePlace } from '../use-place.ts';
import { AccountCard } from './account-card.tsx';
import { AccountRows } from './account-rows.tsx';
import { CallCard } from './call-card.tsx';
import { DialBox } from './dial-box.tsx';
import type { Loaded } from './load.ts';
import { PageNumbers } from './page-numbers.tsx';
import { Recent } from './recent.tsx';
import { useCall } from './use-call.ts';

interface ConnectedProps {
  readonly loaded: Loaded;
  readonly account: Account;
  /** The person has just connected: the news is read out and the focus is here. */
  readonly isNew: boolean;
  /** Another account calls, or another of its phones rings. */
  readonly onAccounts: (accounts: Accounts) => void;
  readonly onSignedOut: () => void;
}

export function Connected({ loaded, account, isNew, onAccounts, onSignedOut }: ConnectedProps) {
  const [settings, setSettings] = useState(loaded.settings.settings);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [call, look] = useCall(loaded.call);
  const placing = usePlace(loaded.tab?.isPrivate ?? false, () => void look());
  const wrong = problem ?? placing.problem;
  const { site } = loaded;
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (isNew) main.current?.focus();
  }, [isNew]);

  const change = async (
    answer: ReturnType<typeof send<'settings/country' | 'site/switch' | 'site/account'>>,
  ) => {
    const changed = await answer;
    if (changed.ok) setSettings(changed.value);
    setProblem(changed.ok ? null : changed.failure);
  };
  const stop = async (requestId: string) => {
    const answer = await send('call/abort', { requestId });
    setProblem(answer.ok ? null : answer.failure);
    await look();
  };
  const signOut = async () => {
    const answer = await send('account/sign-out', { id: '' });
    if (answer.ok) onSignedOut();
    else setProblem(answer.failure);
  };

  return (
    <main class="popup" tabIndex={-1} ref={main}>
      <AccountCard account={account} latest={call} isNew={isNew} />
      {call && <CallCard call={call} onStop={() => void stop(call.requestId)} />}
      {placing.question && (
        <Question
          question={placing.question}
          onYes={() => void placing.confirm()}
          onNo={() => placing.dismiss()}
        />
      )}
      {wrong && <Alert text={failureSentence(wrong, t)} />}
      <DialBox place={placing.place} isFirst={!isNew} />
      {loaded.tab && site && <PageNumbers tab={loaded.tab} host={site.host} place={placing.place} />}
      <Recent place={placing.place} call={`${call?.requestId} ${call?.phase}`} />
      <section class="rows">
        <AccountRows
          accounts={loaded.accounts}
          account={account}
          settings={settings}
          site={site}
          onAccounts={(answer) => (answer.ok ? onAccounts(answer.value) : setProblem(answer.failure))}
          onSettings={(answer) => void change(answer)}
        />
        {site ? (
          <Switch
            label={t('site_switch')}
            note={site.host || t('site_files')}
            on={isSiteOn(settings, site.host)}
            onChange={(on) => void change(send('site/switch', { host: site.host, on }))}
          />
        ) : (
          <p class="row note">{t('site_closed')}</p>
        )}
        <CountrySelect
          countries={loaded.settings.countries}
          value={settings.country}
          onChange={(country) => void change(send('settings/country', { country }))}
        />
      </section>
      <footer class="foot">
        <a class="link" href="history.html" target="_blank" rel="noreferrer">
          {t('popup_history')}
        </a>
        <a class="link" href="options.html" target="_blank" rel="noreferrer">
          {t('popup_settings')}
        </a>
        <button type="button" class="button" onClick={() => void signOut()}>
          {t('account_sign_out')}
        </button>
      </footer>
    </main>
  );
}
