// The PBX's side of SIP dialogs (RFC 3261): rings one phone at a time with INVITE, gives up with CANCEL,
// and keeps what follows in order.
//
//   invite ──► ringing ──► answered = a Leg: acknowledge, renegotiate, hang up; `gone` when the phone did
//      └─────────┴───────► busy · rejected · no-answer · unreachable · cancelled

import type { Unanswered } from '../phones.ts';
import {
  acknowledge,
  type Dialog,
  finalResponse,
  type Invitation,
  newBranch,
  newDialog,
  send,
} from './dialog.ts';
import { cseqOf, header, type SipMessage, tagOf, uriOf, writeReply } from './message.ts';
import { silentAnswer } from './sdp.ts';
import { openSocket, type SipSocket } from './socket.ts';

/** A phone that has answered. */
export interface Leg {
  /** The session the phone offered. */
  readonly offer: string;
  /** Names the PBX's side in this call's session descriptions. */
  readonly session: number;
  /** Aborted once the phone or the PBX has hung up. */
  readonly gone: AbortSignal;
  acknowledge(answer: string): void;
  /** A new INVITE in the call; resolves with the phone's answer, or null where it refused or is gone. */
  renegotiate(offer: string): Promise<string | null>;
  hangUp(): void;
}

export type Missed = Unanswered | 'cancelled';

export interface Dialogs {
  invite(invitation: Invitation): Promise<Leg | Missed>;
  close(): void;
}

/** A phone that rejects by hand answers 486 as well and differs only in the reason's words. */
function missedBy({ status, reason }: SipMessage): Unanswered {
  if (status === 600 || (status === 486 && !/reject/i.test(reason))) return 'busy';
  return [404, 410, 484, 604].includes(status ?? 0) ? 'unreachable' : 'rejected';
}

export async function openDialogs(): Promise<Dialogs> {
  const dialogs = new Map<string, Dialog>();
  const socket = await openSocket((message, from) => {
    const dialog = dialogs.get(header(message, 'call-id'));
    if (message.method !== null) return serve(socket, dialog, message, from);
    if (dialog && cseqOf(message)[1] === 'INVITE') respond(socket, dialog, message);
  });
  return {
    invite: (invitation) => {
      const dialog = newDialog(invitation);
      dialogs.set(dialog.id, dialog);
      return ring(socket, dialog);
    },
    close: () => socket.close(),
  };
}

/** A request of the phone's. Only a hang-up means something to this PBX. */
function serve(socket: SipSocket, dialog: Dialog | undefined, request: SipMessage, from: number): void {
  const { method } = request;
  if (method === 'ACK') return;
  const isKnown = method === 'OPTIONS' || (method === 'BYE' && dialog);
  socket.send(writeReply(request, isKnown ? '200 OK' : '481 Call/Transaction Does Not Exist'), from);
  if (method === 'BYE') dialog?.gone.abort();
}

/** A response to an INVITE. A 200 that comes again missed its ACK. */
function respond(socket: SipSocket, dialog: Dialog, response: SipMessage): void {
  const [sequence] = cseqOf(response);
  const { lastAck } = dialog;
  dialog.remoteTag ??= tagOf(header(response, 'to'));
  if (response.status === 200) dialog.target = uriOf(header(response, 'contact')) ?? dialog.target;
  if (lastAck?.sequence === sequence) socket.send(lastAck.message, dialog.invitation.port);
  else if (sequence === dialog.sequence) dialog.hear(response);
}

/** Rings the phone without offering a session: the phone is to make the offer. */
async function ring(socket: SipSocket, dialog: Dialog): Promise<Leg | Missed> {
  const { ringMs, signal } = dialog.invitation;
  const tooLong = new AbortController();
  const timer = setTimeout(() => tooLong.abort(), ringMs);
  const stop = AbortSignal.any([signal, tooLong.signal]);
  const branch = newBranch();
  const final = await finalResponse(socket, dialog, { branch, offer: '', stop });
  clearTimeout(timer);
  const outcome = outcomeOf(socket, dialog, branch, final);
  if (!stop.aborted) return outcome;
  // An answer that crossed our CANCEL is a call that nobody wants any more.
  if (typeof outcome !== 'string') {
    outcome.acknowledge(silentAnswer(outcome.offer, outcome.session));
    outcome.hangUp();
  }
  return signal.aborted ? 'cancelled' : 'no-answer';
}

function outcomeOf(
  socket: SipSocket,
  dialog: Dialog,
  branch: string,
  final: SipMessage | null,
): Leg | Missed {
  if (final === null) return 'unreachable';
  if ((final.status ?? 0) < 300) return legOf(socket, dialog, final.body);
  acknowledge(socket, dialog, branch);
  return missedBy(final);
}

function legOf(socket: SipSocket, dialog: Dialog, offer: string): Leg {
  const isGone = (): boolean => dialog.gone.signal.aborted;

  async function renegotiate(next: string): Promise<string | null> {
    if (isGone()) return null;
    dialog.sequence += 1;
    const branch = newBranch();
    const stop = dialog.gone.signal;
    const final = await finalResponse(socket, dialog, { branch, offer: next, stop });
    if (final === null) return null;
    const isFine = (final.status ?? 0) < 300;
    acknowledge(socket, dialog, isFine ? newBranch() : branch);
    return isFine ? final.body : null;
  }

  function hangUp(): void {
    if (isGone()) return;
    dialog.sequence += 1;
    send(socket, dialog, 'BYE', newBranch());
    dialog.gone.abort();
  }

  return {
    offer,
    session: Number.parseInt(dialog.tag.slice(0, 8), 16),
    gone: dialog.gone.signal,
    acknowledge: (answer) => acknowledge(socket, dialog, newBranch(), answer),
    renegotiate,
    hangUp,
  };
}
