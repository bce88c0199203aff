// How numbers in pages look and answer, and what is no number.

import { type Manner, mannerOf } from '../../core/manner.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { Locked } from '../locked.tsx';
import { Choice } from './choice.tsx';
import { EntryList } from './entry-list.tsx';
import { Findable } from './search.tsx';
import type { Desk } from './use-desk.ts';

export function Numbers({ desk }: { readonly desk: Desk }) {
  const { settings } = desk;
  const put = (part: Partial<Manner>) =>
    void desk.keepSettings(send('settings/manner', { ...mannerOf(settings), ...part }), part);
  return (
    <div class="card">
      <Locked by="numberClick">
        <Choice
          label={t('options_number_click')}
          hint={t('options_number_click_hint')}
          value={settings.numberClick}
          options={[
            { value: 'card', label: t('options_number_click_card') },
            { value: 'dial', label: t('options_number_click_dial') },
          ]}
          onChange={(numberClick) => put({ numberClick })}
        />
      </Locked>
      <Locked by="linkClick">
        <Choice
          label={t('options_links')}
          hint={t('options_links_hint')}
          value={settings.linkClick === 'system' ? 'system' : 'dial'}
          options={[
            { value: 'dial', label: t('options_links_dial') },
            { value: 'system', label: t('options_links_system') },
          ]}
          onChange={(linkClick) => put({ linkClick })}
        />
      </Locked>
      <Locked by="markStyle">
        <Choice
          label={t('options_marks')}
          hint={t('options_marks_hint')}
          value={settings.markStyle}
          options={[
            { value: 'dotted', label: t('options_marks_dotted') },
            { value: 'none', label: t('options_marks_none') },
          ]}
          onChange={(markStyle) => put({ markStyle })}
        />
      </Locked>
      <Choice
        label={t('options_buttons')}
        hint={t('options_buttons_hint')}
        value={settings.buttonSize}
        options={[
          { value: 'small', label: t('options_buttons_small') },
          { value: 'medium', label: t('options_buttons_medium') },
          { value: 'large', label: t('options_buttons_large') },
        ]}
        onChange={(buttonSize) => put({ buttonSize })}
      />
      <NotNumbers desk={desk} />
    </div>
  );
}

function NotNumbers({ desk }: { readonly desk: Desk }) {
  const { notNumbers } = desk.settings;
  const label = t('options_not_numbers');
  // Neither a host nor a number holds a space.
  const entries = notNumbers.map(({ host, e164 }) => ({
    key: `${host} ${e164}`,
    text: e164,
    note: host || t('site_files'),
  }));
  const remove = (key: string) => {
    const [host = '', e164 = ''] = key.split(' ');
    void desk.keepSettings(send('number/accept', { host, e164 }));
  };
  return (
    <Findable words={[label, t('options_not_numbers_hint'), ...entries.map(({ text }) => text)]}>
      <h3>{label}</h3>
      <p class="note">{t('options_not_numbers_hint')}</p>
      <EntryList label={label} empty={t('options_not_numbers_none')} entries={entries} onRemove={remove} />
    </Findable>
  );
}
