// The popup of a browser that is not connected: what this is for, and the form.

import { t } from '../../platform/i18n.ts';
import { LoginForm, type LoginFormProps } from '../connect/login-form.tsx';
import { LockIcon, Mark } from '../icons.tsx';
import { PolicyProblems } from '../locked.tsx';

export function Unconnected(props: LoginFormProps) {
  return (
    <main class="popup">
      <header class="head">
        <Mark />
        <div>
          <h1>{t('connect_title')}</h1>
          <p class="note">{t('connect_intro')}</p>
        </div>
      </header>
      <PolicyProblems />
      <LoginForm {...props} />
      <p class="note foot">
        <LockIcon />
        <span>{t('connect_privacy')}</span>
      </p>
    </main>
  );
}
