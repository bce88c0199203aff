// The strongest test of the page engine: whatever a page does, what is marked afterwards is what a fresh
// look at the page finds.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/wait.ts';
import { type Engine, marked, openEngine } from './support/engine.ts';
import { mutate } from './support/mutate.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine();
});

afterAll(() => engine.close());

const PAGE = `<p>Call 415-555-0101 or <b>415</b>-555-0102.</p><div>one<div>two 415-555-0103</div>three</div>
  <ul><li>415-555-0104</li><li><a href="tel:+14155550105">Dora</a></li></ul>
  <table><tr><td>415</td><td>555-0106</td></tr></table>`;
const SEEDS = Array.from({ length: 12 }, (_, i) => 20261123 + i);

describe('after random changes', () => {
  it.each(SEEDS)('the marked numbers are those of a fresh look (seed %i)', async (seed) => {
    const page = await engine.show(PAGE);
    // All of it on screen: only what is there is marked.
    await page.setViewportSize({ width: 1280, height: 6000 });
    await page.evaluate(mutate, { seed, count: 240, burst: 30 });
    const kept = await engine.found(page);
    const marks = (await marked(page)).sort();
    await engine.refresh(page);
    expect(kept).toEqual(await engine.found(page));
    await until('The same marks', async () => String((await marked(page)).sort()) === String(marks));
    await page.close();
  });
});
