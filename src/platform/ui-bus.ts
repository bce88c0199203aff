// The line from our own pages to the background. It may be asleep, starting or gone: every question has
// a time limit and an answer. Only questions that change nothing are asked twice.

import browser from 'webextension-polyfill';
import type { Answer, MessageName, Payload } from '../core/contract.ts';
import { failure } from '../core/failure.ts';
import { failed, success } from '../core/result.ts';

/** Milliseconds; a stopped background needs about 60 to start. */
const LIMIT = 10_000;
/** Connecting waits for the PBX, which is given 20 s for each of up to three documents. */
const CONNECT_LIMIT = 70_000;

/** Asks the background; never rejects. Failure `background-gone` where no answer came. */
export async function send<N extends MessageName>(name: N, payload: Payload<N>): Promise<Answer<N>> {
  const limit = name === 'account/connect' ? CONNECT_LIMIT : LIMIT;
  const answer = await once<N>(name, payload, limit);
  const again = answer === null && name.endsWith('/get') ? await once<N>(name, payload, limit) : answer;
  return again ?? failed(failure('background-gone'));
}

/**
 * Asks for a call, once. Where no answer came, what the background wrote down of it tells whether it is on its way;
 * failure `outcome-unknown` where that tells nothing.
 */
export async function placeCall(wish: Payload<'call/place'>): Promise<Answer<'call/place'>> {
  const answer = await send('call/place', wish);
  if (answer.ok || answer.failure.code !== 'background-gone') return answer;
  const call = await send('call/get', { requestId: wish.requestId });
  return call.ok && call.value ? success(call.value) : failed(failure('outcome-unknown'));
}

async function once<N extends MessageName>(
  name: N,
  payload: Payload<N>,
  limit: number,
): Promise<Answer<N> | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, limit, null);
  });
  try {
    const reply = browser.runtime.sendMessage({ to: 'background', name, payload });
    return ((await Promise.race([reply, late])) as Answer<N> | undefined) ?? null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
