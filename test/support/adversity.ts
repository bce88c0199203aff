// What befalls the computer a browser runs on, done to one that runs: no network, a disk that is full, a clock that is
// set. Nothing of the extension is replaced but the clock of its background.

import type { BrowserContext, CDPSession, Page, Worker } from 'playwright';
import type { Firefox } from './firefox.ts';
import { inAsync } from './in-async.ts';

export interface Adversity {
  /** The browser believes itself without a network, and what it sends does not leave. */
  setOffline(isOffline: boolean): Promise<void>;
  /** What the extension writes is refused, as on a full disk, until there is room again; null where it has 10 GB. */
  readonly setFull: ((isFull: boolean) => Promise<void>) | null;
  /** Milliseconds the background's clock is ahead of the true one, until the background ends. */
  setClock(ahead: number): Promise<void>;
}

/** `world` is the background's global object, `ahead` what is said above. */
const SET_CLOCK = `
  world.TrueDate ??= world.Date;
  const True = world.TrueDate;
  world.Date = class extends True {
    constructor(...when) { if (when.length > 0) super(...when); else super(True.now() + ahead); }
    static now() { return True.now() + ahead; }
  };`;

/** `page` is one of the extension's own that stays open. */
export function adversityOfChromium(
  context: () => BrowserContext,
  worker: () => Promise<Worker>,
  page: () => Page,
): Adversity {
  let offline: CDPSession | undefined;
  return {
    async setOffline(isOffline) {
      // Emulation ends with the session that asked for it.
      await offline?.detach();
      offline = undefined;
      if (!isOffline) return;
      offline = await context().newCDPSession(page());
      const { targetInfos } = await offline.send('Target.getTargets');
      const home = targetInfos.filter(({ url }) => url.endsWith('/offscreen.html'));
      if (home.length !== 1) throw new Error(`${home.length} documents speak to the PBX`);
      const { sessionId } = await offline.send('Target.attachToTarget', {
        targetId: home[0]?.targetId ?? '',
      });
      const params = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
      let id = 0;
      const say = async (method: string, more: object): Promise<void> => {
        const heard = new Promise((resolve) => offline?.once('Target.receivedMessageFromTarget', resolve));
        const message = JSON.stringify({ id: ++id, method, params: more });
        await offline?.send('Target.sendMessageToTarget', { sessionId, message });
        await heard;
      };
      await say('Network.enable', {});
      await say('Network.emulateNetworkConditions', params);
    },
    // Chromium's tools set the quota of web pages only.
    setFull: null,
    async setClock(ahead) {
      const running = await worker();
      await running.evaluate(`(() => { const [world, ahead] = [globalThis, ${ahead}]; ${SET_CLOCK} })()`);
    },
  };
}

/** Preferences without which Firefox, offline, still reaches the computer it runs on, and has room without end. */
export const ADVERSE_FIREFOX = {
  'network.disable-localhost-when-offline': true,
  'dom.quotaManager.temporaryStorage.fixedLimit': 8 * 1024,
};

/** Fills what is left of the quota by ever smaller files of the page's own, which go at once when they are removed. */
const FILL = `
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('junk', { create: true });
  const { usage, quota } = await navigator.storage.estimate();
  let count = 0;
  const put = async (size) => {
    const file = await folder.getFileHandle('f' + count++, { create: true });
    const writable = await file.createWritable();
    try {
      await writable.truncate(size);
      await writable.close();
      return true;
    } catch {
      await writable.abort().catch(() => undefined);
      return false;
    }
  };
  for (let size = quota - usage; size >= 1; size = size >> 1) await put(size);`;

const EMPTY = `await (await navigator.storage.getDirectory()).removeEntry('junk', { recursive: true });`;

/** The tab must show one of the extension's own pages; Firefox was started with `ADVERSE_FIREFOX`. */
export const adversityOfFirefox = (firefox: Firefox): Adversity => ({
  setOffline: async (isOffline) =>
    void (await firefox.evaluateInBrowser(`Services.io.offline = ${isOffline}`)),
  setFull: async (isFull) => void (await firefox.evaluate(inAsync(isFull ? FILL : EMPTY))),
  setClock: async (ahead) =>
    void (await firefox.evaluate(
      inAsync(`const [world, ahead] = [await browser.runtime.getBackgroundPage(), ${ahead}]; ${SET_CLOCK}`),
    )),
});
