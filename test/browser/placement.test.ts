// How much the buttons hide, on pages of many kinds: the figure that docs/numbers-in-pages.md speaks of.

import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickButton, waitForButton, waitForStill } from '../support/overlay.ts';
import { inOverlay } from '../support/overlay-axe.ts';
import { out } from '../support/root.ts';
import { until } from '../support/wait.ts';
import { type Engine, openEngine } from './support/engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine();
});

afterAll(() => engine.close());

const number = (i: number): string => `(415) 555-01${String(10 + (i % 90))}`;
const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** Pages as they are built, by what is hard about them. */
const KINDS: Readonly<Record<string, string>> = {
  'a directory of rows': `<table border="1" cellpadding="4">${many(12, (i) => `<tr><td>Ana Ruiz ${i}</td><td>${number(i)}</td><td>Sales</td></tr>`)}</table>`,
  'a tight table': `<table border="1" cellspacing="0" cellpadding="0" style="font: 12px/1.1 sans-serif">${many(12, (i) => `<tr><td>${number(i)}</td><td>${number(i + 20)}</td><td>Parts</td></tr>`)}</table>`,
  'running text': `<div style="width: 420px; text-align: justify">${many(8, (i) => `Whoever rings ${number(i)} before noon is told to ring ${number(i + 30)}, where somebody answers. `)}</div>`,
  'tight running text': `<div style="width: 420px; font: 13px/1.1 sans-serif">${many(8, (i) => `Whoever rings ${number(i)} before noon is told to ring ${number(i + 30)}, where somebody answers. `)}</div>`,
  'a list with words behind': `<ul>${many(10, (i) => `<li>${number(i)} — ask for the manager on duty</li>`)}</ul>`,
  'a line of numbers': `<p>${many(9, (i) => `${number(i)}, `)}</p>`,
  'narrow columns': `<div style="columns: 5; column-gap: 6px; font-size: 13px">${many(24, (i) => `<p>Desk ${number(i)} opens at nine</p>`)}</div>`,
  'cards in a grid': `<div style="display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px">${many(8, (i) => `<div style="border: 1px solid; padding: 6px"><b>Branch ${i}</b><br>${number(i)}<br>Mon–Fri</div>`)}</div>`,
  'from right to left': `<div dir="rtl" lang="ar">${many(8, (i) => `<p>اتصل على ${number(i)} قبل الظهر</p>`)}</div>`,
  'vertical writing': `<div style="writing-mode: vertical-rl; height: 300px">${many(6, (i) => `<p>電話 ${number(i)} まで</p>`)}</div>`,
  'a bar of links': `<nav style="display: flex; gap: 4px; background: #eee">${many(6, (i) => `<a href="tel:+1415555010${i}">${number(i)}</a>`)}</nav>`,
  'large type': `<div style="font: 32px/1.2 serif">${many(4, (i) => `<p>Call ${number(i)} today</p>`)}</div>`,
  'a tight grid of numbers': `<div style="margin-left: 40px; display: inline-grid; grid-template-columns: repeat(5, max-content); font: 12px/1 sans-serif">${many(40, (i) => `<span>${number(i)}</span>`)}</div>`,
  'fields behind numbers': `<form style="line-height: 1.2">${many(8, (i) => `<div>Line ${i} ${number(i)}<input size="6"><button type="button">Save</button></div>`)}</form>`,
  'links all around': `<div style="width: 460px; line-height: 1.15">${many(9, (i) => `<a href="#a">Edit</a>${number(i)}<a href="#b">Delete</a> <a href="#c">More of this</a> `)}</div>`,
  'columns between buttons': `<table cellspacing="0" cellpadding="0">${many(9, (i) => `<tr><td><button>Ask</button></td><td>${number(i)}</td><td><button>Note</button></td></tr>`)}</table>`,
  'phone book of columns': `<div style="columns: 3; column-gap: 12px; font: 12px/1.2 serif; width: 720px">${many(45, (i) => `<div style="display: flex; justify-content: space-between"><span>Name ${i}</span><span>${number(i)}</span></div>`)}</div>`,
};

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Placed {
  /** Of every line of every text of the page, of the numbers among it, and of what answers a click. */
  readonly texts: readonly Box[];
  readonly numbers: readonly Box[];
  readonly controls: readonly Box[];
  /** The square that stands for the disc, which hides, not the square around it. */
  readonly shown: readonly Box[];
  /** How many wait until they are pointed at. */
  readonly waiting: number;
}

/** An expression whose value is `Placed`. */
const PLACED = `(() => {
  const plain = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
  const [texts, numbers] = [[], []];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNodeContents(node);
    if (/\\S/.test(node.data)) texts.push(...[...range.getClientRects()].map(plain));
    for (const { index, 0: text } of node.data.matchAll(/\\(415\\) 555-\\d{4}/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      numbers.push(...[...range.getClientRects()].map(plain));
    }
  }
  const controls = [...document.querySelectorAll('a:not([href^=tel]),button,input')].flatMap((one) => [...one.getClientRects()].map(plain));
  const there = [...root.querySelectorAll('.call')].filter((one) => one.getClientRects().length > 0);
  const shown = there.filter((one) => getComputedStyle(one).opacity !== '0').map((one) => {
    const { left, top, width } = one.getBoundingClientRect();
    const [x, y, reach] = [left + width / 2, top + width / 2, width / 2 * Math.SQRT1_2];
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  });
  return { texts, numbers, controls, shown, waiting: there.length - shown.length };
})()`;

