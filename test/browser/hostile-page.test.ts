// More of what a page may try to make the telephone ring: it rewrites the browser's own functions, lures a
// press by what it draws over a button, steals the host, forges keys and messages. The control is the same
// for all: an honest press afterwards is the first call the background hears of.

import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXTENSION_ID } from '../support/extension.ts';
import { type Button, clickButton, waitForButton } from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { type Engine, openEngine } from './support/engine.ts';

let engine: Engine;
let heard: () => Promise<string[]>;

beforeAll(async () => {
  engine = await openEngine();
  heard = await engine.heard();
});

afterAll(() => engine.close());

afterEach(async () => {
  for (const page of engine.chromium.context().pages().slice(1)) await page.close();
});

const ANY = /^Call \+/;
const NUMBER = '<p><span id="number">415-555-0101</span></p>';

const calls = async (): Promise<number> => (await heard()).filter((name) => name === 'call/place').length;

interface Attack {
  readonly name: string;
  readonly html?: string;
  /** Runs in the page once the button stands; the trap is set. */
  readonly trap: (at: { x: number; y: number }) => unknown;
  /** What the person does then; nothing where the page needs nobody. */
  readonly press?: (page: Page, button: Button) => Promise<unknown>;
}

const click = (page: Page, { x, y }: Button) => page.mouse.click(x, y);

/** A pause as a person makes it between seeing and pressing: so many frames are drawn. */
const draw = (page: Page, frames: number): Promise<void> =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
  }, frames);

const aimAndClick = async (page: Page, button: Button) => {
  await page.mouse.move(button.x, button.y);
  await draw(page, 40);
  await click(page, button);
};

const attacks: readonly Attack[] = [
  {
    name: 'rewritten functions of the browser, and events that claim to be trusted',
    html: `<script>
      Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
      Element.prototype.matches = Element.prototype.closest = () => true;
      const open = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function () { return (window.stolen = open.call(this, { mode: 'open' })); };
      const hear = EventTarget.prototype.addEventListener;
      window.hearers = [];
      EventTarget.prototype.addEventListener = function (type, work, more) { hearers.push([type, work]); return hear.call(this, type, work, more); };
      document.elementFromPoint = Document.prototype.elementFromPoint = () => document.querySelector('click-to-call');
      document.elementsFromPoint = Document.prototype.elementsFromPoint = () => [document.querySelector('click-to-call')];
      CSS.highlights.set('click-to-call', new Highlight());
      Array.prototype.at = Array.prototype.find = () => undefined;
    </script>${NUMBER}`,
    trap: ({ x, y }) => {
      const seen = window as unknown as { stolen?: ShadowRoot; hearers: [string, EventListener][] };
      if (seen.stolen) throw new Error('The page got the shadow root.');
      const host = document.querySelector('click-to-call') as HTMLElement;
      const event = new MouseEvent('click', {
        bubbles: true,
        composed: true,
        clientX: x,
        clientY: y,
        detail: 1,
      });
      for (const target of [host, document, window]) target.dispatchEvent(event);
      for (const [type, work] of seen.hearers)
        if (type === 'click' && typeof work === 'function') work(event);
    },
  },
  {
    name: 'keys the page makes up while a person has tabbed to the button',
    trap: () => undefined,
    press: async (page) => {
      await page.keyboard.press('Tab');
      await page.evaluate(() => {
        const host = document.activeElement as HTMLElement;
        for (const key of ['Enter', ' '])
          for (const type of ['keydown', 'keypress', 'keyup'])
            host.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
        host.click();
      });
    },
  },
  {
    name: 'a cover that takes the press, though the page says the button is on top',
    html: `<script>document.elementFromPoint = () => document.querySelector('click-to-call');</script>${NUMBER}`,
    trap: () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<button popover="manual" id="bait" style="inset: 0; margin: 0; width: 100%; height: 100%">Win</button>',
      );
      document.getElementById('bait')?.showPopover();
    },
    press: aimAndClick,
  },
  {
    name: 'a cover on top that lets the press through',
    trap: () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div popover="manual" id="bait" style="inset: 0; margin: 0; width: 100%; height: 100%; pointer-events: none; background: #fff">Win</div>',
      );
      const bait = document.getElementById('bait') as HTMLElement;
      const again = () => {
        bait.hidePopover();
        bait.showPopover();
        requestAnimationFrame(again);
      };
      again();
    },
    press: aimAndClick,
  },
  {
    name: 'a cover in a shadow root of its own that lets the press through',
    trap: () => {
      const holder = document.body.appendChild(document.createElement('div'));
      const root = holder.attachShadow({ mode: 'closed' });
      root.innerHTML =
        '<div popover="manual" style="inset: 0; margin: 0; width: 100%; height: 100%; pointer-events: none; background: #fff">Win</div>';
      (root.firstElementChild as HTMLElement).showPopover();
    },
    press: aimAndClick,
  },
  {
    name: 'our host taken out and put back within the press',
    trap: () => {
      addEventListener(
        'pointerdown',
        () => {
          const host = document.querySelector('click-to-call') as HTMLElement;
          host.remove();
          document.documentElement.append(host);
        },
        true,
      );
    },
    press: aimAndClick,
  },
  {
    name: 'our host carried elsewhere within the press',
    trap: () => {
      addEventListener(
        'pointerdown',
        () => {
          document.documentElement.style.cssText = 'translate: 60px 0 !important';
        },
        true,
      );
    },
    press: aimAndClick,
  },
  {
    name: 'styles that move or fade the host',
    trap: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'click-to-call { opacity: 0 !important; translate: 30px !important; zoom: 3 !important; clip-path: inset(50%) !important; filter: opacity(0) !important }',
      );
      document.adoptedStyleSheets = [sheet];
      const host = document.querySelector('click-to-call') as HTMLElement;
      host.style.cssText = 'opacity: 0 !important; transform: translate(40px) !important';
    },
    press: async (page, button) => {
      const { x, y } = await waitForButton(page, ANY).catch(() => button);
      expect({ x, y }).toEqual({ x: button.x, y: button.y });
    },
  },
  {
    name: 'digits that a mark before them turns round',
    html: '<p>\u202eoffice <span id="number">415-555-0101</span></p>',
    trap: () => undefined,
    press: aimAndClick,
  },
  {
    name: 'one group of digits that a style turns round',
    html: '<p><span id="number">415-555-<span style="unicode-bidi: bidi-override; direction: rtl">0102</span></span></p>',
    trap: () => undefined,
    press: aimAndClick,
  },
  {
    name: 'digits that boxes turn round',
    html: '<p style="display: inline-block; transform: scaleX(-1)"><span id="number">415-555-0101</span></p>',
    trap: () => undefined,
    press: aimAndClick,
  },
  {
    name: "messages in the extension's own words",
    trap: async () => {
      const place = {
        to: 'background',
        name: 'call/place',
        payload: { requestId: crypto.randomUUID(), e164: '+14155550101' },
      };
      window.postMessage(place, '*');
      new BroadcastChannel('click-to-call').postMessage(place);
      const { runtime } =
        (window as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome ?? {};
      if (runtime?.sendMessage) throw new Error('The page may send messages to extensions.');
    },
  },
];

