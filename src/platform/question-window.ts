// A small window of our own that asks before a call: for calls wished for where no page of ours or anybody's
// can ask, e.g. from the address bar over the browser's own pages.

import browser from 'webextension-polyfill';
import { type Asked, addressOf } from '../core/asked.ts';
import { offersWindows } from './offers.ts';

const SIZE = { width: 380, height: 260 };

/** One question at a time: the person's latest wish. */
export async function openQuestion(asked: Asked): Promise<void> {
  const old = await browser.tabs.query({ url: `${browser.runtime.getURL('ask.html')}*` }).catch(() => []);
  const url = addressOf(asked);
  if (offersWindows()) await browser.windows.create({ url, type: 'popup', ...SIZE });
  else await browser.tabs.create({ url });
  await browser.tabs.remove(old.flatMap(({ id }) => id ?? [])).catch(() => undefined);
}
