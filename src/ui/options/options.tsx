// The settings page: asks what there is, then shows its sections, one at a time or all that a search finds.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { accountOf } from '../../core/account.ts';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { failureSentence } from '../../core/sentence.ts';
import { plural, t } from '../../platform/i18n.ts';
import { Alert } from '../alert.tsx';
import { CheckIcon, Mark } from '../icons.tsx';
import { PolicyOf, PolicyProblems } from '../locked.tsx';
import { Accounts } from './accounts.tsx';
import { Backup } from './backup.tsx';
import { Calls } from './calls.tsx';
import { Dialling } from './dialling.tsx';
import { ForAccount } from './for-account.tsx';
import { type Loaded, load } from './load.ts';
import { Look } from './look.tsx';
import { Pages } from './pages.tsx';
import { Privacy } from './privacy.tsx';
import { Report } from './report.tsx';
import { Searched, SearchField } from './search.tsx';
import { Section, SectionList, useSection } from './section.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { type Desk, useDesk } from './use-desk.ts';
import { wordsOf } from './words.ts';

export function Options() {
  const [state, setState] = useState<Result<Loaded, Failure> | null>(null);
  const ask = () => void load().then(setState);
  useEffect(ask, []);
  if (!state) return <main aria-busy="true" class="options" />;
  if (state.ok) return <Settings loaded={state.value} />;
  return (
    <main class="options">
      <h1 class="visually-hidden">{t('options_title')}</h1>
      <Alert text={failureSentence(state.failure, t)}>
        <button type="button" class="link" onClick={ask}>
          {t('popup_try_again')}
        </button>
      </Alert>
    </main>
  );
}

function Settings({ loaded }: { readonly loaded: Loaded }) {
  const desk = useDesk(loaded);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const stopSearching = () => setQuery('');
  const section = useSection(stopSearching);
  const words = wordsOf(query);
  const current = words.length > 0 ? null : section;
  const { accounts } = desk;
  const account = accountOf(accounts, chosen) ?? accountOf(accounts, accounts.active);
  const forAccount = { desk, account, onChoose: setChosen };

  return (
    <div class="options">
      <header class="options-head">
        <Mark />
        <h1>{t('options_title')}</h1>
        <Saved desk={desk} />
        <SearchField query={query} onSearch={setQuery} />
      </header>
      <SectionList current={current} onGo={stopSearching} />
      <main class="options-main">
        <PolicyOf.Provider value={desk.policy}>
          <PolicyProblems />
          {desk.problem && <Alert text={failureSentence(desk.problem, t)} />}
          <Searched.Provider value={words}>
            <Section name="accounts" current={current}>
              <Accounts desk={desk} />
            </Section>
            <Section name="dialling" current={current}>
              <ForAccount {...forAccount}>
                {(own) => <Dialling key={own.id} desk={desk} account={own} />}
              </ForAccount>
            </Section>
            <Section name="calls" current={current}>
              <ForAccount {...forAccount}>
                {(own) => <Calls key={own.id} desk={desk} account={own} />}
              </ForAccount>
            </Section>
            <Section name="pages" current={current}>
              <Pages desk={desk} />
            </Section>
            <Section name="look" current={current}>
              <Look desk={desk} />
            </Section>
            <Section name="keys" current={current}>
              <Shortcuts />
            </Section>
            <Section name="privacy" current={current}>
              <Privacy desk={desk} />
            </Section>
            <Section name="report" current={current}>
              <Report desk={desk} isShown={current === null || current === 'report'} />
            </Section>
            <Section name="backup" current={current}>
              <Backup desk={desk} />
            </Section>
          </Searched.Provider>
        </PolicyOf.Provider>
        <Found words={words} />
      </main>
    </div>
  );
}

/** Says that a change was kept, to the eye and to the ear. */
const Saved = ({ desk }: { readonly desk: Desk }) => (
  <p class="saved" role="status">
    {desk.isSaved && (
      <>
        <CheckIcon />
        {t('options_saved')}
      </>
    )}
  </p>
);

/** How many settings a search found. */
function Found({ words }: { readonly words: readonly string[] }) {
  const [count, setCount] = useState(0);
  const place = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const found = place.current?.parentElement?.querySelectorAll('.setting:not([hidden])');
    setCount(found?.length ?? 0);
  });
  const sentence = count === 0 ? t('options_search_none') : plural('options_search_found', count);
  return (
    <p ref={place} role="status" class={count === 0 ? 'nothing-found' : 'visually-hidden'}>
      {words.length > 0 && sentence}
    </p>
  );
}
