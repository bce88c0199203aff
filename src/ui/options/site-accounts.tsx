// Sites whose calls go through an account of their own.

import { useId, useState } from 'preact/hooks';
import { accountOf, titleOf } from '../../core/account.ts';
import { parseEntry } from '../../core/sites.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { ChevronIcon } from '../icons.tsx';
import { EntryForm, EntryList } from './entry-list.tsx';
import { longTitle } from './for-account.tsx';
import { Findable } from './search.tsx';
import type { Desk } from './use-desk.ts';

export function SiteAccounts({ desk }: { readonly desk: Desk }) {
  const { accounts, settings } = desk;
  const { siteAccounts } = settings;
  if (accounts.list.length < 2 && siteAccounts.length === 0) return null;
  const bind = (host: string, id: string) => void desk.keepSettings(send('site/account', { host, id }));
  const entries = siteAccounts.map(({ host, id }) => {
    const account = accountOf(accounts, id) ?? accounts.waiting.find((waiting) => waiting.id === id);
    return { key: host, text: host || t('site_files'), note: account ? titleOf(account) : '' };
  });
  return (
    <Findable
      words={[
        t('options_sites_bound'),
        t('options_sites_bound_hint'),
        ...siteAccounts.map(({ host }) => host),
      ]}
    >
      <div class="card">
        <h3>{t('options_sites_bound')}</h3>
        <p class="note card-note">{t('options_sites_bound_hint')}</p>
        <EntryList
          label={t('options_sites_bound')}
          empty={t('options_sites_bound_none')}
          entries={entries}
          onRemove={(host) => bind(host, '')}
        />
        {accounts.list.length > 1 && <BindForm desk={desk} onBind={bind} />}
      </div>
    </Findable>
  );
}

interface BindFormProps {
  readonly desk: Desk;
  readonly onBind: (host: string, id: string) => void;
}

/** Only whole hosts are bound: a pattern would leave open which account a site below it has. */
const parseHost = (text: string): string | null => {
  const entry = parseEntry(text);
  return entry?.startsWith('*.') ? null : entry;
};

function BindForm({ desk, onBind }: BindFormProps) {
  const { list } = desk.accounts;
  const [chosen, setChosen] = useState('');
  const value = list.find(({ id }) => id === chosen)?.id ?? list[0]?.id ?? '';
  const id = useId();
  return (
    <EntryForm
      label={t('options_site')}
      hint={t('options_site_host_hint')}
      placeholder="crm.example.com"
      addLabel={t('options_site_bind')}
      parse={parseHost}
      problem={t('options_problem_host')}
      onAdd={(host) => onBind(host, value)}
    >
      <div class="field">
        <label for={id}>{t('options_site_account')}</label>
        <div class="select">
          <select id={id} value={value} onChange={(event) => setChosen(event.currentTarget.value)}>
            {list.map((account) => (
              <option key={account.id} value={account.id}>
                {longTitle(account)}
              </option>
            ))}
          </select>
          <ChevronIcon />
        </div>
      </div>
    </EntryForm>
  );
}
