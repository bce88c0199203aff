// A phone that rings long is waited for: in a Chromium that no debugger keeps awake, and in Firefox, both
// at once. 70 seconds here; `npm run soak:ring` waits ten minutes. No browser cuts the request, none
// repeats it, and the answer after all that time is heard.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import type { RecordedCall } from '../pbx/record.ts';
import { callThat, connect, lineOfFirefox, place, told } from '../support/calls.ts';
import { callFromPlainChromium, type PlainChromium, type Said } from '../support/calls-plain.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { acceptCertificate } from '../support/firefox-trust.ts';
import { until } from '../support/wait.ts';

const RING_SECONDS = Number(process.env.RING_SECONDS ?? 70);

/** Seconds after which the PBX would give up. */
const LIMIT = RING_SECONDS + 20;

/** Long enough for the phones to ring and for slow browsers around them. */
const TEST_MS = (RING_SECONDS + 60) * 1000;

const pbxs: Pbx[] = [];
let firefox: Firefox;
let plain: PlainChromium;

async function startManualPbx(): Promise<Pbx> {
  const pbx = await startPbx({ firstPhone: 'manual', currentCalls: false });
  pbxs.push(pbx);
  return pbx;
}

beforeAll(async () => {
  firefox = await launchFirefox();
});

afterAll(async () => {
  plain.close();
  await firefox.quit();
  await Promise.all(pbxs.map((pbx) => pbx.close()));
});

/** Waits until the phone has rung so long and picks it up; the request was there all the time. */
async function answerLate(pbx: Pbx): Promise<RecordedCall> {
  const call = await pbx.waitForCall(1, 60_000);
  const { request } = call;
  await until(
    `The phone to ring for ${RING_SECONDS} s`,
    async () => Date.now() - request.receivedAt > RING_SECONDS * 1000,
    TEST_MS,
  );
  expect(request.isCut).toBe(false);
  pbx.phone.answer('301');
  return call;
}

const phasesOf = (said: readonly Said[]): string[] =>
  said.flatMap((one) => ('call' in one ? [one.call.phase] : []));

describe.concurrent(`a phone that rings for ${RING_SECONDS} s`, () => {
  it('is waited for by a Chromium whose worker sleeps meanwhile', { timeout: TEST_MS }, async () => {
    const pbx = await startManualPbx();
    plain = await callFromPlainChromium(pbx, { e164: '+14155550142', ringSeconds: LIMIT });
    const call = await answerLate(pbx);
    await until('The answer to be heard', async () => phasesOf(plain.said()).includes('dialling'));
    expect(phasesOf(plain.said()).slice(0, 2)).toEqual(['ringing', 'dialling']);
    expect(plain.said(), 'the worker, looked at while the phone rang').toContainEqual({ hasWorker: false });
    expect(call.parameters.timeout).toBe(String(LIMIT));
    expect(pbx.calls.length).toBe(1);
  });

  it('is waited for by Firefox', { timeout: TEST_MS }, async () => {
    const pbx = await startManualPbx();
    await acceptCertificate(firefox, '127.0.0.1', pbx.port, pbx.certificateDer);
    await firefox.go(`${firefox.origin}/popup.html`);
    const line = lineOfFirefox(firefox);
    const { id } = await connect(line, pbx);
    told(await line.ask('account/change', { id, choices: { options: { ringSeconds: LIMIT } } }));
    const placed = await place(line);
    // The popup looks how the call stands; nothing of ours may keep the background awake.
    await firefox.go('about:blank');
    const call = await answerLate(pbx);
    await pbx.until(() => call.request.answer);
    await firefox.go(`${firefox.origin}/popup.html`);
    await callThat(line, placed, ({ phase }) => phase === 'dialling');
    expect(call.parameters.timeout).toBe(String(LIMIT));
    expect(pbx.calls.length).toBe(1);
  });
});
