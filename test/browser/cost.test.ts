// What the engine asks of the background and of the page: nothing where there is nothing, batches where
// there is much, and patience with what changes all the time.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MAX_BATCH } from '../../src/core/limits.ts';
import { inContentScript } from '../support/isolated-world.ts';
import { until } from '../support/wait.ts';
import { type Engine, marked, openEngine, wakeWorker } from './support/engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine();
});

afterAll(() => engine.close());

afterEach(async () => {
  for (const page of engine.chromium.context().pages().slice(1)) await page.close();
});

const rows = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `<tr><td>Person ${i}</td><td>(415) 5${String(i).padStart(2, '0').slice(0, 2)}-${String(i % 10_000).padStart(4, '0')}</td></tr>`,
  ).join('');

describe('messages', () => {
  it.each([
    ['text without digits', '<h1>Barometers</h1><p>We make barometers.</p>'],
    [
      'years, prices and dates',
      '<p>From 1998 to 2023 we sold 12,500 of them at 49.95, the last one on 4 November.</p>',
    ],
    [
      'numbers in what is left alone',
      '<textarea>415-555-0101</textarea><div contenteditable>415-555-0102</div><script>"415-555-0103"</script>',
    ],
  ])('none for a page of %s, even as it changes', async (_name, html) => {
    const heard = await engine.heard();
    const page = await engine.show(html);
    await page.evaluate(() => document.body.append('and so on'));
    await engine.found(page);
    expect(await heard()).toEqual([]);
  });

  it('few for ten thousand numbers, and all are found', async () => {
    const heard = await engine.heard();
    const page = await engine.show(`<table>${rows(10_000)}</table>`);
    const found = await engine.found(page);
    // Made-up lines: some are in no plan. What the page shows is what it reports.
    expect(found.length).toBeGreaterThan(7_000);
    // A mark costs its share of every frame; only those on screen and around it are made.
    expect((await marked(page)).length).toBeLessThan(100);
    const asked = (await heard()).filter((name) => name === 'numbers/verify').length;
    expect(asked).toBeGreaterThanOrEqual(10_000 / MAX_BATCH);
    expect(asked).toBeLessThan(400);
  });

  it('none for a text seen before', async () => {
    const page = await engine.show('<p>415-555-0101</p>');
    const heard = await engine.heard();
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<p>415-555-0101</p>'.repeat(50)),
    );
    const found = await until('All being found', async () => {
      const now = await engine.found(page);
      return now.length === 51 && now;
    });
    expect(new Set(found).size).toBe(1);
    expect(await heard()).toEqual([]);
  });
});

describe('a worker that was stopped', () => {
  it('is started by the next question, and nothing is lost', async () => {
    const page = await engine.show('<p>415-555-0101</p>');
    await engine.chromium.killWorker();
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>415-555-0102</p>'));
    await until('The second number', async () => (await engine.found(page)).length === 2);
  });

  it('in the midst of its batches leaves none of them unanswered', async () => {
    const page = await engine.open('<div id="box">415-555-0100</div>');
    await page.evaluate(
      (html) => {
        (document.getElementById('box') as HTMLElement).innerHTML = html;
      },
      `<table>${rows(5_000)}</table>`,
    );
    for (let i = 0; i < 3; i++) await engine.chromium.killWorker();
    await wakeWorker(page);
    const found = await engine.found(page);
    await engine.refresh(page);
    expect(found).toEqual(await engine.found(page));
    expect(found.length).toBeGreaterThan(3_000);
  });

  it('answers too late: what is no longer there is not shown', async () => {
    const page = await engine.show('<p id="text">none</p>');
    await page.evaluate(async () => {
      const text = document.getElementById('text')?.firstChild as Text;
      for (let i = 0; i < 60; i++) {
        text.data = i % 2 ? 'none' : `call 415-555-0${100 + i}`;
        await new Promise((resolve) => setTimeout(resolve, 11));
      }
      text.data = 'none';
    });
    expect(await engine.found(page)).toEqual([]);
    expect(await marked(page)).toEqual([]);
  });
});

describe('a page that changes and never holds a candidate', () => {
  it('is left alone in the end, until the person does something', async () => {
    const page = await engine.open('<p id="ticker">tick</p><div id="box"></div>');
    await page.evaluate(() => {
      const ticker = document.getElementById('ticker') as HTMLElement;
      let count = 0;
      // Another element each time: it is not one place that flaps.
      setInterval(() => {
        const next = document.createElement('p');
        next.textContent = 'tick'.repeat((count++ % 9) + 1);
        ticker.replaceChildren(next);
      }, 20);
    });
    await inContentScript(
      page,
      `const { disconnect } = MutationObserver.prototype;
       MutationObserver.prototype.disconnect = function () { globalThis.isLeft = true; disconnect.call(this); };`,
    );
    await until('The page being left', () => inContentScript(page, 'globalThis.isLeft === true'), 45_000);
    await page.evaluate(() => {
      (document.getElementById('box') as HTMLElement).textContent = '415-555-0101';
    });
    const isFound = async () => (await engine.report(page)).some(({ numbers }) => numbers.length > 0);
    expect(await isFound()).toBe(false);
    await page.mouse.click(5, 5);
    await until('The number', isFound, 5_000);
  });
});

describe('changes', () => {
  it('in a flood become one look, and nothing is missed', async () => {
    const page = await engine.show('<div id="box">415-555-0100</div>');
    await page.evaluate(
      (html) => {
        const box = document.getElementById('box') as HTMLElement;
        for (const row of html.split('\n')) box.insertAdjacentHTML('beforeend', row);
      },
      Array.from({ length: 1500 }, (_, i) => `<p>(415) 555-${1000 + i}</p>`).join('\n'),
    );
    expect((await engine.found(page)).length).toBe(1501);
  });

  it('of a place that never rests are looked at now and then, and at last are right', async () => {
    const page = await engine.show('<p id="ticker">0</p>');
    await page.evaluate(async () => {
      const ticker = document.getElementById('ticker') as HTMLElement;
      for (let i = 0; i < 150; i++) {
        ticker.textContent = `415-555-0${100 + (i % 90)}`;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      ticker.textContent = '415-555-0199';
    });
    expect(await engine.found(page)).toEqual(['+14155550199']);
  });
});
