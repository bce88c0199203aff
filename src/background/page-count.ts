// The count of a page's numbers on the icon, where the person wants it. Counted a moment after the page
// asked what its candidates are: only then can it have changed, and the background is awake anyway.

import { showCount } from '../platform/badge.ts';
import { askFrame, tabsLookedAt } from '../platform/pages.ts';
import { currentSettings } from './settings-state.ts';

/** Milliseconds: a page asks in several batches. */
const SOON = 500;

const due = new Set<number>();

export async function countSoon(tabId: number | null): Promise<void> {
  if (tabId === null || due.has(tabId) || !(await currentSettings()).badgeCount) return;
  due.add(tabId);
  setTimeout(() => {
    due.delete(tabId);
    void count(tabId).catch((error: unknown) => console.error('count', error));
  }, SOON);
}

/** Counts that a call's mark took away come back. */
export async function countAgain(): Promise<void> {
  if (!(await currentSettings()).badgeCount) return;
  const counts = (await tabsLookedAt()).map((tabId) => count(tabId));
  await Promise.allSettled(counts);
}

/** The page itself, without its frames: what a person sees first. */
async function count(tabId: number): Promise<void> {
  const page = await askFrame({ tabId, frameId: 0 }, 'page/numbers', null);
  if (!page) return;
  const distinct = new Set(page.numbers.map(({ e164, ext }) => `${e164} ${ext}`));
  await showCount(tabId, distinct.size);
}
