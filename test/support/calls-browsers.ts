// The two browsers as one thing to place calls from: each with the extension, a page of it to speak from,
// and a stand-in PBX it trusts. For tests that must hold in both.

import { TESTER } from '../pbx/directory.ts';
import type { PbxOptions } from '../pbx/options.ts';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { connect, type Line, lineOfChromium, lineOfFirefox } from './calls.ts';
import { launchChromium } from './chromium.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { acceptCertificate } from './firefox-trust.ts';
import { connectAccount, type Login } from './popup.ts';

export interface Caller {
  readonly name: string;
  readonly line: Line;
  readonly pbx: Pbx;
  /** Another PBX that the browser trusts and may reach; closed with this. */
  anotherPbx(options?: Partial<PbxOptions>): Promise<Pbx>;
  /** Runs a script in an ordinary web page, or in the page of the extension that `line` speaks from. */
  inPage(url: string, script: string): Promise<unknown>;
  inOwnPage(script: string): Promise<unknown>;
  close(): Promise<void>;
}

const loginOf = (pbx: Pbx): Login => ({
  address: pbx.origin,
  extension: TESTER.extension?.number ?? '',
  password: TESTER.password,
});

/** PBXs that close together. */
function pbxShelf(trust: (pbx: Pbx) => Promise<void>) {
  const pbxs: Pbx[] = [];
  return {
    start: async (options: Partial<PbxOptions> = {}) => {
      const pbx = await startPbx(options);
      pbxs.push(pbx);
      await trust(pbx);
      return pbx;
    },
    close: () => Promise.all(pbxs.map((pbx) => pbx.close())),
  };
}

/** The body of a function, run where somebody else's page is. */
const bodyOf = (script: string): string => `(() => { ${script} })()`;

/** The PBX's tester is connected. */
async function openInChromium(options?: Partial<PbxOptions>): Promise<Caller> {
  const shelf = pbxShelf(async () => undefined);
  const pbx = await shelf.start(options);
  const chromium = await launchChromium({ trust: [pbx.spki] });
  // The permission comes by a person's click on Connect only; it holds for every port of the host.
  const own = await connectAccount(chromium, loginOf(pbx));
  return {
    name: 'Chromium',
    line: lineOfChromium(own),
    pbx,
    anotherPbx: shelf.start,
    inPage: async (url, script) => {
      const page = await chromium.open(url);
      const value = await page.evaluate(bodyOf(script));
      await page.close();
      return value;
    },
    inOwnPage: (script) => own.evaluate(bodyOf(script)),
    close: async () => {
      await chromium.close();
      await shelf.close();
    },
  };
}

/** The PBX's tester is connected. */
async function openInFirefox(options?: Partial<PbxOptions>): Promise<Caller> {
  const firefox = await launchFirefox();
  const shelf = pbxShelf((pbx) => acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer));
  const pbx = await shelf.start(options);
  await firefox.go(`${firefox.origin}/popup.html`);
  const line = lineOfFirefox(firefox);
  await connect(line, pbx);
  return {
    name: 'Firefox',
    line,
    pbx,
    anotherPbx: shelf.start,
    inPage: (url, script) => inTab(firefox, url, script),
    inOwnPage: (script) => firefox.evaluate(script),
    close: async () => {
      await firefox.quit();
      await shelf.close();
    },
  };
}

async function inTab(firefox: Firefox, url: string, script: string): Promise<unknown> {
  const own = await firefox.currentTab();
  await firefox.newTab(url);
  try {
    return await firefox.evaluate(script);
  } finally {
    await firefox.switchTo(own);
  }
}

/** Chromium and Firefox, each with a PBX of its own. */
export async function openCallers(options?: Partial<PbxOptions>): Promise<readonly Caller[]> {
  return Promise.all([openInChromium(options), openInFirefox(options)]);
}

/** Does the same with each of them at once: most of a call is waiting. Errors name the browser. */
export async function withEach(
  callers: readonly Caller[],
  work: (caller: Caller) => Promise<void>,
): Promise<void> {
  const results = await Promise.allSettled(callers.map(work));
  for (const [i, result] of results.entries()) {
    if (result.status === 'fulfilled') continue;
    const { reason } = result;
    if (reason instanceof Error) reason.message = `In ${callers[i]?.name}: ${reason.message}`;
    throw reason;
  }
}