/** An honest press is the first call the background hears of. */
async function nothingBefore(before: number): Promise<void> {
  const honest = await engine.show('<p>212-555-0199</p>');
  await clickButton(honest, ANY);
  await until('The honest press being heard', async () => (await calls()) > before);
  expect(await calls()).toBe(before + 1);
}

describe('no call comes of', () => {
  it.each(attacks.map((one) => [one.name, one] as const))('%s', async (_name, { html, trap, press }) => {
    const before = await calls();
    const page = await engine.show(html ?? NUMBER);
    const button = await waitForButton(page, ANY);
    await draw(page, 2);
    await page.evaluate(trap, { x: button.x, y: button.y });
    await draw(page, 3);
    await press?.(page, button);
    await nothingBefore(before);
  });
});

/** A press at the button of a page in a frame. */
async function pressInFrame(): Promise<void> {
  const inner = engine.address('<p style="margin: 30px"><span id="number">415-555-0101</span></p>');
  const page = await engine.show(
    `<p>Click here to win. 212-555-0102</p><iframe src="${inner}" style="width: 300px; height: 120px; border: 0; position: absolute; left: 20px; top: 90px"></iframe>`,
  );
  const frame = page.frames()[1] as Frame;
  await until('The host in the frame', () =>
    frame.evaluate(() => document.querySelector('click-to-call') !== null),
  );
  const { right, top, height } = await frame.evaluate(() => {
    const box = document.getElementById('number')?.getBoundingClientRect() as DOMRect;
    return { right: box.right, top: box.top, height: box.height };
  });
  const at = { x: 20 + right + 2 + height / 2, y: 90 + top + height / 2 };
  await page.mouse.move(at.x, at.y);
  await draw(page, 40);
  await page.mouse.click(at.x, at.y);
}

describe('a press in a frame', () => {
  it('counts', async () => {
    const before = await calls();
    await until('The press being heard', async () => {
      await pressInFrame();
      return (await calls()) > before;
    });
  });
});

it('nothing of the extension can be loaded by a page', async () => {
  const page = await engine.show(NUMBER);
  const loaded = await page.evaluate(async (id) => {
    const files = ['manifest.json', 'content.js', 'content.css', 'popup.html', 'icons/icon-16.png'];
    const tries = files.map((file) =>
      fetch(`chrome-extension://${id}/${file}`).then(
        () => file,
        () => '',
      ),
    );
    return (await Promise.all(tries)).filter(Boolean);
  }, EXTENSION_ID);
  expect(loaded).toEqual([]);
});
