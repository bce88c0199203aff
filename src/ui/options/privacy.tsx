// What is kept, where, and for how long.

import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { KeepFor } from '../history/keep-for.tsx';
import { Locked } from '../locked.tsx';
import { Switch } from '../switch.tsx';
import { Findable } from './search.tsx';
import type { Desk } from './use-desk.ts';

const FACTS = ['options_privacy_pages', 'options_privacy_password', 'options_privacy_sent'];

export function Privacy({ desk }: { readonly desk: Desk }) {
  const keep = async (answer: ReturnType<typeof send<'history/keep'>>) => {
    const kept = await answer;
    if (kept.ok) await desk.refresh();
    else desk.fail(kept.failure);
  };
  return (
    <>
      <Findable words={[t('options_privacy_facts'), ...FACTS.map((key) => t(key))]}>
        <div class="card">
          <h3>{t('options_privacy_facts')}</h3>
          <ul class="ways">
            {FACTS.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
      </Findable>
      <Findable words={[t('options_forget'), t('options_forget_hint')]}>
        <div class="card rows">
          <Locked by="forgetsPasswords">
            <Switch
              label={t('options_forget')}
              note={t('options_forget_hint')}
              isSentence
              on={desk.settings.forgetsPasswords}
              onChange={(on) =>
                void desk.keepSettings(send('settings/forget', { on }), { forgetsPasswords: on })
              }
            />
          </Locked>
        </div>
      </Findable>
      <Findable words={[t('history_keep'), t('history_title'), t('options_privacy_history')]}>
        <div class="card">
          <Locked by="history">
            <KeepFor
              retention={desk.settings.history}
              onChange={(retention) => void keep(send('history/keep', { retention }))}
            />
          </Locked>
          <p class="note">{t('options_privacy_history')}</p>
          <a class="link" href="history.html">
            {t('options_privacy_open')}
          </a>
        </div>
      </Findable>
    </>
  );
}
