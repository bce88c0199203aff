// Third-party call control (RFC 3725, flow IV): rings the first phone, and only when it has answered the
// second; then each gets the other's session and the media flow between the phones directly.
//
//   PBX ─INVITE─► first ─200 offer─► PBX ─ACK silence─► first
//   PBX ─INVITE─► second ─200 offer─► PBX ─re-INVITE offer─► first ─200 answer─► PBX ─ACK answer─► second
//
// Flow IV, not the shorter flow I: the first phone is acknowledged at once, so that the second may ring
// longer than the 32 seconds a phone waits for its ACK.

import type { Ending, PhoneOrder, Step } from '../phones.ts';
import type { Invitation } from './dialog.ts';
import type { Dialogs, Leg, Missed } from './dialogs.ts';
import { passOn, silentAnswer } from './sdp.ts';

/** The SIP port behind a dialled number, or null where nothing is. */
export type Directory = (number: string) => { readonly user: string; readonly port: number } | null;

/** How long the second phone may ring: the PBX's own setting, not the API's. */
const SECOND_RING_MS = 60_000;

const isLeg = (outcome: Leg | Missed): outcome is Leg => typeof outcome !== 'string';

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Places one call and resolves when it is over. */
export async function control(
  dialogs: Dialogs,
  directory: Directory,
  order: PhoneOrder,
  report: (step: Step) => void,
  signal: AbortSignal,
): Promise<Ending> {
  const ring = async (number: string, how: Omit<Invitation, 'user' | 'port'>): Promise<Leg | Missed> => {
    const phone = directory(number);
    return phone ? dialogs.invite({ ...phone, ...how }) : 'unreachable';
  };

  // The number shown is set by the PBX to the one that will be dialled; only the name is the client's.
  const first = await ring(order.first, {
    callerName: order.callerIdName,
    callerNumber: order.second,
    ringMs: order.ringMs,
    ringing: () => report('first-ringing'),
    signal,
  });
  if (!isLeg(first)) return first;
  first.acknowledge(silentAnswer(first.offer, first.session));
  report('first-answered');

  const stop = AbortSignal.any([signal, first.gone]);
  const second = await ring(order.second, {
    callerName: '',
    callerNumber: order.first,
    ringMs: SECOND_RING_MS,
    ringing: () => report('second-ringing'),
    signal: stop,
  });
  if (!isLeg(second)) return endFirst(first, second, signal);
  return bridge(first, second, report, signal);
}

/** The second phone was not reached, or the first hung up before it was. */
function endFirst(first: Leg, missed: Missed, signal: AbortSignal): Ending {
  const hasHungUp = first.gone.aborted && !signal.aborted;
  first.hangUp();
  return hasHungUp ? 'hung-up' : missed;
}

async function bridge(
  first: Leg,
  second: Leg,
  report: (step: Step) => void,
  signal: AbortSignal,
): Promise<Ending> {
  const answer = await first.renegotiate(passOn(second.offer, first.session, 2));
  second.acknowledge(
    answer === null ? silentAnswer(second.offer, second.session) : passOn(answer, second.session, 1),
  );
  if (answer !== null) {
    report('second-answered');
    await aborted(AbortSignal.any([signal, first.gone, second.gone]));
  }
  first.hangUp();
  second.hangUp();
  return signal.aborted ? 'cancelled' : 'hung-up';
}
