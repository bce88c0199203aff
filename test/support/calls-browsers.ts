// The two browsers as one thing to place calls from: each with the extension, a page of it to speak from,
// and a stand-in PBX it trusts. For tests that must hold in both.

import type { PbxOptions } from '../pbx/options.ts';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { ADVERSE_FIREFOX, type Adversity, adversityOfChromium, adversityOfFirefox } from './adversity.ts';
import { connect, type Line, lineOfChromium, lineOfFirefox } from './calls.ts';
import { launchChromium } from './chromium.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { acceptCertificate, killBackground } from './firefox-trust.ts';
import { connectAccount, loginTo } from './popup.ts';

export interface Caller {
  readonly name: string;
  readonly line: Line;
  readonly pbx: Pbx;
  /** Folder of the browser's profile. */
  readonly profile: string;
  /** Another PBX that the browser trusts and may reach; closed with this. */
  anotherPbx(options?: Partial<PbxOptions>): Promise<Pbx>;
  /** Takes another server's certificate for good. */
  trust(server: { readonly port: number; readonly certificateDer: string }): Promise<void>;
  /** Runs a script in an ordinary web page, or in the page of the extension that `line` speaks from. */
  inPage(url: string, script: string): Promise<unknown>;
  inOwnPage(script: string): Promise<unknown>;
  /** Starts the browser again after it was closed, or after it ended without a word as in a power cut. */
  restart(after: 'closing' | 'killing'): Promise<void>;
  readonly adversity: Adversity;
  /** Ends the worker or the background page, as the browser does with those it thinks idle. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

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
async function openInChromium(
  options?: Partial<PbxOptions>,
  extension?: string,
  beside?: string,
): Promise<Caller> {
  const shelf = pbxShelf(async () => undefined);
  const pbx = await shelf.start(options);
  const folders = [extension, beside].filter(Boolean).join();
  const chromium = await launchChromium({ trust: [pbx.spki], ...(folders && { extension: folders }) });
  // The permission comes by a person's click on Connect only; it holds for every port of the host.
  let own = await connectAccount(chromium, loginTo(pbx));
  return {
    name: 'Chromium',
    line: { ask: (name, payload) => lineOfChromium(own).ask(name, payload) },
    pbx,
    profile: chromium.profile,
    anotherPbx: shelf.start,
    // Every server of a test shows the one certificate that this Chromium was told of.
    trust: async () => undefined,
    inPage: async (url, script) => {
      const page = await chromium.open(url);
      const value = await page.evaluate(bodyOf(script));
      await page.close();
      return value;
    },
    inOwnPage: (script) => own.evaluate(bodyOf(script)),
    restart: async (after) => {
      if (after === 'killing') await chromium.kill();
      await chromium.restart();
      own = await chromium.openOwn('history.html');
    },
    adversity: adversityOfChromium(chromium.context, chromium.worker, () => own),
    killBackground: chromium.killWorker,
    close: async () => {
      await chromium.close();
      await shelf.close();
    },
  };
}

/** The PBX's tester is connected. */
async function openInFirefox(
  options?: Partial<PbxOptions>,
  extension?: string,
  beside?: string,
): Promise<Caller> {
  const firefox = await launchFirefox({ prefs: ADVERSE_FIREFOX, ...(extension ? { extension } : {}) });
  if (beside) await firefox.install(beside);
  const trust: Caller['trust'] = ({ port, certificateDer }) =>
    acceptCertificate(firefox, '127.0.0.1', port, certificateDer);
  const shelf = pbxShelf(trust);
  const pbx = await shelf.start(options);
  await firefox.go(`${firefox.origin}/popup.html`);
  const line = lineOfFirefox(firefox);
  await connect(line, pbx);
  return {
    name: 'Firefox',
    line,
    pbx,
    profile: firefox.profile,
    anotherPbx: shelf.start,
    trust,
    inPage: (url, script) => inTab(firefox, url, script),
    inOwnPage: (script) => firefox.evaluate(script),
    restart: async (after) => {
      if (after === 'killing') await firefox.kill();
      await firefox.restart();
      await trust(pbx);
      await firefox.go(`${firefox.origin}/history.html`);
    },
    adversity: adversityOfFirefox(firefox),
    killBackground: () => killBackground(firefox),
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
    await firefox.evaluateInBrowser('gBrowser.removeCurrentTab()');
    await firefox.switchTo(own);
  }
}

/**
 * Chromium and Firefox, each with a PBX of its own. `extension` is a folder other than the built one, `beside` that of
 * somebody else's extension, which needs `extension` to be given, too.
 */
export async function openCallers(
  options?: Partial<PbxOptions>,
  extension?: string,
  beside?: string,
): Promise<readonly Caller[]> {
  return Promise.all([openInChromium(options, extension, beside), openInFirefox(options, extension, beside)]);
}

/** Does the same with each of them at once: most of a call is waiting. Errors name the browser. */
export async function withEach<B extends { readonly name: string }>(
  callers: readonly B[],
  work: (caller: B) => Promise<void>,
): Promise<void> {
  const results = await Promise.allSettled(callers.map(work));
  for (const [i, result] of results.entries()) {
    if (result.status === 'fulfilled') continue;
    const { reason } = result;
    if (reason instanceof Error) reason.message = `In ${callers[i]?.name}: ${reason.message}`;
    throw reason;
  }
}
