// Telephone calls for real, still without a browser: `users.call` over HTTPS rings one baresip, then
// another, and what each heard is counted in its recording.

import { afterEach, describe, expect, it } from 'vitest';
import { TESTER, ZOE } from '../pbx/directory.ts';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import { missingBaresip, type Phone, type PhoneOptions } from '../pbx/phone.ts';
import { type SipPhones, startSipPhones } from '../pbx/sip-phones.ts';
import { callDocument, codesOf, post, type Reply } from '../unit/pbx/client.ts';

const OUTSIDE = '14156667777';
const DESK: PhoneOptions = { number: '301', tone: 440 };
const CELL: PhoneOptions = { number: OUTSIDE, tone: 880 };

let phones: SipPhones;
let pbx: Pbx;

async function start(wanted: readonly PhoneOptions[], outside: string | null = null): Promise<Phone[]> {
  const missing = missingBaresip();
  if (missing) throw new Error(missing);
  phones = await startSipPhones({ phones: wanted, outside });
  pbx = await startPbx({ phones });
  return wanted.map(({ number }) => phones.phone(number));
}

const place = (changes: Record<string, string | null> = {}, user = TESTER): Promise<Reply> =>
  post(pbx, callDocument({ dial_second: OUTSIDE, ...changes }), user);

const over = () => pbx.until(() => pbx.calls[0]?.ending, 10_000);

/** Both have heard the other for `seconds`, and neither itself. */
async function expectSoundBothWays(one: Phone, other: Phone, seconds: number): Promise<void> {
  const least = (): number => Math.min(one.heard(other.tone), other.heard(one.tone));
  await expect.poll(least, { timeout: 10_000 }).toBeGreaterThan(seconds);
  expect([one.heard(one.tone), other.heard(other.tone)]).toEqual([0, 0]);
}

afterEach(() => pbx?.close());

describe('a real call', () => {
  it('rings the desk phone, then the other, and sound flows both ways', async () => {
    const [desk, cell] = (await start([DESK, CELL])) as [Phone, Phone];
    const reply = place({ caller_id_name: 'Directory &quot;A&amp;B&quot;' });
    await desk.until('CALL_INCOMING');
    expect(desk.events[0]).toMatchObject({
      peer: expect.stringContaining(`sip:${OUTSIDE}@`),
      name: expect.stringContaining('Directory'),
    });
    expect(cell.events).toEqual([]);
    expect(pbx.requests[0]?.answer).toBeNull();
    desk.answer();
    expect((await reply).body).toContain(`dialed_second="${OUTSIDE}"`);
    await cell.until('CALL_INCOMING');
    cell.answer();
    await pbx.until(() => pbx.calls[0]?.state === 'talking');
    await expectSoundBothWays(desk, cell, 1);
    cell.hangUp();
    await desk.until('CALL_CLOSED');
    expect(await over()).toBe('hung-up');
  });

  it('ends for the other side when the desk phone hangs up', async () => {
    const [desk, cell] = (await start([
      { ...DESK, answerAfterMs: 0 },
      { ...CELL, answerAfterMs: 0 },
    ])) as [Phone, Phone];
    await place();
    await pbx.until(() => pbx.calls[0]?.state === 'talking');
    desk.hangUp();
    await cell.until('CALL_CLOSED');
    expect(await over()).toBe('hung-up');
  });

  it('takes any number outside to the phone that plays the world', async () => {
    const [desk, cell] = (await start([{ ...DESK, answerAfterMs: 0 }, CELL], OUTSIDE)) as [Phone, Phone];
    await place({ dial_second: '011442079460958' });
    await desk.until('CALL_ESTABLISHED');
    await cell.until('CALL_INCOMING');
    expect(pbx.phone.ringing()).toEqual([OUTSIDE]);
  });
});

