// The popup of a connected browser: who is connected, the call there is news of, and this site.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Account } from '../../core/account.ts';
import type { Failure } from '../../core/failure.ts';
import { isSiteLocked } from '../../core/policy-rules.ts';
import { failureSentence } from '../../core/sentence.ts';
import { countryOfSite } from '../../core/settings.ts';
import { isSiteOn } from '../../core/sites.ts';
import { t } from '../../platform/i18n.ts';
import { offersPanel } from '../../platform/offers.ts';
import { openPanel } from '../../platform/panel.ts';
import { send } from '../../platform/ui-bus.ts';
import { Alert } from '../alert.tsx';
import { CountrySelect } from '../country-select.tsx';
import { Locked, PolicyProblems } from '../locked.tsx';
import { Question } from '../question.tsx';
import { Switch } from '../switch.tsx';
import { useCall } from '../use-call.ts';
import { useMeant } from '../use-meant.ts';
import { type Placing, usePlace } from '../use-place.ts';
import { AccessHint } from './access-hint.tsx';
import { AccountCard } from './account-card.tsx';
import { AccountRows } from './account-rows.tsx';
import { CallCard } from './call-card.tsx';
import { DialBox } from './dial-box.tsx';
import type { Loaded } from './load.ts';
import { NewsHint } from './news-hint.tsx';
import { PageNumbers } from './page-numbers.tsx';
import { Recent } from './recent.tsx';
import { siteOf } from './site.ts';
import { useFound } from './use-found.ts';

interface ConnectedProps {
  readonly loaded: Loaded;
  readonly account: Account;
  /** The person has just connected: the news is read out and the focus is here. */
  readonly isNew: boolean;
  readonly isPanel: boolean;
  readonly wanted: string;
  /** Another account calls, another of its phones rings, or a setting changed. */
  readonly onChange: (part: Partial<Loaded>) => void;
  readonly onSignedOut: () => void;
}

/** The panel takes the popup's place. */
const stayOpen = (windowId: number): Promise<void> => openPanel(windowId).then(() => window.close());

/** Calls listed, in the popup and where there is room for more. */
const FEW_RECENT = 3;
const MANY_RECENT = 8;

export function Connected(props: ConnectedProps) {
  const { loaded, account, isNew, isPanel, wanted, onChange, onSignedOut } = props;
  const { settings, tab } = loaded;
  const [problem, setProblem] = useState<Failure | null>(null);
  const [call, look] = useCall(loaded.call);
  const placing = usePlace(loaded.tab?.isPrivate ?? false, () => void look());
  // A link, and with it a page, may have opened this under a press that was on its way.
  const meant = useMeant(wanted !== '');
  const place: Placing['place'] = async (...wish) => meant.takes() && placing.place(...wish);
  const wrong = problem ?? placing.problem;
  const found = useFound(tab);
  const site = siteOf(tab?.url ?? null);
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (isNew) main.current?.focus();
  }, [isNew]);

  const change = async (answer: ReturnType<typeof send<'site/country' | 'site/switch' | 'site/account'>>) => {
    const changed = await answer;
    if (changed.ok) onChange({ settings: changed.value });
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
      <PolicyProblems />
      {wrong && <Alert text={failureSentence(wrong, t)} />}
      <DialBox place={place} isFirst={!isNew} wanted={wanted} isReady={meant.isReady} />
      <AccessHint
        access={loaded.access}
        origin={account.origin}
        onAllowed={(access) => onChange({ access })}
      />
      {tab && site && <PageNumbers numbers={found} title={tab.title} host={site.host} place={place} />}
      <Recent
        place={place}
        count={isPanel ? MANY_RECENT : FEW_RECENT}
        call={`${call?.requestId} ${call?.phase}`}
      />
      {loaded.news !== '' && (
        <NewsHint
          version={loaded.news}
          onSeen={() => void send('news/seen', {}).then(() => onChange({ news: '' }))}
        />
      )}
      <section class="rows">
        <AccountRows
          accounts={loaded.accounts}
          account={account}
          settings={settings}
          site={site}
          onAccounts={(answer) =>
            answer.ok ? onChange({ accounts: answer.value }) : setProblem(answer.failure)
          }
          onSettings={(answer) => void change(answer)}
        />
        {site ? (
          <Locked isLocked={isSiteLocked(settings, site.host, loaded.policy)}>
            <Switch
              label={t('site_switch')}
              note={site.host || t('site_files')}
              on={isSiteOn(settings, site.host)}
              onChange={(on) => void change(send('site/switch', { host: site.host, on }))}
            />
          </Locked>
        ) : (
          <p class="row note">{t('site_closed')}</p>
        )}
        {site && (
          <CountrySelect
            label={t('site_country')}
            any={t('site_country_any')}
            countries={loaded.countries}
            value={countryOfSite(settings, site.host) ?? ''}
            onChange={(country) => void change(send('site/country', { host: site.host, country }))}
          />
        )}
      </section>
      <footer class="foot">
        <a class="link" href="history.html" target="_blank" rel="noreferrer">
          {t('popup_history')}
        </a>
        <a class="link" href="options.html" target="_blank" rel="noreferrer">
          {t('popup_settings')}
        </a>
        {tab && !isPanel && offersPanel() && (
          <button type="button" class="link" onClick={() => void stayOpen(tab.windowId)}>
            {t('popup_panel')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void signOut()}>
          {t('account_sign_out')}
        </button>
      </footer>
    </main>
  );
}
