// An address, and whether its numbers get buttons: the lists above tried out, on the page the person came
// from to begin with.

import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import { isSiteOn, parseEntry } from '../../core/sites.ts';
import { t } from '../../platform/i18n.ts';
import { lastHost } from '../../platform/last-host.ts';
import { Field } from '../field.tsx';
import { Findable } from './search.tsx';

export function TrySite({ settings }: { readonly settings: Settings }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [last, setLast] = useState('');
  useEffect(() => void lastHost().then(setLast), []);
  const text = typed ?? last;
  const host = parseEntry(text);
  return (
    <Findable words={[t('options_try_site'), t('options_try_site_hint')]}>
      <div class="card">
        <Field
          label={t('options_try_site')}
          hint={t('options_try_site_hint')}
          error={text !== '' && host === null ? t('options_problem_site') : ''}
          value={text}
          onChange={setTyped}
          attributes={{ autocomplete: 'off', inputMode: 'url', placeholder: 'www.example.com' }}
        />
        <output aria-live="polite">
          {host !== null &&
            t(isSiteOn(settings, host) ? 'options_try_site_on' : 'options_try_site_off', host)}
        </output>
      </div>
    </Findable>
  );
}
