// A click on a number in a real page: what the person sees, and what reached the PBX – once.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordedCall } from '../pbx/record.ts';
import type { Manifest } from '../support/extension.ts';
import { buttons, clickButton, waitForButton, waitToRead } from '../support/overlay.ts';
import { openPopupOver } from '../support/popup.ts';
import { until } from '../support/wait.ts';
import { type Desk, keepPicture, loginTo, nextDesk, openStage, type Stage } from './stage.ts';

let stage: Stage;
/** Calls the PBX had seen before the test. */
let before = 0;
let desk: Desk;

/** A click on the toolbar icon tells the popup what site it stands over; no test can click there. */
const knowingTabs = (manifest: Manifest): Manifest => ({
  ...manifest,
  permissions: [...(manifest.permissions as string[]), 'tabs'],
});

beforeAll(async () => {
  // A PBX that does not list calls: "dialling" is the last that is known.
  stage = await openStage({
    pbx: { currentCalls: false, talkMs: 0 },
    chromium: { changeManifest: knowingTabs },
  });
});

afterAll(() => stage.close());

beforeEach(() => {
  before = stage.pbx.calls.length;
  desk = nextDesk();
  stage.pbx.set({ mode: 'normal', faults: null, modeFor: 'switchvox.users.call', firstPhone: 'answer' });
});

afterEach(async () => {
  for (const page of stage.chromium.context().pages().slice(1)) await page.close();
});

const nextCall = (): Promise<RecordedCall> => stage.pbx.waitForCall(before + 1);

/** How often `users.call` stood on the wire, whatever came of it. */
const timesAsked = (): number =>
  stage.pbx.requests.filter(({ call }) => call?.method === 'switchvox.users.call').length;

