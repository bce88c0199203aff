// The mark on the extension's icon, and what the icon says when it is pointed at.

import browser from 'webextension-polyfill';

export type Mark = 'call' | 'unconnected' | 'none';

const LOOKS: Record<Mark, { readonly text: string; readonly colour: string }> = {
  call: { text: '●', colour: '#0a7552' },
  unconnected: { text: '!', colour: '#b86e00' },
  none: { text: '', colour: '#0a7552' },
};

export async function showMark(mark: Mark, title: string): Promise<void> {
  const { text, colour } = LOOKS[mark];
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setTitle({ title }),
  ]);
}
