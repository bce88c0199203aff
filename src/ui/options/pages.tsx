// Which country numbers without + belong to, which sites show call buttons, and how numbers answer there.

import { parseEntry } from '../../core/sites.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { CountrySelect } from '../country-select.tsx';
import { Locked } from '../locked.tsx';
import { Choice } from './choice.tsx';
import { EntryForm, EntryList } from './entry-list.tsx';
import { Numbers } from './numbers.tsx';
import { Findable } from './search.tsx';
import { TrySite } from './try-site.tsx';
import type { Desk } from './use-desk.ts';

export function Pages({ desk }: { readonly desk: Desk }) {
  const { settings } = desk;
  const isAll = settings.siteMode === 'all';
  const heed = (on: boolean) => void desk.keepSettings(send('site/wishes', { heed: on }), { heedsPages: on });
  return (
    <>
      <Findable words={[t('settings_country'), t('options_country_hint')]}>
        <div class="card">
          <Locked by="country">
            <CountrySelect
              countries={desk.countries}
              value={settings.country}
              onChange={(country) =>
                void desk.keepSettings(send('settings/country', { country }), { country })
              }
            />
          </Locked>
          <p class="note card-note">{t('options_country_hint')}</p>
        </div>
      </Findable>
      <div class="card">
        <Locked by="siteMode">
          <Choice
            label={t('options_sites')}
            hint={t('options_sites_hint')}
            value={settings.siteMode}
            options={[
              { value: 'all', label: t('options_sites_all') },
              { value: 'listed', label: t('options_sites_listed') },
            ]}
            onChange={(mode) => void desk.keepSettings(send('site/mode', { mode }), { siteMode: mode })}
          />
        </Locked>
        <Choice
          label={t('options_wishes')}
          hint={t('options_wishes_hint')}
          value={settings.heedsPages ? 'heed' : 'ignore'}
          options={[
            { value: 'heed', label: t('options_wishes_heed') },
            { value: 'ignore', label: t('options_wishes_ignore') },
          ]}
          onChange={(wish) => heed(wish === 'heed')}
        />
        {/* The list that the mode asks for, and the other one where it holds exceptions. */}
        <Locked by={isAll ? 'sitesOff' : 'sitesOn'}>
          <SiteList desk={desk} on={!isAll} isMain />
        </Locked>
        <Locked by={isAll ? 'sitesOn' : 'sitesOff'}>
          <SiteList desk={desk} on={isAll} isMain={false} />
        </Locked>
      </div>
      <TrySite settings={settings} />
      <Numbers desk={desk} />
    </>
  );
}

interface SiteListProps {
  readonly desk: Desk;
  /** The sites switched on, or those switched off. */
  readonly on: boolean;
  readonly isMain: boolean;
}

function SiteList({ desk, on, isMain }: SiteListProps) {
  const sites = on ? desk.settings.sitesOn : desk.settings.sitesOff;
  if (!isMain && sites.length === 0) return null;
  const put = (site: string, state: boolean | null) =>
    void desk.keepSettings(send('site/list', { site, on: state }));
  const label = t(on ? 'options_sites_on' : 'options_sites_off');
  return (
    <Findable words={[label, t('options_site_hint'), ...sites]}>
      <h3>{label}</h3>
      <EntryList
        label={label}
        empty={t(on ? 'options_sites_on_none' : 'options_sites_off_none')}
        entries={[...sites].sort().map((site) => ({ key: site, text: site || t('site_files') }))}
        onRemove={(site) => put(site, null)}
      />
      {isMain && (
        <EntryForm
          label={t('options_site')}
          hint={t('options_site_hint')}
          placeholder="*.example.com"
          addLabel={t('options_site_add')}
          parse={parseEntry}
          problem={t('options_problem_site')}
          onAdd={(site) => put(site, on)}
        />
      )}
    </Findable>
  );
}
