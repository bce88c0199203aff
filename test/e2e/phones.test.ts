// The product, whole: a click on a button in a real browser makes a real telephone call. Two baresip phones
// ring in the right order, hear each other and nobody else, and the page says what becomes of it.

import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '../../src/core/account.ts';
import { ZOE } from '../pbx/directory.ts';
import { missingBaresip, type Phone, type PhoneEvent } from '../pbx/phone.ts';
import type { RecordedCall } from '../pbx/record.ts';
import { type SipPhones, startSipPhones } from '../pbx/sip-phones.ts';
import { callThat, connect, lineOfChromium, lineOfFirefox, place, told } from '../support/calls.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { acceptCertificate } from '../support/firefox-trust.ts';
import { clickButton, waitToRead } from '../support/overlay.ts';
import { openStage, type Stage } from './stage.ts';

/** Nobody's numbers; each is the number of a phone here. */
const CELL = { text: '(415) 555-0123', digits: '14155550123', button: /^Call \+1 415 555 0123$/ };
const SHOP = { e164: '+442079460958', digits: '442079460958' };
/** Nobody's, and no phone's. */
const NOWHERE = { text: '(415) 555-0188', button: /^Call \+1 415 555 0188$/ };

let phones: SipPhones;
let stage: Stage;
let desk: Phone;
let cell: Phone;
/** Calls the PBX had seen before the test. */
let before = 0;

beforeAll(async () => {
  const missing = missingBaresip();
  if (missing) throw new Error(missing);
  phones = await startSipPhones({
    phones: [
      { number: '301', tone: 440 },
      { number: CELL.digits, tone: 880 },
      { number: '302', tone: 600 },
      { number: SHOP.digits, tone: 1200 },
    ],
    outside: null,
  });
  [desk, cell] = [phones.phone('301'), phones.phone(CELL.digits)];
  stage = await openStage({ pbx: { phones } });
});

afterAll(() => stage.close());

beforeEach(() => {
  before = stage.pbx.calls.length;
});

const count = (phone: Phone, type: PhoneEvent): number =>
  phone.events.filter((event) => event.type === type).length;

/** The next event of this type, counted from now. */
const next = (phone: Phone, type: PhoneEvent): Promise<void> => phone.until(type, count(phone, type) + 1);

async function click(number: { readonly text: string; readonly button: RegExp }): Promise<Page> {
  const page = await stage.show(`<h1>Reception</h1><p>Call us: ${number.text}</p>`);
  await clickButton(page, number.button);
  return page;
}

const lastCall = (): Promise<RecordedCall> => stage.pbx.waitForCall(before + 1);

const over = async (): Promise<string> => {
  const call = await lastCall();
  return stage.pbx.until(() => call.ending, 15_000);
};

/** Each hears the other for so many more seconds, and nobody hears itself. */
async function expectSoundBothWays(one: Phone, other: Phone, seconds: number): Promise<void> {
  const heard = (): number => Math.min(one.heard(other.tone), other.heard(one.tone));
  await expect.poll(heard, { timeout: 15_000 }).toBeGreaterThan(seconds);
  expect([one.heard(one.tone), other.heard(other.tone)]).toEqual([0, 0]);
}

/** A click, both phones picked up, and the page says that they talk. */
async function talk(): Promise<Page> {
  const [rings, answersNext] = [next(desk, 'CALL_INCOMING'), next(cell, 'CALL_INCOMING')];
  const page = await click(CELL);
  await rings;
  desk.answer();
  await answersNext;
  cell.answer();
  await waitToRead(page, /In conversation/);
  return page;
}

async function ringFor(ringSeconds: number): Promise<void> {
  const line = lineOfChromium(await stage.chromium.openOwn('popup.html'));
  const [account] = told(await line.ask('accounts/get', {})).list;
  const options = { ...DEFAULT_CHOICES.options, ringSeconds };
  told(await line.ask('account/change', { id: account?.id, choices: { ...DEFAULT_CHOICES, options } }));
}

