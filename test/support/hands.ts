// A person at either browser, in front of one page at a time: looks for our buttons, moves the mouse, presses. For
// what must hold in both.

import type { Page } from 'playwright';
import type { PbxOptions } from '../pbx/options.ts';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { connect, type Line, lineOfChromium, lineOfFirefox } from './calls.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { acceptCertificate } from './firefox-trust.ts';
import { AIM_MS, waitForStill } from './overlay.ts';
import { connectAccount, loginTo } from './popup.ts';
import { openSite } from './site.ts';
import { until } from './wait.ts';

/** In CSS pixels of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Hands {
  readonly name: string;
  readonly pbx: Pbx;
  readonly line: Line;
  /** Opens a page with this body; the one before is closed. */
  show(body: string): Promise<void>;
  /** Runs a self-contained function in the page. */
  run<A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Our button of this name, once it has stood long enough to be aimed at. */
  aimAt(name: RegExp): Promise<Point>;
  moveTo(at: Point): Promise<void>;
  /** A press of the mouse, as long as people take from seeing to pressing and from pressing to letting go. */
  press(at: Point): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds from the mouse's coming to its press, from there to its release, and until the page has heard of it. */
const [SEE, HOLD, HEAR] = [500, 100, 50];

const documentOf = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><body>${body}</body></html>`;

/** Chromium and Firefox, each connected to a PBX of its own. */
export const openHands = (options: Partial<PbxOptions>): Promise<readonly Hands[]> =>
  Promise.all([handsOnChromium(options), handsOnFirefox(options)]);

async function handsOnChromium(options: Partial<PbxOptions>): Promise<Hands> {
  const [pbx, site] = await Promise.all([startPbx(options), openSite()]);
  const chromium = await launchChromium({ trust: [pbx.spki] });
  const own = await connectAccount(chromium, loginTo(pbx));
  let page: Page | undefined;
  const there = (): Page => page ?? own;
  return {
    name: 'Chromium',
    pbx,
    line: lineOfChromium(own),
    show: async (body) => {
      await page?.close();
      page = await chromium.open(site.put('page', documentOf(body)));
    },
    run: (work, argument) => there().evaluate(work as (argument: unknown) => never, argument),
    aimAt: (name) => waitForStill(there(), name),
    moveTo: ({ x, y }) => there().mouse.move(x, y),
    press: async ({ x, y }) => {
      const { mouse } = there();
      await mouse.move(x, y);
      await there().waitForTimeout(SEE);
      await mouse.down();
      await there().waitForTimeout(HOLD);
      await mouse.up();
      await there().waitForTimeout(HEAR);
    },
    close: async () => {
      await chromium.close();
      site.close();
      await pbx.close();
    },
  };
}

/** Where the visible button of ours is whose name fits; null where there is none. */
const BUTTON = `const root = document.querySelector('html > click-to-call')?.openOrClosedShadowRoot;
  const named = (one) => new RegExp(arguments[0]).test(one.getAttribute('aria-label') ?? one.textContent);
  const found = [...(root?.querySelectorAll('button') ?? [])].find((one) => one.getClientRects().length > 0 && named(one));
  if (!found) return null;
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };`;

async function handsOnFirefox(options: Partial<PbxOptions>): Promise<Hands> {
  const [pbx, site, firefox] = await Promise.all([startPbx(options), openSite(), launchFirefox()]);
  await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
  await firefox.go(`${firefox.origin}/popup.html`);
  const own = await firefox.currentTab();
  await connect(lineOfFirefox(firefox), pbx);
  let page: string | undefined;
  const mouse = (actions: readonly unknown[]) =>
    firefox.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  const move = ({ x, y }: Point) => ({
    type: 'pointerMove',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
  });
  return {
    name: 'Firefox',
    pbx,
    line: {
      async ask(name, payload) {
        await firefox.switchTo(own, true);
        const answer = await lineOfFirefox(firefox).ask(name, payload);
        if (page) await firefox.switchTo(page, true);
        return answer;
      },
    },
    show: async (body) => {
      const last = page;
      page = await firefox.newTab(site.put('page', documentOf(body)));
      if (last) await firefox.closeTab(last, page);
    },
    run: (work, argument) => firefox.evaluate(`return (${work})(arguments[0])`, argument) as never,
    aimAt(name) {
      let [before, since] = ['', 0];
      return until(`A button ${name} standing still`, async () => {
        const now = (await firefox.evaluateWithPowers(BUTTON, name.source)) as Point | null;
        if (JSON.stringify(now) !== before) [before, since] = [JSON.stringify(now), Date.now()];
        return Date.now() - since > AIM_MS && now;
      });
    },
    moveTo: (at) => mouse([move(at)]),
    press: (at) =>
      mouse([
        move(at),
        { type: 'pause', duration: SEE },
        { type: 'pointerDown', button: 0 },
        { type: 'pause', duration: HOLD },
        { type: 'pointerUp', button: 0 },
        { type: 'pause', duration: HEAR },
      ]),
    close: async () => {
      await firefox.quit();
      site.close();
      await pbx.close();
    },
  };
}
