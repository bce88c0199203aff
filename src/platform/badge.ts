// The mark on the extension's icon, and what the icon says when it is pointed at.

import browser from 'webextension-polyfill';

const QUIET = '#55645d';

export type Mark = 'call' | 'unconnected' | 'none';

const LOOKS: Record<Mark, { readonly text: string; readonly colour: string }> = {
  call: { text: '●', colour: '#0a7552' },
  unconnected: { text: '!', colour: '#b86e00' },
  none: { text: '', colour: '#0a7552' },
};

/** Badges have room for four characters. */
const MOST = 999;

/** The number of one tab, in place of no mark; zero is shown as nothing. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? null : count > MOST ? `${MOST}+` : String(count);
  // The general mark, a call or a missing connection, says more than any count.
  if (text !== null && (await browser.action.getBadgeText({})) !== '') return;
  await browser.action.setBadgeText({ tabId, text });
  if (text !== null) await browser.action.setBadgeBackgroundColor({ tabId, color: QUIET });
}

/** No tab bears a count of its own any more: a general mark is seen. */
export async function dropCounts(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const drop = (id: number) => browser.action.setBadgeText({ tabId: id, text: null });
  // A tab may be closed meanwhile.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [drop(id)])));
}

export async function showMark(mark: Mark, title: string): Promise<void> {
  const { text, colour } = LOOKS[mark];
  await Promise.all([
    ...(text === '' ? [] : [dropCounts()]),
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setTitle({ title }),
  ]);
}
