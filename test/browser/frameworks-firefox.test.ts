// The same as frameworks.test.ts in a real Firefox: every application first with the extension switched off, then on.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorsPage, type Framework, frameworkPage, frameworks } from '../frameworks/build.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { inPage, setExtensionOn } from '../support/firefox-page.ts';
import { until } from '../support/wait.ts';
import { type Fixtures, serveFixtures } from './support/engine.ts';

interface Fixture {
  readonly steps: string[];
  start(): Promise<void>;
  take(step: string): void;
  end(): void;
  texts(): string[];
  markup(): string[];
}
declare const fixture: Fixture;
declare const said: string[];

/** Hears whatever the page says of errors, from its beginning on. */
const LISTENER = `<script>
  window.said = [];
  addEventListener('error', ({ message }) => said.push(message));
  for (const level of ['error', 'warn']) {
    const say = console[level];
    console[level] = (...words) => { said.push(words.join(' ')); say.apply(console, words); };
  }
</script>`;

const EDITORS = 'editors';
const BOXES = ['#prose p', '#code .cm-line', '#mail p'];
const TYPED = ' or 415-555-0160, 415-555-0161';

let firefox: Firefox;
let site: Fixtures;
const addresses = new Map<string, string>();
/** What each page looked like without us, at the end of each step. */
const bare = new Map<string, readonly string[]>();

beforeAll(async () => {
  [firefox, site] = await Promise.all([launchFirefox(), serveFixtures(LISTENER)]);
  for (const framework of frameworks) addresses.set(framework, site.address(await frameworkPage(framework)));
  addresses.set(EDITORS, site.address(await editorsPage()));
  const alone = async () => undefined;
  await setExtensionOn(firefox, false);
  for (const framework of frameworks) bare.set(framework, await run(framework, alone));
  bare.set(EDITORS, await type());
  await setExtensionOn(firefox, true);
}, 180_000);

afterAll(async () => {
  await firefox.quit();
  site.close();
});

const go = (name: string): Promise<void> => firefox.go(addresses.get(name) ?? '');

/** What the application drew, shadow roots included; Lit numbers its markers at random. */
const drawn = async (): Promise<string> => {
  const markup = await inPage(firefox, () => {
    const app = document.getElementById('app') as HTMLElement;
    const roots = [...app.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
    return app.innerHTML + roots.join('');
  });
  return markup.replace(/lit\$\d+/g, 'lit');
};

/** Takes the application through its life; what it drew after each step. */
async function run(framework: Framework, settled: () => Promise<void>): Promise<readonly string[]> {
  await go(framework);
  // Before it starts Lit's page holds no text.
  if (framework !== 'Lit') await settled();
  await inPage(firefox, () => fixture.start());
  await settled();
  const all: string[] = [];
  for (const step of await inPage(firefox, () => fixture.steps)) {
    await firefox.evaluate('fixture.take(arguments[0])', step);
    await settled();
    all.push(await drawn());
  }
  await inPage(firefox, () => fixture.end());
  await settled();
  return [...all, await drawn()];
}

/** Types at the end of each editor; their texts and their markup. */
async function type(): Promise<readonly string[]> {
  await go(EDITORS);
  const keys = ['\uE010', ...TYPED].flatMap((value) =>
    ['keyDown', 'keyUp'].map((kind) => ({ type: kind, value })),
  );
  for (const box of BOXES) {
    await firefox.click(await firefox.find(box));
    await firefox.perform([{ type: 'key', id: 'keyboard', actions: keys }]);
  }
  return inPage(firefox, () => [...fixture.texts(), ...fixture.markup()]);
}

/** Names of the buttons that are shown, in the order of the tab key. */
const names = async (): Promise<string[]> =>
  (await firefox.evaluateWithPowers(`const root = document.querySelector('html > click-to-call')?.openOrClosedShadowRoot;
    return [...(root?.querySelectorAll('button.call') ?? [])].filter((one) => one.getClientRects().length > 0)
      .map((one) => one.getAttribute('aria-label'));`)) as string[];

const digits = (text: string): string => text.replace(/\D/g, '').replace(/^(?=\d{10}$)/, '1');

/** The buttons follow: one for each number the application shows now, each naming its own. */
async function buttonsFollow(): Promise<void> {
  const isOver = await inPage(firefox, () => document.querySelectorAll('#app *').length === 0);
  const texts = isOver ? [] : await inPage(firefox, () => fixture.texts());
  const numbers = String(texts.map(digits).filter(Boolean));
  await until(`Buttons naming ${numbers}`, async () => {
    const named = String((await names()).map(digits));
    if (named !== numbers) throw new Error(`they name ${named}`);
    return true;
  });
}

const errors = async (): Promise<string[]> =>
  (await inPage(firefox, () => said)).filter((words) => !words.startsWith('Lit is in dev mode'));

describe.each(frameworks)('%s in Firefox', (framework: Framework) => {
  it('starts, changes and ends as without us, and the buttons follow', async () => {
    expect(await run(framework, buttonsFollow)).toEqual(bare.get(framework));
    expect(await errors()).toEqual([]);
  });
});

it('editors in Firefox are left alone with their numbers, at first and while somebody types', async () => {
  const seen = await type();
  expect(seen.join()).toContain('0151 today or 415-555-0160, 415-555-0161');
  expect(seen).toEqual(bare.get(EDITORS));
  await until('The one button beside them', async () => String(await names()) === 'Call +1 415 555 0150');
  expect(await errors()).toEqual([]);
});
