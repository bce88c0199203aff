// The first page a person sees: connect, country, a first call. Whatever is done shows so, everything can
// be skipped, and nothing here is not in the settings too.

import { useEffect, useState } from 'preact/hooks';
import { type Account, activeAccount } from '../../core/account.ts';
import type { Failure } from '../../core/failure.ts';
import type { PopupView } from '../../core/own-views.ts';
import { failureSentence } from '../../core/sentence.ts';
import { t } from '../../platform/i18n.ts';
import { closeOwnTab } from '../../platform/own-pages.ts';
import { send } from '../../platform/ui-bus.ts';
import { Alert } from '../alert.tsx';
import { LoginForm } from '../connect/login-form.tsx';
import { CountrySelect } from '../country-select.tsx';
import { LockIcon, Mark } from '../icons.tsx';
import { Locked, PolicyOf, PolicyProblems } from '../locked.tsx';
import { Step } from './step.tsx';
import { TryStep } from './try-step.tsx';

const NO_DRAFT = { address: '', username: '' };

export function Welcome() {
  const [view, setView] = useState<PopupView | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const refresh = async () => {
    const answer = await send('popup/get', {});
    if (answer.ok) setView(answer.value);
    setProblem(answer.ok ? null : answer.failure);
  };
  const choose = async (country: string) => {
    const answer = await send('settings/country', { country });
    if (answer.ok && view) setView({ ...view, settings: answer.value });
    setProblem(answer.ok ? null : answer.failure);
  };
  useEffect(() => void refresh(), []);
  return (
    <main class="welcome" aria-busy={view === null}>
      <header class="welcome-head">
        <Mark />
        <div>
          <h1>{t('welcome_title')}</h1>
          <p class="note">{t('welcome_intro')}</p>
        </div>
      </header>
      {problem && <Alert text={failureSentence(problem, t)} />}
      {view && (
        <PolicyOf.Provider value={view.policy}>
          <PolicyProblems />
          <Steps view={view} onConnected={() => void refresh()} onCountry={(code) => void choose(code)} />
        </PolicyOf.Provider>
      )}
      <footer class="welcome-foot">
        <p class="note">
          <LockIcon />
          <span>{t('connect_privacy')}</span>
        </p>
        <button type="button" class="button" onClick={() => void closeOwnTab()}>
          {t(view && activeAccount(view.accounts) ? 'welcome_done' : 'welcome_skip')}
        </button>
      </footer>
    </main>
  );
}

interface StepsProps {
  readonly view: PopupView;
  readonly onConnected: () => void;
  readonly onCountry: (country: string) => void;
}

function Steps({ view, onConnected, onCountry }: StepsProps) {
  const account = activeAccount(view.accounts);
  return (
    <ol class="steps">
      <Step number={1} title={t('welcome_connect')} isDone={account !== null}>
        {account ? (
          <p role="status">{connectedSentence(account)}</p>
        ) : (
          <LoginForm draft={NO_DRAFT} isAllowed={false} onConnected={onConnected} />
        )}
      </Step>
      <Step number={2} title={t('welcome_country')} isDone={account !== null}>
        <p class="note">{t('welcome_country_hint')}</p>
        <Locked by="country">
          <CountrySelect countries={view.countries} value={view.settings.country} onChange={onCountry} />
        </Locked>
      </Step>
      <Step number={3} title={t('welcome_try')} isDone={false}>
        {account ? <TryStep latest={view.call} /> : <p class="note">{t('welcome_try_later')}</p>}
      </Step>
    </ol>
  );
}

const connectedSentence = ({ displayName, extension, origin }: Account): string =>
  t('welcome_connected', displayName, extension, new URL(origin).host);
