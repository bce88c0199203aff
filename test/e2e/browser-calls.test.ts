// Calls by the browser's own means in real Chromium: the shortcut, the address bar; the mark on the icon; and
// what is remembered of calls. A headless browser has no native keys and no address bar: their events are
// dispatched in the worker as the browser would.

import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '../../src/core/account.ts';
import type { ConfirmRule } from '../../src/core/dialing/confirm.ts';
import type { HistoryView } from '../../src/core/own-views.ts';
import { lineOfChromium, told } from '../support/calls.ts';
import { clickButton, waitToRead } from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { keepPicture, nextDesk, openStage, type Stage } from './stage.ts';

let stage: Stage;
let before = 0;

beforeAll(async () => {
  // A PBX that does not list calls: "dialling" is the last that is known.
  stage = await openStage({ pbx: { currentCalls: false, talkMs: 0 } });
});

afterAll(() => stage.close());

beforeEach(() => {
  before = stage.pbx.calls.length;
  stage.pbx.set({ firstPhone: 'answer' });
});

const dialled = async () => (await stage.pbx.waitForCall(before + 1)).parameters.dial_second;

async function pressShortcut(page: Page): Promise<void> {
  await page.bringToFront();
  const worker = await stage.chromium.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void };
    event.dispatch('call-selection', tab);
  });
}

const select = (page: Page, css: string) =>
  page.evaluate((where) => {
    const element = document.querySelector(where);
    if (element) getSelection()?.selectAllChildren(element);
  }, css);

describe('the shortcut', () => {
  it('is assigned, and so is the one that opens the popup', async () => {
    const worker = await stage.chromium.worker();
    const all = await worker.evaluate(() => chrome.commands.getAll());
    expect(all.map(({ name, shortcut }) => [name, shortcut]).sort()).toEqual([
      ['_execute_action', 'Alt+Shift+9'],
      ['call-selection', 'Alt+C'],
      ['next-number', 'Alt+Period'],
      ['open-panel', ''],
      ['previous-number', 'Alt+Comma'],
    ]);
  });

  it('dials the number in the selection', async () => {
    const { text, digits } = nextDesk();
    const page = await stage.show(`<p id="line">Ask for Imogen on ${text} today</p><p>(212) 555-0101</p>`);
    await select(page, '#line');
    await pressShortcut(page);
    expect(await dialled()).toBe(digits);
    await waitToRead(page, /Dialling/);
    await page.close();
  });

  it('dials what is selected in a field and in a frame', async () => {
    for (const inFrame of [false, true]) {
      const { text, digits } = nextDesk();
      const field = `<input value='${text}'>`;
      const page = await stage.show(inFrame ? `<iframe srcdoc="${field}"></iframe>` : field);
      const input = inFrame ? page.frameLocator('iframe').locator('input') : page.locator('input');
      await input.click();
      await input.selectText();
      await pressShortcut(page);
      expect(await dialled()).toBe(digits);
      await waitToRead(page, /Dialling/);
      before += 1;
      await page.close();
    }
  });

  it('says so where nothing is selected, and never reads a password', async () => {
    const page = await stage.show('<input type="password" value="4155550101">');
    await page.locator('input').selectText();
    await pressShortcut(page);
    await waitToRead(page, /Select a phone number/);
    expect(stage.pbx.calls.length).toBe(before);
    await page.close();
  });
});

describe('the address bar', () => {
  type Omnibox = { dispatch(...args: unknown[]): void };

  it('previews what is typed and dials it', async () => {
    const { text, digits } = nextDesk();
    const page = await stage.show('<p>Nothing here</p>');
    await page.bringToFront();
    const worker = await stage.chromium.worker();
    const first = await worker.evaluate(async (typed) => {
      const told = Promise.withResolvers<string>();
      Object.assign(chrome.omnibox, {
        setDefaultSuggestion: ({ description }: { description: string }) => told.resolve(description),
      });
      (chrome.omnibox.onInputChanged as unknown as Omnibox).dispatch(typed, () => undefined);
      return told.promise;
    }, text);
    expect(first).toMatch(/^Call \+1 415 555 01\d\d$/);
    await worker.evaluate(
      (typed) => (chrome.omnibox.onInputEntered as unknown as Omnibox).dispatch(typed, 'currentTab'),
      text,
    );
    expect(await dialled()).toBe(digits);
    await waitToRead(page, /Dialling/);
    await page.close();
  });

  it('asks in a window of its own where no page can', async () => {
    const own = await stage.chromium.openOwn('history.html');
    const line = lineOfChromium(own);
    const id = told(await line.ask('accounts/get', {})).active ?? '';
    const confirm = (rule: ConfirmRule) =>
      line.ask('account/change', {
        id,
        choices: { ...DEFAULT_CHOICES, options: { ...DEFAULT_CHOICES.options, confirm: rule } },
      });
    await confirm('always');
    const page = await stage.chromium.open('chrome://version');
    await page.bringToFront();
    const ask = async (typed: string): Promise<Page> => {
      const worker = await stage.chromium.worker();
      const [window] = await Promise.all([
        stage.chromium.context().waitForEvent('page'),
        worker.evaluate(
          (text) => (chrome.omnibox.onInputEntered as unknown as Omnibox).dispatch(text, 'currentTab'),
          typed,
        ),
      ]);
      await window.getByText('Call this number?').waitFor();
      return window;
    };
    const { text, digits } = nextDesk();
    const refused = await ask(text);
    await keepPicture(refused, 'question-window');
    await Promise.all([
      refused.waitForEvent('close'),
      refused.getByRole('button', { name: 'Do not call' }).click(),
    ]);
    const accepted = await ask(text);
    expect(stage.pbx.calls.length).toBe(before);
    await accepted.getByRole('button', { name: 'Call', exact: true }).click();
    expect(await dialled()).toBe(digits);
    await accepted.getByText(/Dialling/).waitFor();
    await keepPicture(accepted, 'question-window-answered');
    await confirm('premium');
    for (const each of [accepted, page, own]) await each.close();
  });

  it('suggests earlier calls that fit', async () => {
    const worker = await stage.chromium.worker();
    const suggestions = await worker.evaluate(async () => {
      const shown = Promise.withResolvers<unknown>();
      (chrome.omnibox.onInputChanged as unknown as Omnibox).dispatch('415 555', shown.resolve);
      return shown.promise;
    });
    expect(suggestions).toContainEqual({
      content: expect.stringMatching(/^\+1 415 555/),
      description: expect.stringMatching(/^\+1 415 555/),
    });
  });
});