describe('a click', () => {
  it('rings the phone, says so, and then that it dials; the PBX saw one exact call', async () => {
    stage.pbx.set({ firstPhone: 'manual' });
    const page = await stage.show(`<h1>Reception</h1><p>Call us: ${desk.text}</p>`);
    await waitForButton(page, desk.button);
    await keepPicture(page, 'page-button');
    await clickButton(page, desk.button);
    const call = await nextCall();
    await waitToRead(page, /Ringing your phone 301/);
    await keepPicture(page, 'page-ringing');
    stage.pbx.phone.answer();
    await waitToRead(page, /Dialling/);
    await keepPicture(page, 'page-dialling');
    expect(call.parameters).toMatchObject({
      account_id: '1106',
      dial_first: '301',
      dial_second: desk.digits,
    });
    expect(call.dialedSecond).toBe(desk.digits);
    expect(stage.pbx.calls.length).toBe(before + 1);
  });

  it('sends what the vendor documents, and nothing else', async () => {
    const page = await stage.show(`<p>${desk.text}</p>`);
    await clickButton(page, desk.button);
    const { request } = await nextCall();
    const { password, extension } = loginTo(stage.pbx);
    expect(request.httpMethod).toBe('POST');
    expect(request.path).toBe('/xml');
    expect(request.headers).toMatchObject({
      'content-type': 'application/xml',
      authorization: `Basic ${Buffer.from(`${extension}:${password}`).toString('base64')}`,
    });
    expect(request.headers.cookie).toBeUndefined();
    expect(request.call?.method).toBe('switchvox.users.call');
    expect(request.body.toString()).toMatch(
      /^(?:<\?xml[^>]*\?>\s*)?<request method="switchvox\.users\.call">/,
    );
    await waitToRead(page, /Dialling/);
  });

  it('says that the phone rings for as long as the PBX holds the answer', async () => {
    stage.pbx.set({ firstPhone: 'manual' });
    const page = await stage.show(`<p>${desk.text}</p>`);
    await clickButton(page, desk.button);
    const { request } = await nextCall();
    await until('The phone to ring for 3 s', async () => Date.now() - request.receivedAt > 3000);
    await waitToRead(page, /Ringing your phone 301/);
    expect(request.answer).toBeNull();
    expect(request.isCut).toBe(false);
    stage.pbx.phone.answer();
    await waitToRead(page, /Dialling/);
  });

  it('twice in a row places one call', async () => {
    stage.pbx.set({ firstPhone: 'manual' });
    const page = await stage.show(`<p>${desk.text}</p>`);
    await clickButton(page, desk.button, 2);
    await nextCall();
    await waitToRead(page, /Ringing your phone 301/);
    stage.pbx.phone.answer();
    await waitToRead(page, /Dialling/);
    expect(stage.pbx.calls.length).toBe(before + 1);
  });

  it("answers an old box's Digest challenge, still with one call", async () => {
    stage.pbx.set({ auth: 'digest-old' });
    const page = await stage.show(`<p>${desk.text}</p>`);
    await clickButton(page, desk.button);
    const { request, parameters } = await nextCall();
    expect(request.headers.authorization).toMatch(/^Digest username="301"/);
    expect(parameters).toMatchObject({ dial_second: desk.digits });
    await waitToRead(page, /Dialling/);
    expect(stage.pbx.calls.length).toBe(before + 1);
    stage.pbx.set({ auth: 'basic' });
  });

  it('on an extension shows it and dials the number', async () => {
    const page = await stage.show('<p>(415) 555-0164 ext. 123</p>');
    await clickButton(page, /^Call \+1 415 555 0164 ext\. 123$/);
    const call = await nextCall();
    expect(String(call.parameters.dial_second)).toMatch(/^14155550164/);
    await waitToRead(page, /Dialling/);
  });

  it('works in a second tab, after the worker was killed', async () => {
    await stage.show(`<p>${desk.text}</p>`);
    const second = await stage.show('<p>+44 20 7946 0958</p>');
    await waitForButton(second, /^Call \+44 20 7946 0958$/);
    await stage.chromium.killWorker();
    await second.bringToFront();
    await clickButton(second, /^Call \+44 20 7946 0958$/);
    expect((await nextCall()).parameters.dial_second).toMatch(/442079460958$/);
    await waitToRead(second, /Dialling/);
  });

  it('while the phone rings for another tab says so, and calls nobody', async () => {
    stage.pbx.set({ firstPhone: 'manual' });
    const page = await stage.show(`<p>${desk.text}</p>`);
    const second = await stage.show('<p>+44 20 7946 0958</p>');
    const asked = timesAsked();
    await page.bringToFront();
    await clickButton(page, desk.button);
    await nextCall();
    await waitToRead(page, /Ringing your phone 301/);
    await second.bringToFront();
    await clickButton(second, /^Call \+44 20 7946 0958$/);
    await waitToRead(second, /Your phone is still ringing for \+1 415/);
    stage.pbx.phone.answer();
    await waitToRead(page, /Dialling/);
    expect(timesAsked()).toBe(asked + 1);
    expect(stage.pbx.calls.length).toBe(before + 1);
  });

  it('by the page itself calls nobody', async () => {
    const page = await stage.show(`<p>${desk.text}</p>`);
    await waitForButton(page, desk.button);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('*')) {
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
      for (const element of document.documentElement.children) (element as HTMLElement).click();
    });
    // A true click afterwards is the first one the PBX hears of.
    await clickButton(page, desk.button);
    await nextCall();
    await waitToRead(page, /Dialling/);
    expect(stage.pbx.calls.length).toBe(before + 1);
  });
});

describe('a call that fails says what to do', () => {
  const failures = [
    [
      'the phone is not answered',
      { faults: [{ code: '41591', message: 'Originate failed.' }] },
      /not answered/,
    ],
    [
      'the PBX names a fault',
      { faults: [{ code: '84711', message: 'That account_id is invalid.' }] },
      /84711/,
    ],
    [
      'the PBX names two faults',
      {
        faults: [
          { code: '10010', message: 'One.' },
          { code: '10014', message: 'Two.' },
        ],
      },
      /10010.*10014/,
    ],
    ['the password was changed', { mode: 'unauthorized' as const }, /does not accept/],
    ['the network is not admitted', { mode: 'forbidden' as const }, /User API/],
    ['the PBX is broken', { mode: 'server-error' as const }, /error \(500\)/],
    ['something else answers', { mode: 'login-page' as const }, /not a Switchvox/],
  ] as const;

  it.each(failures)('when %s', async (what, changes, sentence) => {
    stage.pbx.set({ ...changes, modeFor: 'switchvox.users.call' });
    const asked = timesAsked();
    const page = await stage.show(`<p>${desk.text}</p>`);
    await clickButton(page, desk.button);
    await waitToRead(page, sentence);
    await keepPicture(page, `page-failed-${what.replaceAll(' ', '-')}`);
    expect(timesAsked()).toBe(asked + 1);
  });
});

