// News from the background to pages of ours that are open: that something changed, never what. Whoever hears
// it asks for what they show.

import browser from 'webextension-polyfill';

/** A call came to a new phase; settings or accounts changed. */
export type News = 'call' | 'settings';

export function tellOwnPages(news: News): void {
  // Rejected where no page of ours is open.
  browser.runtime.sendMessage({ to: 'own-pages', news }).catch(() => undefined);
}

export function whenTold(wanted: News, hear: () => void, signal: AbortSignal): void {
  const { onMessage } = browser.runtime;
  const listener = (message: unknown): undefined => {
    const { to, news } = (message ?? {}) as Record<string, unknown>;
    if (to === 'own-pages' && news === wanted) hear();
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
}
