// Settings that belong to one account: which one, where there are several, and what to do where there is none.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type Account, titleOf } from '../../core/account.ts';
import { t } from '../../platform/i18n.ts';
import { ChevronIcon } from '../icons.tsx';
import type { Desk } from './use-desk.ts';

interface ForAccountProps {
  readonly desk: Desk;
  /** The account to set; null where nobody is connected. */
  readonly account: Account | null;
  readonly onChoose: (id: string) => void;
  readonly children: (account: Account) => ComponentChildren;
}

export function ForAccount({ desk, account, onChoose, children }: ForAccountProps) {
  if (!account) {
    return (
      <p class="empty">
        {t('options_no_account')}{' '}
        <a class="link" href="#accounts">
          {t('options_account_connect')}
        </a>
      </p>
    );
  }
  const { list } = desk.accounts;
  return (
    <>
      {list.length > 1 && <AccountSelect list={list} value={account.id} onChoose={onChoose} />}
      {children(account)}
    </>
  );
}

interface AccountSelectProps {
  readonly list: readonly Account[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

function AccountSelect({ list, value, onChoose }: AccountSelectProps) {
  const id = useId();
  return (
    <div class="account-select">
      <label for={id}>{t('options_for_account')}</label>
      <div class="select">
        <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
          {list.map((account) => (
            <option key={account.id} value={account.id}>
              {longTitle(account)}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </div>
    </div>
  );
}

/** Two accounts may be at one PBX: the extension tells them apart. */
export const longTitle = (account: Account): string => `${titleOf(account)} · ${account.extension}`;