describe('the icon', () => {
  it('bears a mark while a call is in progress, and none afterwards', async () => {
    const { text } = nextDesk();
    stage.pbx.set({ firstPhone: 'manual' });
    const page = await stage.show(`<p id="line">${text}</p>`);
    await select(page, '#line');
    await pressShortcut(page);
    const worker = await stage.chromium.worker();
    const badge = () => worker.evaluate(() => chrome.action.getBadgeText({}));
    await until('The mark', async () => (await badge()) === '●');
    await stage.pbx.waitForCall(before + 1);
    stage.pbx.phone.answer();
    await until('The mark gone', async () => (await badge()) === '');
    await page.close();
  });
});

describe('the count on the icon', () => {
  it('is shown where it is wanted, gives way to a call, and comes back', async () => {
    const own = await stage.chromium.openOwn('history.html');
    told(await lineOfChromium(own).ask('settings/badge', { on: true }));
    const { text } = nextDesk();
    stage.pbx.set({ firstPhone: 'manual' });
    const page = await stage.show(`<p id="line">${text}</p><p>${nextDesk().text}</p><p>${text}</p>`);
    await page.bringToFront();
    const worker = await stage.chromium.worker();
    const badge = () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
      });
    await until('The count', async () => (await badge()) === '2');
    await select(page, '#line');
    await pressShortcut(page);
    await until('The mark', async () => (await badge()) === '●');
    await stage.pbx.waitForCall(before + 1);
    stage.pbx.phone.answer();
    await until('The count again', async () => (await badge()) === '2');
    told(await lineOfChromium(own).ask('settings/badge', { on: false }));
    expect(await badge()).toBe('');
    await Promise.all([page.close(), own.close()]);
  });
});

describe('a notice of the browser', () => {
  const notices = async (): Promise<string[]> => {
    const worker = await stage.chromium.worker();
    return worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  };

  it('tells of a failure only where the popup that asked for the call was closed', async () => {
    for (const isClosed of [false, true]) {
      const { text } = nextDesk();
      stage.pbx.set({ firstPhone: 'manual' });
      const calls = stage.pbx.calls.length;
      const popup = await stage.chromium.openOwn('popup.html');
      await popup.getByLabel('Number to call').fill(text);
      await popup.getByRole('button', { name: 'Call', exact: true }).click();
      await stage.pbx.waitForCall(calls + 1);
      if (isClosed) await popup.close();
      stage.pbx.phone.reject();
      if (isClosed) await until('The notice', async () => (await notices()).length > 0);
      else await popup.getByText(/was not answered, so/).waitFor();
      expect(await notices()).toHaveLength(isClosed ? 1 : 0);
      if (!isClosed) await popup.close();
    }
  });
});

describe('the history', () => {
  const history = async (): Promise<HistoryView> => {
    const own = await stage.chromium.openOwn('history.html');
    const answer = await own.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', name: 'history/get', payload: {} }),
    );
    await own.close();
    return answer.value;
  };

  it('remembers where a number was called from and what came of it, also after the browser', async () => {
    const { text, digits, button } = nextDesk();
    const page = await stage.show(`<p>${text}</p>`, 'staff-list');
    await clickButton(page, button);
    await dialled();
    await waitToRead(page, /Dialling/);
    const entry = {
      e164: `+${digits}`,
      host: 'localhost',
      title: 'staff-list',
      outcome: 'dialling',
      note: '',
    };
    await expect.poll(async () => (await history()).entries[0]).toMatchObject(entry);
    await stage.chromium.restart();
    expect((await history()).entries[0]).toMatchObject(entry);
  });

  it('redials, and is emptied for good by “Never”', async () => {
    const own = await stage.chromium.openOwn('history.html');
    await own
      .getByRole('button', { name: /^Call \+1 415/ })
      .first()
      .click();
    await stage.pbx.waitForCall(before + 1);
    await own.getByLabel('Keep calls').selectOption('Never');
    await own.getByText('No calls yet.').waitFor();
    await own.getByLabel('Keep calls').selectOption('The last 500');
    await own.reload();
    await own.getByText('No calls yet.').waitFor();
    await own.close();
  });
});
