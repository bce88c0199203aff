// How much the buttons hide, on pages of many kinds: the figure that docs/numbers-in-pages.md speaks of.

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buttons } from '../support/overlay.ts';
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
  'running text': `<div style="width: 420px; text-align: justify">${many(8, (i) => `Whoever rings ${number(i)} before noon is told to try ${number(i + 30)}, where somebody answers. `)}</div>`,
  'tight running text': `<div style="width: 420px; font: 13px/1.1 sans-serif">${many(8, (i) => `Whoever rings ${number(i)} before noon is told to try ${number(i + 30)}, where somebody answers. `)}</div>`,
  'a list with words behind': `<ul>${many(10, (i) => `<li>${number(i)} — ask for the manager on duty</li>`)}</ul>`,
  'a line of numbers': `<p>${many(9, (i) => `${number(i)}, `)}</p>`,
  'narrow columns': `<div style="columns: 5; column-gap: 6px; font-size: 13px">${many(24, (i) => `<p>Desk ${number(i)} opens at nine</p>`)}</div>`,
  'cards in a grid': `<div style="display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px">${many(8, (i) => `<div style="border: 1px solid; padding: 6px"><b>Branch ${i}</b><br>${number(i)}<br>Mon–Fri</div>`)}</div>`,
  'from right to left': `<div dir="rtl" lang="ar">${many(8, (i) => `<p>اتصل على ${number(i)} قبل الظهر</p>`)}</div>`,
  'vertical writing': `<div style="writing-mode: vertical-rl; height: 300px">${many(6, (i) => `<p>電話 ${number(i)} まで</p>`)}</div>`,
  'a bar of links': `<nav style="display: flex; gap: 4px; background: #eee">${many(6, (i) => `<a href="tel:+1415555010${i}">${number(i)}</a>`)}</nav>`,
  'large type': `<div style="font: 32px/1.2 serif">${many(4, (i) => `<p>Call ${number(i)} today</p>`)}</div>`,
};

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes of every line of every text of the page, and of the numbers among it. */
const texts = (page: Page): Promise<{ all: Box[]; numbers: Box[] }> =>
  page.evaluate(() => {
    const [all, numbers]: [Box[], Box[]] = [[], []];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const add = (list: Box[]) => {
      for (const { left, top, right, bottom } of range.getClientRects())
        list.push({ left, top, right, bottom });
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      range.selectNodeContents(node);
      if (/\S/.test(node.nodeValue ?? '')) add(all);
      for (const { index, 0: text } of (node.nodeValue ?? '').matchAll(/\(415\) 555-\d{4}/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        add(numbers);
      }
    }
    return { all, numbers };
  });

/** A rim of one pixel may touch. */
const touches = (button: Box, box: Box): boolean =>
  Math.min(button.right, box.right) - Math.max(button.left, box.left) > 1 &&
  Math.min(button.bottom, box.bottom) - Math.max(button.top, box.top) > 1;

async function buttonsOf(page: Page): Promise<Box[]> {
  let before = '';
  const still = await until('The buttons standing still', async () => {
    const found = await buttons(page, /^Call \+/);
    const now = JSON.stringify(found);
    const isStill = found.length > 0 && now === before;
    before = now;
    return isStill && found;
  });
  // The disc, not the square around it, is what hides.
  return still.map(({ x, y, width }) => {
    const reach = (width / 2) * Math.SQRT1_2;
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  });
}

/** As measured; lower them with every better place. Both come from tight tables and running text. */
const MOST_ON_TEXT = 0.18;
const MOST_ON_NUMBERS = 7;

it('no more buttons touch a text or a number than were measured', async () => {
  const rows: [string, number, number, number][] = [];
  for (const [kind, html] of Object.entries(KINDS)) {
    const page = await engine.show(`<!doctype html><meta charset="utf-8"><body>${html}</body>`);
    const [found, { all, numbers }] = [await buttonsOf(page), await texts(page)];
    const onText = found.filter((button) => all.some((box) => touches(button, box))).length;
    const onNumber = found.filter((button) => numbers.some((box) => touches(button, box))).length;
    rows.push([kind, found.length, onText, onNumber]);
    await page.close();
  }
  const sum = (column: 1 | 2 | 3) => rows.reduce((total, row) => total + row[column], 0);
  for (const [kind, count, onText] of rows)
    console.info(`placement: ${onText} of ${count} touch text: ${kind}`);
  const share = sum(2) / sum(1);
  console.info(
    `placement: ${sum(2)} of ${sum(1)} buttons touch text (${(share * 100).toFixed(1)} %), ${sum(3)} a number`,
  );
  expect(share).toBeLessThanOrEqual(MOST_ON_TEXT);
  expect(sum(3)).toBeLessThanOrEqual(MOST_ON_NUMBERS);
});
