// Calls asked for by the browser's own means: right-click, keyboard shortcut, address bar. What comes of
// them is shown in the page the person looks at, or by a notice where no content script runs.

import { failure } from '../core/failure.ts';
import { findEntries, recentCalls } from '../core/history.ts';
import { t } from '../platform/i18n.ts';
import { type MenuClick, SELECTION_MENU } from '../platform/menus.ts';
import type { Suggested } from '../platform/omnibox.ts';
import type { Place } from '../platform/pages.ts';
import { selectionIn } from '../platform/selection.ts';
import { calls } from './call-desk.ts';
import { readHistory } from './history-desk.ts';
import { hostOf } from './hosts.ts';
import { numberOfMenu } from './menu-calls.ts';
import { previewNumber } from './preview-number.ts';
import { accountFor, currentSettings } from './settings-state.ts';
import { tellFailure } from './tell.ts';

/** Suggestions the address bar has room for. */
const SUGGESTIONS = 5;

/** Where the person is while they use the browser's own means. */
export type Here = Omit<MenuClick, 'menu' | 'selection' | 'link'>;

const placeOf = ({ tabId, frameId }: Here): Place | null => (tabId === null ? null : { tabId, frameId });

/** Calls; whatever goes wrong is said where the person looks. */
async function callFrom(click: MenuClick): Promise<void> {
  const from = placeOf(click);
  const host = hostOf(click.siteUrl);
  const account = await accountFor(host);
  const context = { country: (await currentSettings()).country };
  const extensionLengths = account?.rules.extensionLengths ?? [];
  const number = numberOfMenu(click, { ...context, extensionLengths });
  if (!number.ok) return tellFailure(from, { failure: number.failure }, click);
  const page = { url: click.url, host, title: click.title.slice(0, 300), selection: click.selection };
  const wish = { requestId: crypto.randomUUID(), e164: number.value.e164, ext: number.value.ext };
  const placed = await calls.place({
    ...wish,
    confirmed: false,
    page,
    from,
    isPrivate: click.isPrivate,
    isOwn: false,
  });
  if (placed.ok) return;
  await tellFailure(from, { failure: placed.failure, number: number.value }, click);
}

async function sayIfBroken(here: Here, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    console.error('call', error);
    await tellFailure(placeOf(here), { failure: failure('storage') }, here);
  }
}

export const callFromMenu = (click: MenuClick): Promise<void> => sayIfBroken(click, callFrom(click));

/** The frame with the focus says what is selected in it. */
export const callFromShortcut = (here: Here): Promise<void> =>
  sayIfBroken(
    here,
    (async () => {
      const selection = here.tabId === null ? '' : await selectionIn(here.tabId);
      if (selection.trim() === '')
        return tellFailure(placeOf(here), { failure: failure('no-selection') }, here);
      return callFrom({ ...here, menu: SELECTION_MENU, link: '', selection });
    })(),
  );

/** What was typed behind the keyword was found on no page. */
export const callFromOmnibox = (text: string, here: Here): Promise<void> =>
  sayIfBroken(
    here,
    (async () => {
      const from = placeOf(here);
      const { country } = await currentSettings();
      const number = previewNumber(text, country, await accountFor(''), null);
      if (!number.ok) return tellFailure(from, { failure: number.failure }, here);
      const { e164, ext, label } = number.value;
      const page = { url: '', host: '', title: '', selection: '' };
      const wish = { requestId: crypto.randomUUID(), e164, ext, confirmed: false, page, from };
      const placed = await calls.place({ ...wish, isPrivate: here.isPrivate, isOwn: false });
      if (placed.ok) return;
      // It was typed on no page, so no site's account has a say.
      const nowhere = { siteUrl: '', isPrivate: here.isPrivate };
      await tellFailure(from, { failure: placed.failure, number: { e164, ext, label } }, nowhere);
    })(),
  );

/** What Enter would do, and earlier calls that fit. */
export async function suggest(text: string): Promise<Suggested> {
  const { country } = await currentSettings();
  const number = previewNumber(text, country, await accountFor(''), null);
  const found = findEntries(await readHistory(), text);
  const more = recentCalls({ version: 1, entries: found }, SUGGESTIONS).map(({ label, note }) => ({
    content: label,
    description: note ? `${label} – ${note}` : label,
  }));
  const first = number.ok
    ? { content: number.value.label, description: t('content_call', number.value.label) }
    : null;
  return { first, hint: t('omnibox_hint'), more };
}
