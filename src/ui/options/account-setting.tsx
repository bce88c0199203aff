// One account: what it is called, whose phones may ring first, whether it dials, and signing out.

import { useContext, useState } from 'preact/hooks';
import {
  type Account,
  type Device,
  isDeviceNumber,
  MAX_DEVICES,
  MAX_NAME,
  titleOf,
} from '../../core/account.ts';
import { plural, t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { Choice } from './choice.tsx';
import { Confirm } from './confirm.tsx';
import { RowsSetting } from './rows-setting.tsx';
import { Findable, Searched } from './search.tsx';
import { TextSetting } from './text-setting.tsx';
import type { Desk } from './use-desk.ts';
import type { Column, Texts } from './use-rows.ts';

interface AccountSettingProps {
  readonly desk: Desk;
  readonly account: Account;
  /** The only account: there is nothing to choose between. */
  readonly isAlone: boolean;
  readonly onSignOut: () => void;
}

export function AccountSetting({ desk, account, isAlone, onSignOut }: AccountSettingProps) {
  const [asks, setAsks] = useState(false);
  const isSearched = useContext(Searched).length > 0;
  const isActive = desk.accounts.active === account.id;
  const use = async () => {
    const answer = await send('account/choose', { id: account.id });
    if (answer.ok) desk.show({ settings: desk.settings, accounts: answer.value });
    else desk.fail(answer.failure);
  };
  return (
    <article class="card account-setting" aria-label={titleOf(account)}>
      <Findable
        words={[t('account_sign_out'), t('options_account_use'), account.origin, account.displayName]}
      >
        <header class="account-head">
          <div>
            <h3 class="clip">{titleOf(account)}</h3>
            <p class="note clip">
              {account.displayName} · {t('account_extension', account.extension)} ·{' '}
              {new URL(account.origin).host}
            </p>
          </div>
          {!isAlone && isActive && <span class="badge">{t('options_account_active')}</span>}
          {!isActive && (
            <button type="button" class="button" onClick={() => void use()}>
              {t('options_account_use')}
            </button>
          )}
          <button type="button" class="button" onClick={() => setAsks(true)}>
            {t('account_sign_out')}
          </button>
        </header>
      </Findable>
      <details open={isAlone || isActive || isSearched}>
        <summary>{t('options_account_details')}</summary>
        <Phones desk={desk} account={account} />
      </details>
      {asks && (
        <Confirm
          title={t('options_sign_out_title', titleOf(account))}
          text={t('options_sign_out_text')}
          yes={t('account_sign_out')}
          onYes={onSignOut}
          onClose={() => setAsks(false)}
        />
      )}
    </article>
  );
}

const tooLong = (text: string): string =>
  text.length > MAX_NAME ? plural('options_problem_long', MAX_NAME) : '';

const columns = (): readonly Column[] => [
  {
    label: t('options_phone_name'),
    placeholder: t('options_phone_name_example'),
    check: (text) => (text === '' ? t('options_problem_phone_name') : tooLong(text)),
  },
  {
    label: t('options_phone_number'),
    placeholder: '14155550123',
    check: (text) => (isDeviceNumber(text) ? '' : t('options_problem_phone_number')),
  },
];

const deviceOf = ([name = '', number = '']: Texts): Device => ({ name, number });

function Phones({ desk, account }: Pick<AccountSettingProps, 'desk' | 'account'>) {
  const { id, devices, extension } = account;
  const phones = [
    { value: '', label: t('options_phone_desk'), note: extension },
    ...distinct(devices).map(({ name, number }) => ({ value: number, label: name, note: number })),
  ];
  const changeDevices = (rows: Texts[]) => {
    const changed = rows.map(deviceOf);
    const isThere = changed.some(({ number }) => number === account.ringFirst);
    desk.choose(id, { devices: changed, ringFirst: isThere ? account.ringFirst : '' });
  };
  return (
    <>
      <TextSetting
        label={t('options_account_name')}
        hint={t('options_account_name_hint')}
        value={account.name}
        check={tooLong}
        onChange={(name) => desk.choose(id, { name })}
        attributes={{ placeholder: new URL(account.origin).host }}
      />
      <RowsSetting
        label={t('options_phones')}
        hint={t('options_phones_hint')}
        item={t('options_phone')}
        addLabel={t('options_phone_add')}
        columns={columns()}
        values={devices.map(({ name, number }) => [name, number])}
        onChange={changeDevices}
        max={MAX_DEVICES}
      />
      {phones.length > 1 && (
        <Choice
          label={t('options_rings_first')}
          hint={t('options_rings_first_hint')}
          value={account.ringFirst}
          options={phones}
          onChange={(ringFirst) => desk.choose(id, { ringFirst })}
        />
      )}
    </>
  );
}

/** A number can be chosen once, under the first of its names. */
const distinct = (devices: readonly Device[]): readonly Device[] =>
  devices.filter(({ number }, at) => devices.findIndex((other) => other.number === number) === at);