describe('a click', () => {
  it('rings my phone, then theirs; we hear each other; they hang up', async () => {
    const rings = next(desk, 'CALL_INCOMING');
    const page = await click(CELL);
    await rings;
    await waitToRead(page, /Ringing your phone 301/);
    expect(cell.events).toEqual([]);
    const theirs = next(cell, 'CALL_INCOMING');
    desk.answer();
    await theirs;
    await waitToRead(page, /Dialling/);
    cell.answer();
    await waitToRead(page, /In conversation/);
    await expectSoundBothWays(desk, cell, 1);
    const closed = next(desk, 'CALL_CLOSED');
    cell.hangUp();
    await closed;
    expect(await over()).toBe('hung-up');
    await waitToRead(page, /Call ended/);
    expect(stage.pbx.calls.length).toBe(before + 1);
  });

  it('makes a call that ends for them when I hang up', async () => {
    const page = await talk();
    const closed = next(cell, 'CALL_CLOSED');
    desk.hangUp();
    await closed;
    expect(await over()).toBe('hung-up');
    await waitToRead(page, /Call ended/);
  });
});

describe('my phone', () => {
  /** The other phone must hear nothing of it. */
  async function expectSilence(work: () => Promise<unknown>): Promise<void> {
    const events = cell.events.length;
    await work();
    expect(cell.events.length).toBe(events);
  }

  it('that is not answered in time stops ringing; theirs never hears of it', () =>
    expectSilence(async () => {
      await ringFor(2);
      const [rings, stops] = [next(desk, 'CALL_INCOMING'), next(desk, 'CALL_CLOSED')];
      const page = await click(CELL);
      await rings;
      await waitToRead(page, /Your phone was not answered, so the number was not dialled/);
      await stops;
      expect(await over()).toBe('no-answer');
      await ringFor(18);
    }));

  it('that I reject ends it', () =>
    expectSilence(async () => {
      const rings = next(desk, 'CALL_INCOMING');
      const page = await click(CELL);
      await rings;
      desk.hangUp();
      await waitToRead(page, /was not answered/);
      expect(await over()).toBe('rejected');
    }));

  it('that is busy is told so, and the talk goes on', async () => {
    await talk();
    before = stage.pbx.calls.length;
    const page = await click(NOWHERE);
    await waitToRead(page, /was not answered/);
    expect(await over()).toBe('busy');
    expect([desk.isTalking(), cell.isTalking()]).toEqual([true, true]);
    const closed = next(cell, 'CALL_CLOSED');
    desk.hangUp();
    await closed;
  });
});

describe('their phone', () => {
  it('that cannot be reached lets mine go', async () => {
    const [rings, closed] = [next(desk, 'CALL_INCOMING'), next(desk, 'CALL_CLOSED')];
    const page = await click(NOWHERE);
    await rings;
    desk.answer();
    await waitToRead(page, /Dialling/);
    await closed;
    expect(await over()).toBe('unreachable');
  });

  it('that rejects lets mine go', async () => {
    const [rings, theirs] = [next(desk, 'CALL_INCOMING'), next(cell, 'CALL_INCOMING')];
    const page = await click(CELL);
    await rings;
    desk.answer();
    await theirs;
    const closed = next(desk, 'CALL_CLOSED');
    cell.hangUp();
    await closed;
    expect(await over()).toBe('rejected');
    await waitToRead(page, /Call ended|Dialling/);
  });
});

describe('two people at once', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await launchFirefox();
    await acceptCertificate(firefox, '127.0.0.1', stage.pbx.port, stage.pbx.certificateDer);
    await firefox.go(`${firefox.origin}/popup.html`);
  });

  afterAll(() => firefox.quit());

  it('in two browsers each talk to their own party', async () => {
    const [zoe, shop] = [phones.phone('302'), phones.phone(SHOP.digits)];
    const line = lineOfFirefox(firefox);
    await connect(line, stage.pbx, ZOE);
    const rings = Promise.all([next(desk, 'CALL_INCOMING'), next(zoe, 'CALL_INCOMING')]);
    const dials = Promise.all([next(cell, 'CALL_INCOMING'), next(shop, 'CALL_INCOMING')]);
    const [page, placed] = await Promise.all([click(CELL), place(line, SHOP.e164)]);
    await rings;
    for (const phone of [desk, zoe]) phone.answer();
    await dials;
    for (const phone of [cell, shop]) phone.answer();
    await waitToRead(page, /In conversation/);
    await callThat(line, placed, ({ phase }) => phase === 'talking');
    await expectSoundBothWays(zoe, shop, 1);
    expect(desk.heard(shop.tone) + desk.heard(zoe.tone) + zoe.heard(cell.tone) + zoe.heard(desk.tone)).toBe(
      0,
    );
    const closed = next(zoe, 'CALL_CLOSED');
    shop.hangUp();
    await closed;
    await callThat(line, placed, ({ phase }) => phase === 'ended');
    expect(desk.isTalking()).toBe(true);
    cell.hangUp();
    await waitToRead(page, /Call ended/);
  });
});
