// The keys the browser has for our commands. Only the browser's own page can change them.

import browser from 'webextension-polyfill';

export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes them: `Alt+C`; empty where none are assigned. */
  readonly keys: string;
}

export async function shortcuts(): Promise<readonly Shortcut[]> {
  const all = await browser.commands.getAll();
  return all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** Firefox has a call for it since 137, Chromium an address. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser as { readonly commands: { openShortcutSettings?(): Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
