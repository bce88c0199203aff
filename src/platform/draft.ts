// What was typed into a form that the browser closed, e.g. to ask for a permission. Lives as long as the
// browser runs. Never a password.

import browser from 'webextension-polyfill';

export interface LoginDraft {
  readonly address: string;
  readonly username: string;
}

const NAME = 'login-draft';
const MAX = 2048;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX) : '');

export async function loadDraft(): Promise<LoginDraft> {
  const stored = ((await browser.storage.session.get(NAME))[NAME] ?? {}) as Record<string, unknown>;
  return { address: textOf(stored.address), username: textOf(stored.username) };
}

export const saveDraft = (draft: LoginDraft): Promise<void> => browser.storage.session.set({ [NAME]: draft });

export const forgetDraft = (): Promise<void> => browser.storage.session.remove(NAME);
