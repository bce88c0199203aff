// Steers the points of fault-points.ts from a page of the extension: where processes stand still, and who stands there.

import type { Caller } from './calls-browsers.ts';
import { type Asked, CHANNEL, type Told } from './fault-points.ts';
import { inAsync } from './in-async.ts';
import { until } from './wait.ts';

export interface Faults {
  /** Points passed since this was asked last, each once, by whoever lives. */
  passed(): Promise<readonly string[]>;
  /** Whoever comes to this point first stands still there. */
  stopAt(point: string): Promise<void>;
  /** True once somebody stands there; false where `over` came first and nobody did for a while. */
  isHeld(over: Promise<unknown>): Promise<boolean>;
  /** Nobody stands still any more. */
  free(): Promise<void>;
  /** Ends the document that speaks to the PBX; in Firefox the background does so. */
  endClient(): Promise<void>;
  /** Says a message to the background from a tab of its own; the answer, or null where none came. */
  askFromTab(message: { readonly name: string; readonly payload: unknown }): Promise<unknown>;
  /** Closes that tab. */
  endTab(): Promise<void>;
}

/** Milliseconds a tab that may be closed meanwhile is given to hear an answer. */
const LATE = 2_000;
/** The page in that tab; nobody else opens it. */
const TAB = 'welcome.html';

const OPEN_TAB = `
  const { tabs, extension, runtime } = globalThis.browser ?? chrome;
  const late = new Promise((resolve) => setTimeout(resolve, ${LATE}, null));
  const { id } = await tabs.create({ url: runtime.getURL('${TAB}'), active: false });
  let view;
  while (view?.document.readyState !== 'complete') {
    await new Promise((resolve) => setTimeout(resolve, 10));
    [view] = extension.getViews({ type: 'tab', tabId: id });
  }`;

const CLOSE_TABS = `
  const { tabs, extension, runtime } = globalThis.browser ?? chrome;
  const all = await tabs.query({});
  const url = runtime.getURL('${TAB}');
  for (const { id } of all) {
    const [view] = extension.getViews({ type: 'tab', tabId: id });
    if (view?.location.href === url) await tabs.remove(id);
  }`;

/** Milliseconds the contexts are given to answer: those that live are at rest. */
const ANSWERS = 60;
/** Milliseconds after the end of a deed within which what it left running may come to a point. */
const AFTER = 300;

export function openFaults(caller: Caller): Faults {
  const run = (script: string): Promise<unknown> => caller.inOwnPage(script);
  /** A channel of its own each time: what a driver runs in a page of Firefox leaves nothing there. */
  const ask = async (what: Asked): Promise<readonly Told[]> => {
    const told = await run(`
      const channel = new BroadcastChannel('${CHANNEL}');
      const all = [];
      channel.onmessage = ({ data }) => all.push(JSON.stringify(data.told));
      channel.postMessage(${JSON.stringify(what)});
      return new Promise((done) => setTimeout(done, ${ANSWERS})).then(() => {
        channel.close();
        return all;
      });`);
    return (told as string[]).map((one) => JSON.parse(one));
  };
  return {
    passed: async () => [...new Set((await ask({})).flatMap(({ passed }) => passed))],
    stopAt: async (point) => void (await ask({ stop: point })),
    async isHeld(over) {
      let isOver = false;
      void over.then(() =>
        setTimeout(() => {
          isOver = true;
        }, AFTER),
      );
      const came = await until('Somebody standing still, or the deed being over', async () => {
        if ((await ask({})).some(({ held }) => held !== null)) return 'held';
        return isOver ? 'over' : null;
      });
      return came === 'held';
    },
    free: async () => void (await ask({ stop: null })),
    askFromTab: (message) =>
      run(
        inAsync(`${OPEN_TAB}
          const told = (view.browser ?? view.chrome).runtime.sendMessage(${JSON.stringify({ to: 'background', ...message })});
          return Promise.race([told.catch(() => null), late]);`),
      ),
    endTab: async () => void (await run(inAsync(CLOSE_TABS))),
    async endClient() {
      if (caller.name === 'Firefox') await caller.killBackground();
      else await run('return chrome.offscreen.closeDocument().catch(() => null);');
    },
  };
}
