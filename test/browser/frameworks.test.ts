// Applications of the frameworks pages are made with, in the builds their developers use. The server's page
// stands with buttons before the application starts; it finds the page as the server sent it, and goes
// through its steps as it does without us, the buttons with it.

import type { ConsoleMessage, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorsPage, type Framework, frameworkPage, frameworks } from '../frameworks/build.ts';
import { ANY_CALL, standBehind } from '../support/geometry.ts';
import { buttons } from '../support/overlay.ts';
import { launchPlainChromium, type PlainChromium } from '../support/plain-chromium.ts';
import { until } from '../support/wait.ts';
import { type Engine, openEngine } from './support/engine.ts';

interface Fixture {
  readonly version: string;
  readonly steps: string[];
  start(): Promise<void>;
  take(step: string): void;
  end(): void;
  texts(): string[];
  markup(): string[];
}
declare const fixture: Fixture;

let engine: Engine;
let plain: PlainChromium;

beforeAll(async () => {
  [engine, plain] = await Promise.all([openEngine(), launchPlainChromium()]);
});

afterAll(() => Promise.all([engine.close(), plain.close()]));

/** Said on every page: no icon of the site, and that this is Lit's build for developers. */
const isUsual = (message: ConsoleMessage): boolean =>
  message.location().url.endsWith('/favicon.ico') || message.text().startsWith('Lit is in dev mode');

/** The same page with us and without; what either says of errors. */
async function openBoth(html: string): Promise<{ ours: Page; bare: Page; said: string[] }> {
  const said: string[] = [];
  const open = async (page: Page) => {
    page.on('pageerror', (error) => said.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !isUsual(message)) said.push(message.text());
    });
    await page.goto(address);
    return page;
  };
  const address = engine.address(html);
  const [ours, bare] = await Promise.all(
    [engine.chromium.context(), plain.context].map(async (context) => open(await context.newPage())),
  );
  return { ours: ours as Page, bare: bare as Page, said };
}

/** What the application drew, shadow roots included; Lit numbers its markers at random. */
const drawn = async (page: Page): Promise<string> => {
  const markup = await page.evaluate(() => {
    const app = document.getElementById('app') as HTMLElement;
    const roots = [...app.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
    return app.innerHTML + roots.join('');
  });
  return markup.replace(/lit\$\d+/g, 'lit');
};

const digits = (text: string): string => text.replace(/\D/g, '').replace(/^(?=\d{10}$)/, '1');

/** The buttons follow: one behind each number the application shows now, each naming its own, in the order of the tab key. */
async function buttonsFollow(page: Page): Promise<void> {
  const numbers = (await page.evaluate(() => fixture.texts())).map(digits).filter(Boolean);
  // As many may stand before and after a change: what was there goes only when the change was heard.
  await until(`buttons naming ${numbers}`, async () => {
    const names = await standBehind(page, numbers.length);
    const tabbed = (await buttons(page, ANY_CALL)).map(({ name }) => digits(name));
    return String(names.map(digits)) === String(numbers) && String(tabbed) === String(numbers);
  });
}

describe.each(frameworks)('%s', (framework: Framework) => {
  it('starts, changes and ends as without us, and the buttons follow', async () => {
    const { ours, bare, said } = await openBoth(await frameworkPage(framework));
    const both = [ours, bare] as const;
    if (framework !== 'Lit') await buttonsFollow(ours);
    const kept = await ours.evaluateHandle(() => [...document.querySelectorAll('#app *')]);
    for (const page of both) await page.evaluate(() => fixture.start());
    await buttonsFollow(ours);
    expect(await kept.evaluate((elements) => elements.every(({ isConnected }) => isConnected))).toBe(true);
    for (const step of await ours.evaluate(() => fixture.steps)) {
      for (const page of both) await page.evaluate((name) => fixture.take(name), step);
      await buttonsFollow(ours);
      expect(await drawn(ours), step).toBe(await drawn(bare));
    }
    for (const page of both) await page.evaluate(() => fixture.end());
    await standBehind(ours, 0);
    expect(await drawn(ours)).toBe(await drawn(bare));
    expect(said).toEqual([]);
    for (const page of both) await page.close();
  });
});

it('the two versions of React are two', async () => {
  const versions = [];
  for (const framework of ['React 19', 'React 18'] as const) {
    const page = await engine.open(await frameworkPage(framework));
    versions.push(await page.evaluate(() => fixture.version.split('.')[0]));
  }
  expect(versions).toEqual(['19', '18']);
});

describe('editors', () => {
  it('are left alone with their numbers, at first and while somebody types', async () => {
    const { ours, bare, said } = await openBoth(await editorsPage());
    await standBehind(ours, 1);
    const boxes = ['#prose p', '#code .cm-line', '#mail p'];
    for (const page of [ours, bare]) {
      for (const box of boxes) {
        await page.click(box);
        await page.keyboard.press('End');
        await page.keyboard.type(' or 415-555-0160, 415-555-0161');
      }
    }
    expect((await ours.evaluate(() => fixture.texts())).join()).toContain(
      '0151 today or 415-555-0160, 415-555-0161',
    );
    expect(await ours.evaluate(() => fixture.texts())).toEqual(await bare.evaluate(() => fixture.texts()));
    expect(await engine.found(ours)).toEqual(['+14155550150']);
    await standBehind(ours, 1);
    expect(await ours.evaluate(() => fixture.markup())).toEqual(await bare.evaluate(() => fixture.markup()));
    expect(said).toEqual([]);
  });
});
