// A page with us is the page without us: every fixture and twenty large pages, in one Chromium with the
// extension and one that never had it. Markup, text, selection, boxes, what the page's own observer hears,
// what is copied and what is printed.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickButton, waitToRead } from '../support/overlay.ts';
import { hiddenNumbers } from '../support/places.ts';
import { launchPlainChromium, type PlainChromium } from '../support/plain-chromium.ts';
import { expectSamePrint } from '../support/prints.ts';
import { out } from '../support/root.ts';
import { until } from '../support/wait.ts';
import { isAtRest, type Look, look, RECORDER, scrollAbout } from '../synthetic/look.ts';
import { syntheticNames, syntheticPage } from '../synthetic/pages.ts';
import { type Engine, fixtures, openEngine } from './support/engine.ts';

let engine: Engine;
let plain: PlainChromium;

beforeAll(async () => {
  [engine, plain] = await Promise.all([openEngine(RECORDER), launchPlainChromium()]);
  for (const context of [engine.chromium.context(), plain.context])
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(() => Promise.all([engine.close(), plain.close()]));

const HOST = '<click-to-call></click-to-call>';

interface Copied {
  readonly html: string;
  readonly text: string;
}

interface Seen {
  readonly looks: readonly Look[];
  readonly copied: Copied;
  readonly printed: Buffer;
}

/** Everything there is to see of the page, before and after it was scrolled. */
async function seen(page: Page): Promise<Seen> {
  const before = await page.evaluate(look);
  await page.evaluate(scrollAbout);
  const after = await page.evaluate(look);
  return { looks: [before, after], copied: await copied(page), printed: await page.pdf() };
}

/** Selects all and copies, by the keys a person presses, and reads the clipboard. */
async function copied(page: Page): Promise<Copied> {
  await page.bringToFront();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? '';
    return { html: await read('text/html'), text: await read('text/plain') };
  });
}

/** The same address with us and without. */
async function openBoth(fixture: string): Promise<[Page, Page]> {
  const address = engine.address(fixture);
  const openBare = async () => {
    const page = await plain.context.newPage();
    await page.goto(address);
    return page;
  };
  return Promise.all([engine.chromium.open(address), openBare()]);
}

const pages: readonly (readonly [string, () => string])[] = [
  ...fixtures().map((file) => [file, () => file] as const),
  ...syntheticNames.map((name) => [name, () => syntheticPage(name)] as const),
];

describe('with us and without us, the same', () => {
  it.each(pages)('%s', async (name, fixture) => {
    const [ours, bare] = await openBoth(fixture());
    for (const page of [ours, bare]) await until('The page being at rest', () => page.evaluate(isAtRest));
    // Numbers are found, marked and have buttons: what follows is no comparison with nothing.
    await until(
      'Numbers and buttons',
      async () => (await engine.found(ours)).length > 0 && (await hasHost(ours)),
    );
    await ours.screenshot({ path: out('pages', `${name}.png`), caret: 'initial' });
    expect(await hiddenNumbers(ours)).toEqual([]);
    const [with_, without] = [await seen(ours), await seen(bare)];
    for (const i of [0, 1]) {
      expect(with_.looks[i]).toEqual({ ...without.looks[i], besideBody: [HOST] });
    }
    expect(apart(with_.copied.html, without.copied.html)).toBe('');
    expect(with_.copied).toEqual(without.copied);
    expectSamePrint(name, with_.printed, without.printed);
    await Promise.all([ours.close(), bare.close()]);
  });
});

it('nothing of an open card is copied', async () => {
  const html = '<p>Call 415-555-0101 today.</p>';
  const [ours, bare] = await openBoth(html);
  await clickButton(ours, /^Call /);
  await waitToRead(ours, /\+1 415 555 0101/);
  expect(await copied(ours)).toEqual(await copied(bare));
});

/** Where two long texts part, with a little of what stands around; empty where they do not. */
function apart(one: string, other: string): string {
  let i = 0;
  while (i < one.length && one[i] === other[i]) i++;
  if (i === one.length && i === other.length) return '';
  return [one, other].map((text) => text.slice(Math.max(0, i - 200), i + 200)).join('\n≠\n');
}

const hasHost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('html > click-to-call') !== null);
