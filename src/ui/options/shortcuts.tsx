// Every way to call that the browser itself offers, with the keys it has for them and the way to change them.

import { useEffect, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { offersPhoneLinks } from '../../platform/installation.ts';
import { offersKeyword, offersMenus, offersPanel, offersShortcuts } from '../../platform/offers.ts';
import { openShortcutSettings, type Shortcut, shortcuts } from '../../platform/shortcut-keys.ts';
import { Findable } from './search.tsx';

/** The browser's own command has no description. */
const wordsOf = ({ name, description }: Shortcut): string =>
  name === '_execute_action' ? t('shortcut_popup') : description;

export function Shortcuts() {
  return (
    <>
      {offersShortcuts() && <Keys />}
      <Ways />
    </>
  );
}

function Keys() {
  const [all, setAll] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const look = () => void shortcuts().then(setAll);
    look();
    // They are changed on the browser's page, in another tab.
    window.addEventListener('focus', look, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return (
    <Findable words={[t('options_keys'), t('options_keys_hint'), ...all.map(wordsOf)]}>
      <div class="card">
        <h3>{t('options_keys')}</h3>
        <ul class="entries">
          {all.map((shortcut) => (
            <li key={shortcut.name} class="entry">
              <span class="entry-text">{wordsOf(shortcut)}</span>
              {shortcut.keys ? (
                <kbd>{shortcut.keys}</kbd>
              ) : (
                <span class="note">{t('options_keys_none')}</span>
              )}
            </li>
          ))}
        </ul>
        <p class="note">{t('options_keys_hint')}</p>
        <button type="button" class="button" onClick={() => void openShortcutSettings()}>
          {t('options_keys_change')}
        </button>
      </div>
    </Findable>
  );
}

function Ways() {
  const ways = [
    ...(offersKeyword() ? [t('options_ways_address')] : []),
    ...(offersMenus() ? [t('options_ways_menu')] : []),
    ...(offersPanel() ? [t('options_ways_panel')] : []),
    ...(offersPhoneLinks() ? [t('options_ways_links')] : []),
  ];
  return (
    <Findable words={[t('options_ways'), ...ways]}>
      <div class="card">
        <h3>{t('options_ways')}</h3>
        <ul class="ways">
          {ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </div>
    </Findable>
  );
}
