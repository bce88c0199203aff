// The stage of an end-to-end test: a stand-in PBX, a web site, and a Chromium with the built extension that
// trusts the PBX. What the test asserts is what the PBX saw and what the person sees.

import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright';
import type { PbxOptions } from '../pbx/options.ts';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { type Chromium, type ChromiumOptions, launchChromium } from '../support/chromium.ts';
import { connectAccount, loginTo } from '../support/popup.ts';
import { out } from '../support/root.ts';
import { openSite, type Site } from '../support/site.ts';

export { loginTo };

export interface Stage {
  readonly pbx: Pbx;
  readonly chromium: Chromium;
  readonly site: Site;
  /** Opens a page with this body on the site. */
  show(body: string, name?: string): Promise<Page>;
  close(): Promise<void>;
}

/** A number nobody has, as a page writes it, as the PBX dials it, and as its button is called. */
export interface Desk {
  readonly text: string;
  readonly digits: string;
  readonly button: RegExp;
}

let desks = 0;

/** Another number each time: a second click on the same one within moments is taken for a double click. */
export function nextDesk(): Desk {
  desks += 1;
  const line = `01${String(desks).padStart(2, '0')}`;
  return {
    text: `(415) 555-${line}`,
    digits: `1415555${line}`,
    button: new RegExp(`^Call \\+1 415 555 ${line}$`),
  };
}

interface StageOptions {
  readonly pbx?: Partial<PbxOptions>;
  readonly chromium?: ChromiumOptions;
  /** Connects the PBX's tester through the popup first. */
  readonly isConnected?: boolean;
}

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const pbx = await startPbx(options.pbx);
  const site = await openSite();
  const chromium = await launchChromium({ trust: [pbx.spki], ...options.chromium });
  if (options.isConnected ?? true) await (await connectAccount(chromium, loginTo(pbx))).close();
  let shown = 0;
  return {
    pbx,
    chromium,
    site,
    show: async (body, name = `page-${++shown}`) => {
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><body>${body}</body></html>`;
      await slowDown(chromium);
      return chromium.open(site.put(name, html));
    },
    close: async () => {
      await chromium.close();
      site.close();
      await pbx.close();
    },
  };
}

/**
 * As if an hour had passed since the calls before: tests place more of them in a minute than people do, who would be
 * asked whether they mean it (test/attack tries that).
 */
export async function slowDown(chromium: Chromium): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(async () => {
    const { call } = (await chrome.storage.session.get('call')) as { call?: { starts: number[] } };
    if (call && call.starts.length > 4) await chrome.storage.session.set({ call: { ...call, starts: [] } });
  });
}

/** Writes a screenshot to out/e2e/ for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(out('e2e'), { recursive: true });
  await page.screenshot({ path: out('e2e', `${name}.png`) });
}
