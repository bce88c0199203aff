// The popup as a person uses it: fields found by their labels, buttons by their names.

import type { Page } from 'playwright';
import { TESTER } from '../pbx/directory.ts';
import type { Pbx } from '../pbx/pbx.ts';
import type { Chromium } from './chromium.ts';

export interface Login {
  /** As a person types it: `https://127.0.0.1:8443`, `pbx.example.com`. */
  readonly address: string;
  readonly extension: string;
  readonly password: string;
}

/** A login whose address may stand there already, by an administrator. */
export type Typing = Omit<Login, 'address'> & { readonly address: string | null };

/** The tester's login to a stand-in PBX. */
export const loginTo = (pbx: Pbx): Login => ({
  address: pbx.origin,
  extension: TESTER.extension?.number ?? '',
  password: TESTER.password,
});

/** Types the login into the open popup and presses Connect; whatever comes of it is on the page. */
export async function pressConnect(popup: Page, { address, extension, password }: Typing): Promise<void> {
  if (address !== null) await popup.getByLabel('PBX address').fill(address);
  await popup.getByLabel('Extension', { exact: true }).fill(extension);
  await popup.getByLabel('Password', { exact: true }).fill(password);
  await popup.getByRole('button', { name: 'Connect', exact: true }).click();
}

/** Connects the account through the popup; returns the popup's page. */
export async function connectAccount(chromium: Chromium, login: Typing): Promise<Page> {
  const popup = await chromium.openOwn('popup.html');
  await popup.setViewportSize({ width: 360, height: 560 });
  await pressConnect(popup, login);
  await popup
    .getByText(/Connected/)
    .first()
    .waitFor();
  return popup;
}

/** The popup as it stands over a page: in a tab behind it, so that the page stays the one looked at. */
export async function openPopupOver(chromium: Chromium, page: Page): Promise<Page> {
  await page.bringToFront();
  const worker = await chromium.worker();
  const [popup] = await Promise.all([
    chromium.context().waitForEvent('page'),
    worker.evaluate(() => chrome.tabs.create({ url: chrome.runtime.getURL('popup.html'), active: false })),
  ]);
  await popup.setViewportSize({ width: 360, height: 560 });
  return popup;
}
