// A page that wants the telephone to ring. Whatever it tries, nothing is asked of the background; a person
// who really presses a button is heard.

import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Button, buttons, clickButton, waitForButton } from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { type Engine, openEngine } from './support/engine.ts';

let engine: Engine;
let heard: () => Promise<string[]>;

beforeAll(async () => {
  engine = await openEngine();
});

beforeAll(async () => {
  heard = await engine.heard();
});

afterAll(() => engine.close());

afterEach(async () => {
  for (const page of engine.chromium.context().pages().slice(1)) await page.close();
});

const ANY = /^Call \+/;
const calls = async (): Promise<number> => (await heard()).filter((name) => name === 'call/place').length;

/** A page with one number, its button ready to be pressed for as long as it takes. */
async function ready(html: string): Promise<{ page: Page; button: Button }> {
  const page = await engine.show(html);
  const button = await waitForButton(page, ANY);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return { page, button };
}

/** Nothing was asked for: an honest press afterwards is the first call the background hears of. */
async function nothingBefore(before: number): Promise<void> {
  const page = await engine.show('<p>212-555-0199</p>');
  await clickButton(page, ANY);
  await until('The honest press being heard', async () => (await calls()) > before);
  expect(await calls()).toBe(before + 1);
}

const NUMBER = '<p><span id="number">415-555-0101</span></p>';

describe('no call comes of', () => {
  it('events the page makes up', async () => {
    const before = await calls();
    const { page, button } = await ready(NUMBER);
    await page.evaluate(
      ([x, y]) => {
        const host = document.querySelector('click-to-call') as HTMLElement;
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          for (const target of [host, document.elementFromPoint(x, y) as Element, document, window])
            target.dispatchEvent(
              new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1 }),
            );
        host.click();
        host.focus();
        host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      },
      [button.x, button.y] as const,
    );
    await nothingBefore(before);
  });

  it('a number that comes under a resting pointer just before the press', async () => {
    const before = await calls();
    const { page, button } = await ready(NUMBER);
    await page.evaluate(() => {
      (document.getElementById('number') as HTMLElement).style.visibility = 'hidden';
    });
    await until('The button being gone', async () => (await buttons(page, ANY)).length === 0);
    await page.mouse.move(button.x, button.y);
    await page.evaluate(async () => {
      (document.getElementById('number') as HTMLElement).style.visibility = '';
      for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
    });
    await page.mouse.down();
    await page.mouse.up();
    await nothingBefore(before);
  });

  it('a number swapped between press and release', async () => {
    const before = await calls();
    const { page } = await ready(NUMBER);
    await page.evaluate(() => {
      const swap = () => {
        (document.getElementById('number')?.firstChild as Text).data = '900-555-0101';
      };
      window.addEventListener('pointerdown', swap, true);
    });
    await clickButton(page, ANY);
    await nothingBefore(before);
  });

  it('a number moved between press and release', async () => {
    const before = await calls();
    const { page } = await ready(NUMBER);
    await page.evaluate(() => {
      window.addEventListener(
        'pointerdown',
        () => {
          document.body.style.paddingLeft = '40px';
        },
        true,
      );
    });
    await clickButton(page, ANY);
    await nothingBefore(before);
  });

  it('a number covered between press and release', async () => {
    const before = await calls();
    const { page } = await ready(
      `${NUMBER}<div id="cover" hidden style="position: fixed; inset: 0; background: red"></div>`,
    );
    await page.evaluate(() => {
      window.addEventListener(
        'pointerdown',
        () => {
          (document.getElementById('cover') as HTMLElement).hidden = false;
        },
        true,
      );
    });
    await clickButton(page, ANY);
    await nothingBefore(before);
  });

  it('a press begun elsewhere', async () => {
    const before = await calls();
    const { page, button } = await ready(NUMBER);
    await page.mouse.move(button.x, button.y + 100);
    await page.mouse.down();
    await page.mouse.move(button.x, button.y);
    await page.mouse.up();
    await nothingBefore(before);
  });

  it("messages of the page's own", async () => {
    const before = await calls();
    const { page } = await ready(NUMBER);
    await page.evaluate(() => {
      const message = {
        to: 'page',
        name: 'page/call',
        payload: { call: { e164: '+19005550101', phase: 'ringing' } },
      };
      window.postMessage(message, '*');
      document.dispatchEvent(new CustomEvent('click-to-call', { detail: message }));
      window.dispatchEvent(
        new MessageEvent('message', { data: { ...message, to: 'background', name: 'call/place' } }),
      );
    });
    await nothingBefore(before);
  });
});

describe('our host', () => {
  it("looks as it does whatever the page's styles say", async () => {
    const styles = `<style>
      click-to-call, * { display: none !important; transform: scale(3) !important; opacity: .1 !important; left: 300px !important }
      html, head, body, p, span { display: block !important; transform: none !important; opacity: 1 !important; left: 0 !important }
      span { display: inline !important }
    </style>`;
    const { page, button } = await ready(`${styles}${NUMBER}`);
    const end = await page.evaluate(
      () => document.getElementById('number')?.getBoundingClientRect().right ?? 0,
    );
    expect(Math.abs(button.x - button.width / 2 - 2 - end)).toBeLessThanOrEqual(2);
    expect(button.width).toBeLessThanOrEqual(18);
  });

  it('comes back when it is removed, a few times, and then stays away', async () => {
    const { page } = await ready(NUMBER);
    const times = await page.evaluate(async () => {
      let removed = 0;
      for (let quiet = 0; quiet < 20; quiet++) {
        const host = document.querySelector('click-to-call');
        if (host) {
          host.remove();
          removed++;
          quiet = 0;
        }
        await new Promise(requestAnimationFrame);
      }
      return removed;
    });
    expect(times).toBeGreaterThan(1);
    expect(times).toBeLessThan(10);
  });

  it('is not opened by the page', async () => {
    const { page } = await ready(NUMBER);
    const { root, name } = await page.evaluate(() => {
      const host = document.querySelector('click-to-call') as HTMLElement;
      return { root: host.shadowRoot, name: host.outerHTML };
    });
    expect(root).toBeNull();
    expect(name).toBe('<click-to-call></click-to-call>');
  });
});

it('a document whose properties are shadowed by its own elements is read all the same', async () => {
  const names = [
    'body',
    'documentElement',
    'querySelectorAll',
    'createRange',
    'createTreeWalker',
    'elementsFromPoint',
    'getAnimations',
    'addEventListener',
    'fonts',
    'title',
    'createElementNS',
    'contentType',
    'designMode',
    'visibilityState',
  ];
  const { page } = await ready(
    `${names.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('')}${NUMBER}`,
  );
  expect(await engine.found(page)).toEqual(['+14155550101']);
});
