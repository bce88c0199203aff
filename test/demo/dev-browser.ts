// A browser with the demo for `npm run dev`: connected to the stand-in PBX, with the company directory open, and able to
// take the extension anew without losing either.

import { pressConnectIn, waitToReadIn } from '../e2e/firefox-popup.ts';
import { TESTER } from '../pbx/directory.ts';
import type { Pbx } from '../pbx/pbx.ts';
import { launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';
import { acceptCertificate } from '../support/firefox-trust.ts';
import { connectTester, untilInterrupted, untilTheyLeave } from './demo.ts';

export interface DevBrowser {
  /** The folder of the extension has changed. */
  reload(): Promise<void>;
  untilTheyLeave(): Promise<void>;
  close(): Promise<void>;
}

interface Demo {
  readonly folder: string;
  readonly pbx: Pbx;
  readonly url: string;
  readonly headless: boolean;
}

export async function openChromiumDemo({ folder, pbx, url, headless }: Demo): Promise<DevBrowser> {
  const chromium = await launchChromium({
    extension: folder,
    trust: [pbx.spki],
    headless,
    viewport: null,
  });
  await chromium.beDeveloper();
  await connectTester(chromium, pbx);
  const page = await chromium.open(url);
  return {
    async reload() {
      await chromium.reloadExtension();
      await page.reload();
    },
    untilTheyLeave: () => untilTheyLeave(chromium),
    close: () => chromium.close(),
  };
}

export async function openFirefoxDemo({ folder, pbx, url, headless }: Demo): Promise<DevBrowser> {
  const firefox = await launchFirefox({ extension: folder, headless });
  await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
  const extension = TESTER.extension?.number ?? '';
  await pressConnectIn(firefox, { address: pbx.origin, extension, password: TESTER.password });
  await waitToReadIn(firefox, /Connected/);
  await firefox.newTab(url);
  return {
    async reload() {
      await firefox.evaluateInBrowser(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
         return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.reload());`,
        firefox.addonId,
      );
      await firefox.go(url);
    },
    untilTheyLeave: () => untilInterrupted(),
    close: () => firefox.quit(),
  };
}
