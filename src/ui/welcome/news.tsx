// What an update brought, for those who followed the hint in the popup.

import { useEffect } from 'preact/hooks';
import { NEWS } from '../../core/news.ts';
import { t } from '../../platform/i18n.ts';
import { extensionVersion } from '../../platform/installation.ts';
import { send } from '../../platform/ui-bus.ts';
import { Mark } from '../icons.tsx';

export function News() {
  const version = extensionVersion();
  useEffect(() => void send('news/seen', {}), []);
  return (
    <main class="welcome">
      <header class="welcome-head">
        <Mark />
        <h1>{t('news_title', version)}</h1>
      </header>
      <ul class="news">
        {(NEWS[version] ?? []).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <a class="link" href="options.html">
        {t('popup_settings')}
      </a>
    </main>
  );
}
