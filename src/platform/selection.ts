// What the person has selected in a page. Read when they ask for a call, by a function run in the page's
// frames at that moment: no page carries it before.

import browser from 'webextension-polyfill';

/** Longest selection a number is looked for in; a page's process may have been broken into. */
const LONGEST = 5000;

/** The selected text of the frame with the focus, of a field too; empty where there is none. */
export async function selectionIn(tabId: number): Promise<string> {
  try {
    const target = { tabId, allFrames: true };
    const frames = await browser.scripting.executeScript({ target, func: selected });
    const told = frames.map(({ result }) => result).find((result) => typeof result === 'string');
    return String(told ?? '').slice(0, LONGEST);
  } catch {
    return '';
  }
}

/** Runs in the page, so it knows nothing of this file. Null: another frame has the focus. */
function selected(): string | null {
  const { activeElement } = document;
  // Frames around the one that has the focus count as focused too; they have no say.
  if (!document.hasFocus() || /^i?frame$/.test(activeElement?.localName ?? '')) return null;
  // Firefox does not count what is selected in a field. Never a password.
  const isText = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement;
  if (!isText || activeElement.selectionStart === null) return String(getSelection() ?? '');
  if (activeElement.type === 'password') return '';
  const { value, selectionStart, selectionEnd } = activeElement;
  return value.slice(selectionStart, selectionEnd ?? undefined);
}
