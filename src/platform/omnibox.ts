// The address bar behind our keyword: what is typed there, what is suggested, what is taken.

import browser from 'webextension-polyfill';
import { offersKeyword } from './offers.ts';
import { hereOf, type TabHere } from './shortcuts.ts';

export interface Suggestion {
  /** What stands in the address bar when it is chosen. */
  readonly content: string;
  readonly description: string;
}

export interface Suggested {
  /** What Enter would do; null while no number is typed. */
  readonly first: Suggestion | null;
  /** Said in its place. */
  readonly hint: string;
  readonly more: readonly Suggestion[];
}

type Suggest = (text: string) => Promise<Suggested>;

/** Longest text looked at. */
const MAX = 300;

export function serveOmnibox(suggest: Suggest, take: (text: string, here: TabHere) => void): void {
  if (!offersKeyword()) return;
  const { omnibox } = browser;
  omnibox.onInputChanged.addListener((text, show) => {
    void suggest(text.slice(0, MAX)).then(({ first, hint, more }) => {
      // Firefox shows a default set now at the next key only: there the number is a row like the others.
      const isLate = !globalThis.chrome.offscreen;
      omnibox.setDefaultSuggestion({ description: inMarkup(isLate ? hint : (first?.description ?? hint)) });
      const rows = isLate && first ? [first, ...more] : more;
      show(rows.map(({ content, description }) => ({ content, description: inMarkup(description) })));
    });
  });
  omnibox.onInputEntered.addListener((text) => {
    void browser.tabs
      .query({ active: true, currentWindow: true })
      .then(([tab]) => take(text.slice(0, MAX), hereOf(tab)));
  });
}

/** Chromium reads descriptions as XML and drops all where one is not; Firefox shows them as they are. */
function inMarkup(text: string): string {
  if (!globalThis.chrome.offscreen) return text;
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