describe('buttons follow the page', () => {
  const named = async (page: Awaited<ReturnType<Stage['show']>>) =>
    (await buttons(page, /^Call/)).map(({ name }) => name).sort();

  it('as numbers appear, change and leave', async () => {
    const page = await stage.show('<main><p id="one">Telephone directory, 1 entry</p></main>');
    await page.evaluate((number) => {
      document.body.insertAdjacentHTML('beforeend', `<p id="two">Desk ${number}</p>`);
    }, desk.text);
    await waitForButton(page, desk.button);
    await page.evaluate(() => {
      const text = document.querySelector('#two')?.firstChild;
      if (text) text.nodeValue = 'Desk (415) 555-0199';
    });
    await until('The new number', async () => `${await named(page)}` === 'Call +1 415 555 0199');
    await page.evaluate(() => document.querySelector('#two')?.remove());
    await until('No button', async () => (await named(page)).length === 0);
  });

  it('for tel: links whose text is no number', async () => {
    const page = await stage.show('<p><a href="tel:+14155550177">Parts counter</a></p>');
    await waitForButton(page, /^Call \+1 415 555 0177$/);
  });

  it('without touching its nodes', async () => {
    const body = `<p>Call ${desk.text.replace('(415)', '<b>(415)</b>')} today</p><p><a href="tel:+14155550177">Parts</a></p>`;
    const page = await stage.show(body);
    await waitForButton(page, desk.button);
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(body);
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  });

  it('and a page without digits sends no message at all', async () => {
    const worker = await stage.chromium.worker();
    await worker.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seenUrls: seen });
      chrome.runtime.onMessage.addListener((_message, sender) => {
        seen.push(sender.url ?? '');
        return false;
      });
    });
    const silent = await stage.show('<h1>About us</h1><p>We make barometers. Write to us.</p>', 'silent');
    // It has looked through the page: it says so when asked.
    await until('The page being settled', () =>
      worker.evaluate(async (url) => {
        for (const tab of await chrome.tabs.query({ url })) {
          const [told] = await chrome.scripting.executeScript({
            target: { tabId: tab.id ?? 0 },
            func: () =>
              (globalThis as Record<symbol, { report(): { settled: boolean } } | undefined>)[
                Symbol.for('click-to-call')
              ]?.report(),
          });
          if (told?.result?.settled) return true;
        }
        return false;
      }, silent.url()),
    );
    const loud = await stage.show(`<p>${desk.text}</p>`, 'loud');
    await waitForButton(loud, desk.button);
    const urls = await worker.evaluate(() => (globalThis as unknown as { seenUrls: string[] }).seenUrls);
    expect(urls).toContain(loud.url());
    expect(urls).not.toContain(silent.url());
  });
});

describe('the popup over a page', () => {
  it('switches the site off, and the page shows nothing; and on again', async () => {
    const page = await stage.show(`<p>${desk.text}</p>`);
    await waitForButton(page, desk.button);
    const popup = await openPopupOver(stage.chromium, page);
    const toggle = popup.getByLabel('Call buttons on this site');
    await keepPicture(popup, 'popup-over-page');
    await toggle.click();
    await until('No button', async () => (await buttons(page, /^Call/)).length === 0);
    await toggle.click();
    await waitForButton(page, desk.button);
  });

  it('chooses the country of national numbers, and open pages follow', async () => {
    const page = await stage.show('<p>Labor: 030 23125-142</p>');
    const popup = await openPopupOver(stage.chromium, page);
    const country = popup.getByLabel('Country of numbers here');
    await country.selectOption('DE');
    await waitForButton(page, /^Call \+49 30 23125142$/);
    await country.selectOption('US');
    await until('No button', async () => (await buttons(page, /^Call/)).length === 0);
  });
});

describe('a PBX that is switched off', () => {
  it('is named as such, and the next page still shows its buttons', async () => {
    await stage.pbx.close();
    const page = await stage.show(`<p>${desk.text}</p>`);
    await clickButton(page, desk.button);
    await waitToRead(page, /refuses connections/);
    await waitForButton(page, desk.button);
  });
});
