// `npm start`: the whole product in one command, for somebody who has never seen it. A stand-in PBX, a real
// Chromium with the built extension, its account connected through the real popup, and a page to click in.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { need } from '../support/browsers.ts';
import { ensureBuilt } from '../support/bundle.ts';
import { launchChromium } from '../support/chromium.ts';
import { runMain } from '../support/command.ts';
import { clickButton, waitForButton, waitToRead } from '../support/overlay.ts';
import { out, root } from '../support/root.ts';
import { connectTester, printCalls, untilTheyLeave } from './demo.ts';
import { readOptions, usage } from './options.ts';
import { printTalks, startDemoPhones } from './phones.ts';
import { serveDirectory } from './site.ts';

/** The number the tour clicks, as the demo page's desk shows it. */
const DESK = /^Call \+1 415 555 0142$/;

/** Long enough for a person, and for a screenshot, to see a phone ring. */
const RING_MS = 1500;

const step = (sentence: string): void => console.log(`• ${sentence}`);

/** Clicks a number itself and keeps pictures of what a person would have seen. */
async function tour(pbx: Pbx, popup: Page, page: Page): Promise<void> {
  const folder = out('start');
  mkdirSync(folder, { recursive: true });
  const shoot = (of: Page, name: string) => of.screenshot({ path: path.join(folder, name) });
  await shoot(popup, 'popup.png');
  await page.bringToFront();
  await waitForButton(page, DESK);
  await shoot(page, 'page.png');
  step('Clicking “Call +1 415 555 0142”…');
  await clickButton(page, DESK);
  const call = await pbx.waitForCall();
  await shoot(page, 'call-ringing.png');
  await pbx.until(() => call.request.answer, RING_MS + 10_000);
  await waitToRead(page, /dialling/i);
  await shoot(page, 'call-dialling.png');
  step(`Screenshots are in ${path.relative(root, folder)}/: popup, page, call-ringing, call-dialling.`);
}

await runMain(async () => {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  await need('chromium');
  step('Building the extension…');
  await ensureBuilt();
  const phones = options.phones ? await startDemoPhones(RING_MS) : null;
  const pbx = await startPbx({ firstAfterMs: RING_MS, secondAfterMs: RING_MS, phones });
  step(`The stand-in Switchvox is at ${pbx.origin}.`);
  printCalls(pbx);
  if (phones) printTalks(pbx, phones);
  const site = await serveDirectory();
  const look = options.headless ? {} : { viewport: null };
  const chromium = await launchChromium({ trust: [pbx.spki], headless: options.headless, ...look });
  step('Connecting extension 301 in the popup…');
  const popup = await connectTester(chromium, pbx);
  step(`Opening the company directory at ${site.url}`);
  const page = await chromium.open(site.url);
  if (options.headless) {
    await tour(pbx, popup, page);
    if (phones) await pbx.until(() => pbx.calls[0]?.ending, 30_000);
  } else {
    console.log(
      '\nClick a number in the page. Each call appears here as the PBX saw it. Ctrl-C ends the demo.',
    );
    await untilTheyLeave(chromium);
  }
  await chromium.close();
  site.close();
  await pbx.close();
  return 0;
});
