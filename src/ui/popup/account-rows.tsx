// Which account calls, whether this site keeps to it, and which phone rings first – each only where there
// is something to choose.

import { type Account, type Accounts, choicesOf, titleOf } from '../../core/account.ts';
import type { Answer } from '../../core/contract.ts';
import { accountOfSite, type Settings } from '../../core/settings.ts';
import { t, textDirection } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { SelectRow } from '../select-row.tsx';
import { Switch } from '../switch.tsx';
import type { Site } from './site.ts';

interface AccountRowsProps {
  readonly accounts: Accounts;
  readonly account: Account;
  readonly settings: Settings;
  readonly site: Site;
  readonly onAccounts: (answer: Answer<'account/choose'>) => void;
  readonly onSettings: (answer: Promise<Answer<'site/account'>>) => void;
}

export function AccountRows({ accounts, account, settings, site, onAccounts, onSettings }: AccountRowsProps) {
  const { list } = accounts;
  const bound = site && accountOfSite(settings, site.host);
  const phones = [
    { value: '', label: t('popup_desk_phone', account.extension) },
    ...account.devices.map(({ name, number }) => ({ value: number, label: `${name} · ${number}` })),
  ];
  const ring = (ringFirst: string) =>
    send('account/change', { id: account.id, choices: choicesOf({ ...account, ringFirst }) });
  const bind = (host: string, on: boolean) => send('site/account', { host, id: on ? account.id : '' });
  return (
    <>
      {list.length > 1 && (
        <SelectRow
          label={t('popup_account')}
          value={account.id}
          options={list.map((each) => ({ value: each.id, label: `${titleOf(each)} · ${each.extension}` }))}
          onChange={(id) => void send('account/choose', { id }).then(onAccounts)}
        />
      )}
      {site && (list.length > 1 || bound) && (
        <Switch
          label={t('popup_bind')}
          note={boundNote(accounts, settings, site.host)}
          on={bound === account.id}
          onChange={(on) => onSettings(bind(site.host, on))}
        />
      )}
      {phones.length > 1 && (
        <SelectRow
          label={t('popup_rings_first')}
          value={account.ringFirst}
          options={phones}
          onChange={(ringFirst) => void ring(ringFirst).then(onAccounts)}
        />
      )}
    </>
  );
}

/** The site, and the account it keeps to where it does, connected or signed out. */
function boundNote({ list, waiting }: Accounts, settings: Settings, host: string): string {
  const site = host || t('site_files');
  const bound = accountOfSite(settings, host);
  if (bound === null) return site;
  const account = list.find(({ id }) => id === bound);
  if (account) return leadsTo(site, titleOf(account));
  const left = waiting.find(({ id }) => id === bound);
  return `${leadsTo(site, left ? titleOf(left) : '')} ${t('popup_bound_signed_out')}`;
}

/** Written from the right, names of Latin letters would draw what is between them the other way: isolated. */
const leadsTo = (from: string, to: string): string =>
  textDirection() === 'rtl' ? `\u2068${from}\u2069 ← \u2068${to}\u2069` : `${from} → ${to}`;
