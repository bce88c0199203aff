// How much of the extension is to be seen outside pages: the count on the icon.

import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { Switch } from '../switch.tsx';
import { Findable } from './search.tsx';
import type { Desk } from './use-desk.ts';

export function Look({ desk }: { readonly desk: Desk }) {
  return (
    <div class="card rows">
      <Findable words={[t('options_count'), t('options_count_hint')]}>
        <Switch
          label={t('options_count')}
          note={t('options_count_hint')}
          on={desk.settings.badgeCount}
          onChange={(on) => void desk.keepSettings(send('settings/badge', { on }), { badgeCount: on })}
          isSentence
        />
      </Findable>
    </div>
  );
}