describe('a desk phone', () => {
  it('that is not answered stops ringing after `timeout`, and nobody else hears of it', async () => {
    const [desk, cell] = (await start([DESK, CELL])) as [Phone, Phone];
    expect(codesOf(await place({ timeout: '1' }))).toEqual(['41591']);
    await desk.until('CALL_CLOSED');
    expect(pbx.calls[0]).toMatchObject({ state: 'failed', ending: 'no-answer' });
    expect(cell.events).toEqual([]);
  });

  it('that rejects fails the call at once', async () => {
    const [desk, cell] = (await start([DESK, CELL])) as [Phone, Phone];
    const reply = place();
    await desk.until('CALL_INCOMING');
    desk.hangUp();
    expect(codesOf(await reply)).toEqual(['41591']);
    expect(pbx.calls[0]?.ending).toBe('rejected');
    expect(cell.events).toEqual([]);
  });

  it('that is in a call is busy, and its call goes on', async () => {
    const [desk] = (await start([
      { ...DESK, answerAfterMs: 0 },
      { ...CELL, answerAfterMs: 0 },
    ])) as [Phone, Phone];
    await place();
    await desk.until('CALL_ESTABLISHED');
    expect(codesOf(await place({ dial_second: '800' }))).toEqual(['41591']);
    expect(pbx.calls[1]?.ending).toBe('busy');
    await pbx.until(() => pbx.calls[0]?.state === 'talking');
    expect(desk.isTalking()).toBe(true);
  });

  it('that is not there fails the call', async () => {
    await start([CELL]);
    expect(codesOf(await place())).toEqual(['41591']);
    expect(pbx.calls[0]?.ending).toBe('unreachable');
  });

  it('that was unplugged while it was registered fails the call', async () => {
    const [desk] = (await start([DESK, CELL])) as [Phone, Phone];
    await desk.close();
    expect(codesOf(await place())).toEqual(['41591']);
    expect(pbx.calls[0]?.ending).toBe('unreachable');
  });

  it('that hangs up while the other rings stops the other', async () => {
    const [desk, cell] = (await start([{ ...DESK, answerAfterMs: 0 }, CELL])) as [Phone, Phone];
    await place();
    await cell.until('CALL_INCOMING');
    desk.hangUp();
    await cell.until('CALL_CLOSED');
    expect(await over()).toBe('hung-up');
  });
});

describe('the other phone', () => {
  it('that rejects ends the call for the desk phone', async () => {
    const [desk, cell] = (await start([{ ...DESK, answerAfterMs: 0 }, CELL])) as [Phone, Phone];
    expect(codesOf(await place())).toEqual([]);
    await cell.until('CALL_INCOMING');
    cell.hangUp();
    await desk.until('CALL_CLOSED');
    expect(await over()).toBe('rejected');
  });

  it('that cannot be reached ends the call for the desk phone', async () => {
    const [desk] = (await start([{ ...DESK, answerAfterMs: 0 }])) as [Phone];
    expect(codesOf(await place())).toEqual([]);
    await desk.until('CALL_CLOSED');
    expect(await over()).toBe('unreachable');
  });
});

describe('two users at once', () => {
  it('each talk to their own party', async () => {
    const [desk, cell, zoe, shop] = (await start(
      [DESK, CELL, { number: '302', tone: 600 }, { number: '442079460958', tone: 1200 }].map((phone) => ({
        ...phone,
        answerAfterMs: 50,
      })),
    )) as [Phone, Phone, Phone, Phone];
    await Promise.all([
      place(),
      place({ dial_first: '302', dial_second: '442079460958', account_id: '1107' }, ZOE),
    ]);
    await Promise.all([expectSoundBothWays(desk, cell, 0.5), expectSoundBothWays(zoe, shop, 0.5)]);
    expect(desk.heard(shop.tone) + zoe.heard(cell.tone)).toBe(0);
    shop.hangUp();
    await zoe.until('CALL_CLOSED');
    expect(desk.isTalking()).toBe(true);
  });
});
