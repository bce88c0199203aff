// Who is connected to which PBX, and whether that works.

import type { Account } from '../../core/account.ts';
import type { Call } from '../../core/call.ts';
import { t } from '../../platform/i18n.ts';
import { Mark } from '../icons.tsx';
import { lightOf } from './light.ts';

interface AccountCardProps {
  readonly account: Account;
  readonly latest: Call | null;
  readonly isNew: boolean;
}

export function AccountCard({ account, latest, isNew }: AccountCardProps) {
  const { host } = new URL(account.origin);
  const light = lightOf(latest);
  return (
    <header class="head account">
      <Mark />
      <h1 class="clip" title={account.displayName}>
        {account.displayName}
      </h1>
      <p class={`light light-${light}`} role={isNew ? 'status' : undefined}>
        <span class="light-dot" aria-hidden="true" />
        {t(`account_${light}`)}
      </p>
      <p class="note clip" title={host}>
        {t('account_extension', account.extension)} · {host}
      </p>
    </header>
  );
}