/** Measured once the buttons stand still. */
async function placed(page: Page): Promise<Placed> {
  let before = '';
  return until('The buttons standing still', async () => {
    const found = (await inOverlay(page, PLACED)) as Placed;
    const now = JSON.stringify(found);
    const isStill = found.shown.length + found.waiting > 0 && now === before;
    before = now;
    return isStill && found;
  });
}

/** A rim of one pixel may touch. */
const touches = (button: Box, box: Box): boolean =>
  Math.min(button.right, box.right) - Math.max(button.left, box.left) > 1 &&
  Math.min(button.bottom, box.bottom) - Math.max(button.top, box.top) > 1;

/** Of all buttons. */
const MOST_ON_TEXT = 0.05;
const MOST_WAITING = 0.05;

it('no button hides a number or a control, and hardly any a text', async () => {
  mkdirSync(out('placement'), { recursive: true });
  const sums = { buttons: 0, text: 0, numbers: 0, controls: 0, each: 0, waiting: 0 };
  for (const [kind, html] of Object.entries(KINDS)) {
    const page = await engine.show(`<!doctype html><meta charset="utf-8"><body>${html}</body>`);
    const { texts, numbers, controls, shown, waiting } = await placed(page);
    await page.screenshot({ path: out('placement', `${kind.replaceAll(' ', '-')}.png`) });
    const on = (boxes: readonly Box[]) =>
      shown.filter((one) => boxes.some((box) => box !== one && touches(one, box))).length;
    const now = { text: on(texts), numbers: on(numbers), controls: on(controls), each: on(shown), waiting };
    console.info(`placement: ${shown.length + waiting} on ${kind}: ${JSON.stringify(now)}`);
    for (const [key, count] of Object.entries(now)) sums[key as keyof typeof now] += count;
    sums.buttons += shown.length + waiting;
    await page.close();
  }
  console.info(`placement: in all ${JSON.stringify(sums)}`);
  expect([sums.numbers, sums.controls, sums.each]).toEqual([0, 0, 0]);
  expect(sums.text / sums.buttons).toBeLessThan(MOST_ON_TEXT);
  expect(sums.waiting / sums.buttons).toBeLessThan(MOST_WAITING);
});

describe('a button without room', () => {
  const GRID = KINDS['a tight grid of numbers'] ?? '';
  const WAITING = `(() => {
    const one = root.querySelector('.call.waiting');
    const { left, top, width } = one.getBoundingClientRect();
    return { name: one.getAttribute('aria-label'), x: left + width / 2, y: top + width / 2 };
  })()`;
  const exactly = (name: string): RegExp => new RegExp(`^${name.replace('+', '\\+')}$`);
  const opacityOf = (page: Page, name: string) =>
    inOverlay(page, `getComputedStyle(root.querySelector('[aria-label="${name}"]')).opacity`);

  /** The page, and one button that waits. */
  async function tight(): Promise<{ page: Page; name: string; text: Box; x: number; y: number }> {
    const page = await engine.show(`<!doctype html><meta charset="utf-8"><body>${GRID}</body>`);
    const { numbers } = await placed(page);
    const waiting = (await inOverlay(page, WAITING)) as { name: string; x: number; y: number };
    const index = Number(waiting.name.slice(-2)) - 10;
    return { page, ...waiting, text: numbers[index] as Box };
  }

  it('takes no press while it waits; it comes when its number is pointed at, and calls', async () => {
    const { page, name, text, x, y } = await tight();
    const heard = await engine.heard();
    const calls = async () => (await heard()).filter((one) => one === 'call/place').length;
    expect(
      await page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.localName, [x, y] as const),
    ).not.toBe('click-to-call');
    await page.mouse.move(text.left + 20, (text.top + text.bottom) / 2);
    await until('The button', async () => (await opacityOf(page, name)) === '1');
    expect(await calls()).toBe(0);
    await clickButton(page, exactly(name));
    await until('The press being heard', async () => (await calls()) === 1);
    await page.mouse.move(900, 500);
    await until('The button waiting again', async () => (await opacityOf(page, name)) === '0');
    await page.close();
  });

  it('comes to the keyboard, and its number opens the card though no button is seen', async () => {
    const { page, name, text } = await tight();
    await until('The focus on it', async () => {
      await page.keyboard.press('Tab');
      return (await inOverlay(page, "root.activeElement?.getAttribute('aria-label')")) === name;
    });
    expect(await opacityOf(page, name)).toBe('1');
    await page.keyboard.press('Escape');
    // Of many numbers some are looked at later than others; one whose button came just now takes no press.
    await waitForStill(page, exactly(name));
    await page.mouse.click(text.left + 8, (text.top + text.bottom) / 2);
    await waitForButton(page, /^Copy$/);
    await page.close();
  });
});
