// Processes that die in the middle of a call: the worker or the offscreen document is killed at every
// few milliseconds after the click and at every step the PBX can see. However it dies, the PBX sees the
// call at most once, and the person learns what became of it. `KILLS=1000` runs the long version.

import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/core/call.ts';
import type { Answer } from '../../src/core/contract.ts';
import { clickButton, waitToRead } from '../support/overlay.ts';
import { until } from '../support/wait.ts';
import { openStage, type Stage } from './stage.ts';

const KILLS = Number(process.env.KILLS ?? 200);

let stage: Stage;
let caller: Page;
let session: CDPSession;

beforeAll(async () => {
  // The PBX answers neither at once nor by hand: killing goes on before, during and after the ring.
  stage = await openStage({ pbx: { firstAfterMs: 60, talkMs: 0, currentCalls: false } });
  caller = await stage.chromium.openOwn('popup.html');
  session = await stage.chromium.context().newCDPSession(caller);
  await session.send('ServiceWorker.enable');
});

afterAll(() => stage.close());

const killWorker = () => session.send('ServiceWorker.stopAllWorkers');

async function killOffscreen(): Promise<void> {
  const { targetInfos } = await session.send('Target.getTargets');
  const document = targetInfos.find(({ url }) => url.endsWith('/offscreen.html'));
  if (document)
    await session.send('Target.closeTarget', { targetId: document.targetId }).catch(() => undefined);
}

/** As a page does: asks for the call; the answer may get lost with the one who was to give it. */
const place = (requestId: string, e164: string): Promise<Answer<'call/place'> | null> =>
  caller.evaluate(
    ([id, number]) =>
      chrome.runtime
        .sendMessage({
          to: 'background',
          name: 'call/place',
          payload: { requestId: id, e164: number, ext: null, confirmed: true },
        })
        .catch(() => null),
    [requestId, e164],
  );

/** A message to a worker that is just dying can get lost: asking again is harmless. */
const lookUp = (requestId: string): Promise<Call | null> =>
  until('The background telling the call', async () => {
    const answer = await caller.evaluate(
      (id) =>
        Promise.race([
          chrome.runtime
            .sendMessage({ to: 'background', name: 'call/get', payload: { requestId: id } })
            .catch(() => null),
          new Promise((resolve) => setTimeout(resolve, 2000, null)),
        ]),
      requestId,
    );
    const call = (answer as Answer<'call/get'> | null)?.ok
      ? (answer as { value: Call | null }).value
      : undefined;
    // Undefined: nobody answered, ask again. Null: no such call was ever recorded.
    return call === undefined || call?.phase === 'ringing' ? undefined : { call };
  }).then(({ call }) => call);

type Kill = () => Promise<unknown>;

/** Milliseconds after the click; the whole of a call takes about 150. */
async function callAndKill(n: number, kill: Kill, afterMs: number): Promise<void> {
  const requestId = crypto.randomUUID();
  const digits = `1415555${String(1000 + n).slice(-4)}`;
  const placed = place(requestId, `+${digits}`);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await kill();
  await Promise.race([placed, new Promise((resolve) => setTimeout(resolve, 3000, null))]);
  const call = await lookUp(requestId);
  const seen = stage.pbx.calls.filter(({ parameters }) => parameters.dial_second === digits);
  expect(seen.length, `calls the PBX saw, killed after ${afterMs} ms`).toBeLessThanOrEqual(1);
  // Said to be placed: it was. Said to have failed or never heard of: it was not.
  if (call === null || call.phase === 'failed') expect(seen.length, `${call?.failure?.code}`).toBe(0);
  else if (call.phase !== 'unknown') expect(seen.length).toBe(1);
  outcomes[call?.phase ?? 'never placed'] = (outcomes[call?.phase ?? 'never placed'] ?? 0) + 1;
}

const outcomes: Record<string, number> = {};

describe('a call whose keeper is killed', () => {
  it(`is placed at most once and its end is told: ${KILLS} kills`, { timeout: KILLS * 6000 }, async () => {
    for (let n = 0; n < KILLS; n++) {
      const kill = n % 2 === 0 ? killWorker : killOffscreen;
      await callAndKill(n, kill, Math.floor(n / 2) % 150);
    }
    console.info(`${KILLS} kills:`, outcomes);
    // Before anything is recorded there are but a few milliseconds, which not every run hits.
    expect(outcomes, 'kills that hit different steps').toMatchObject({
      dialling: expect.any(Number),
      unknown: expect.any(Number),
    });
  });
});

describe('a call whose keeper is killed while the phone rings', () => {
  it('is told as not known in its page and in the popup, and nothing is sent again', async () => {
    stage.pbx.set({ firstPhone: 'manual' });
    const before = stage.pbx.calls.length;
    const page = await stage.show('<p>415-555-0133</p>');
    await clickButton(page, /^Call \+1 415 555 0133$/);
    await stage.pbx.waitForCall(before + 1);
    await waitToRead(page, /Ringing your phone 301/);
    await killOffscreen();
    await killWorker();
    await waitToRead(page, /It is not known whether the PBX placed this call/);
    await caller.reload();
    await caller.getByText('It is not known whether the PBX placed this call').waitFor();
    expect(stage.pbx.calls.length).toBe(before + 1);
    stage.pbx.set({ firstPhone: 'answer' });
  });
});

describe('a call in talk whose follower is killed', () => {
  it('is no longer said to be followed, and holds up nobody', async () => {
    stage.pbx.set({ currentCalls: true, talkMs: 600_000 });
    const [requestId, next] = [crypto.randomUUID(), crypto.randomUUID()];
    const current = async (): Promise<Call | null> => {
      const answer = await caller.evaluate(
        () =>
          chrome.runtime.sendMessage({ to: 'background', name: 'call/get', payload: { requestId: null } }),
        null,
      );
      return (answer as Answer<'call/get'>).ok ? (answer as { value: Call }).value : null;
    };
    await place(requestId, '+14155550188');
    await until('The talk', async () => (await current())?.phase === 'talking');
    await killOffscreen();
    await until('Nobody following', async () => (await current())?.following === false);
    expect(await current()).toMatchObject({ requestId, phase: 'talking', following: false });
    expect(await place(next, '+14155550189')).toMatchObject({ ok: true, value: { requestId: next } });
  });
});
