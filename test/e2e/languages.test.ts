// The built extension in Arabic, in both browsers: its pages and the card in a page are written from the
// right, and no number is turned round. And the card in a language of longer words.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';
import { clickButton, waitForStill, waitToRead } from '../support/overlay.ts';
import { inOverlay } from '../support/overlay-axe.ts';
import { openSite, type Site } from '../support/site.ts';
import { copySpeaking, copySpeakingLong, sentenceIn } from '../support/spoken.ts';
import { removeTemp } from '../support/temp.ts';
import { until } from '../support/wait.ts';
import { keepPicture } from './stage.ts';

let folder: string;
let site: Site;
let page: string;

beforeAll(async () => {
  folder = await copySpeaking('ar');
  site = await openSite();
  page = site.put(
    'one',
    '<!doctype html><html lang="en"><meta charset="utf-8"><p>Call (415) 555-0142 now.</p></html>',
  );
});

afterAll(() => {
  site.close();
  removeTemp(folder);
});

const say = (key: string) => sentenceIn(folder, 'ar', key);

/** Where the parts of the card stand, left to right; a script for a page that has the card's root. */
const ORDER = `(root) => {
  const title = root.querySelector('.card b');
  const digits = title.firstChild;
  const place = (at) => {
    const range = document.createRange();
    range.setStart(digits, at);
    range.setEnd(digits, at + 1);
    return range.getBoundingClientRect().left;
  };
  const close = root.querySelector('.card .close').getBoundingClientRect().left;
  const dot = root.querySelector('.card i').getBoundingClientRect().left;
  return { plusFirst: place(0) < place(digits.length - 1), closeFirst: close < dot, text: title.textContent };
}`;

describe('Arabic in Chromium', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium({ extension: folder });
  });
  afterAll(() => chromium.close());

  it.each(['popup', 'options', 'history'])('writes the %s from the right', async (own) => {
    const opened = await chromium.openOwn(`${own}.html`);
    await opened.getByRole('heading').first().waitFor();
    expect(
      await opened.evaluate(() => [document.documentElement.dir, document.documentElement.lang]),
    ).toEqual(['rtl', 'ar']);
    await keepPicture(opened, `arabic-${own}`);
    await opened.close();
  });

  it('turns the card in a page, but not its number', async () => {
    const opened = await chromium.open(page);
    await clickButton(opened, /415 555 0142/);
    await waitToRead(opened, new RegExp(say('failure_no_account')));
    const session = await opened.context().newCDPSession(opened);
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = closedRoot(root);
    const { object } = await session.send('DOM.resolveNode', { nodeId: shadow });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return (${ORDER})(this); }`,
      returnByValue: true,
    });
    expect(result.value).toEqual({ plusFirst: true, closeFirst: true, text: '+1 415 555 0142' });
    await keepPicture(opened, 'arabic-card');
    await opened.close();
  });
});

describe('words two fifths longer', () => {
  it('have room on the card of a number, also in a narrow window', async () => {
    const long = await copySpeakingLong();
    const chromium = await launchChromium({ extension: long, viewport: { width: 340, height: 420 } });
    try {
      const opened = await chromium.open(page);
      const { x, y } = await waitForStill(opened, /415 555 0142/);
      await opened.mouse.move(x, y);
      await waitToRead(opened, new RegExp(sentenceIn(long, 'en', 'card_not_number')));
      expect(await inOverlay(opened, CUT_OFF)).toEqual([]);
      await keepPicture(opened, 'long-card');
    } finally {
      await chromium.close();
      removeTemp(long);
    }
  });
});

/** What of the card its own edges or the window's cut off. */
const CUT_OFF = `[...root.querySelectorAll('.card, .card *')].filter((one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight || one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
}).map((one) => one.outerHTML.slice(0, 80))`;

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

/** The closed root of our element in the page. */
function closedRoot(node: Node): number {
  const host = [node].flatMap(function below(each: Node): Node[] {
    return [each, ...(each.children ?? []).flatMap(below)];
  });
  return (
    host.find(({ nodeName }) => nodeName.toLowerCase() === 'click-to-call')?.shadowRoots?.[0]?.nodeId ?? 0
  );
}

describe('Arabic in Firefox', () => {
  it('writes its pages and the buttons in pages', async () => {
    const firefox = await launchFirefox({ extension: folder });
    try {
      await firefox.go(`${firefox.origin}/popup.html`);
      // While it opens, its title is there and nothing else.
      const title = async () => firefox.text(await firefox.find('h1'));
      await until('The form to connect', async () => (await title()) === say('connect_title'));
      const root = await firefox.evaluate(
        'const { dir, lang } = document.documentElement; return [dir, lang];',
      );
      expect(root).toEqual(['rtl', 'ar']);
      await firefox.go(page);
      const button = await until('The button', async () => {
        const [found] = await firefox.findInShadow(await firefox.find('click-to-call'), '.call');
        return found;
      });
      // The number keeps its direction inside the sentence.
      expect(await firefox.label(button)).toBe('الاتصال بالرقم \u2068+1 415 555 0142\u2069');
    } finally {
      await firefox.quit();
    }
  });
});
