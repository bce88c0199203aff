// The PBX's side of SIP dialogs (RFC 3261): rings one phone at a time with INVITE, gives up with CANCEL,
// and keeps what follows in order. Loopback loses nothing, so only the first INVITE is sent again.
//
//   invite ──► ringing ──► answered = a Leg: acknowledge, renegotiate, hang up; `gone` when the phone did
//      └─────────┴───────► busy · rejected · no-answer · unreachable · cancelled

import { randomBytes } from 'node:crypto';
import type { Unanswered } from '../phones.ts';
import {
  cseqOf,
  type Header,
  header,
  quote,
  type SipMessage,
  tagOf,
  uriOf,
  writeMessage,
  writeReply,
} from './message.ts';
import { silentAnswer } from './sdp.ts';
import { openSocket, type SipSocket } from './socket.ts';

export interface Invitation {
  /** User part and SIP port of the phone. */
  readonly user: string;
  readonly port: number;
  /** What the phone shows as its caller. */
  readonly callerName: string;
  readonly callerNumber: string;
  readonly ringMs: number;
  readonly ringing: () => void;
  /** An abort stops the ringing. */
  readonly signal: AbortSignal;
}

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

/** RFC 3261's T1 and a limit of our own: on loopback a phone that is there says so within milliseconds. */
const RESEND_MS = 500;
const UNREACHABLE_MS = 2000;

interface Dialog {
  readonly invitation: Invitation;
  readonly id: string;
  readonly tag: string;
  remoteTag: string | null;
  target: string;
  sequence: number;
  /** The ACK to send again where its 200 comes again. */
  lastAck: { readonly sequence: number; readonly message: string } | null;
  readonly gone: AbortController;
  hasRung: boolean;
  /** Where responses to the INVITE in flight go. */
  hear: (response: SipMessage) => void;
}

const token = (): string => randomBytes(6).toString('hex');

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

function newDialog(invitation: Invitation): Dialog {
  return {
    invitation,
    id: `${token()}@pbx`,
    tag: token(),
    remoteTag: null,
    target: `sip:${invitation.user}@127.0.0.1:${invitation.port}`,
    sequence: 0,
    lastAck: null,
    gone: new AbortController(),
    hasRung: false,
    hear: () => {},
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

function write(socket: SipSocket, dialog: Dialog, method: string, branch: string, body = ''): string {
  const { invitation, tag, id, remoteTag, target, sequence } = dialog;
  const own = `sip:${invitation.callerNumber}@127.0.0.1:${socket.port}`;
  const to = `<sip:${invitation.user}@127.0.0.1:${invitation.port}>`;
  const headers: Header[] = [
    ['Via', `SIP/2.0/UDP 127.0.0.1:${socket.port};branch=${branch};rport`],
    ['Max-Forwards', '70'],
    ['From', `${quote(invitation.callerName)} <${own}>;tag=${tag}`],
    ['To', remoteTag && method !== 'CANCEL' ? `${to};tag=${remoteTag}` : to],
    ['Call-ID', id],
    ['CSeq', `${sequence} ${method}`],
    ['Contact', `<${own}>`],
  ];
  return writeMessage(`${method} ${target} SIP/2.0`, headers, body);
}

function send(socket: SipSocket, dialog: Dialog, method: string, branch: string, body = ''): string {
  const message = write(socket, dialog, method, branch, body);
  socket.send(message, dialog.invitation.port);
  return message;
}

const newBranch = (): string => `z9hG4bK${token()}`;

/**
 * Sends an INVITE and waits for its final response; null where the phone says nothing at all. An abort of
 * `stop` takes the INVITE back, and the final response is then that of a phone that stopped ringing.
 */
function finalResponse(
  socket: SipSocket,
  dialog: Dialog,
  { branch, offer, stop }: { branch: string; offer: string; stop: AbortSignal },
): Promise<SipMessage | null> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const settle = (response: SipMessage | null): void => {
      done.abort();
      resolve(response);
    };
    const invite = send(socket, dialog, 'INVITE', branch, offer);
    const silence = expectWord(() => socket.send(invite, dialog.invitation.port), settle, done.signal);
    // A CANCEL may only follow a word of the phone (RFC 3261, section 9.1).
    const takeBack = (): void => {
      if (!silence.isOver()) return;
      send(socket, dialog, 'CANCEL', branch);
      expectWord(() => {}, settle, done.signal);
    };
    dialog.hear = (response) => {
      silence.end();
      if ((response.status ?? 0) >= 200) return settle(response);
      if (stop.aborted) takeBack();
      else if (response.status !== 100) noteRinging(dialog);
    };
    stop.addEventListener('abort', takeBack, { signal: done.signal });
  });
}

function noteRinging(dialog: Dialog): void {
  if (!dialog.hasRung) dialog.invitation.ringing();
  dialog.hasRung = true;
}

/** Calls `again` until a word is heard, and `givenUp` where none is. */
function expectWord(again: () => void, givenUp: (nothing: null) => void, done: AbortSignal) {
  let isOver = false;
  const resend = setInterval(again, RESEND_MS);
  const limit = setTimeout(givenUp, UNREACHABLE_MS, null);
  const end = (): void => {
    isOver = true;
    clearInterval(resend);
    clearTimeout(limit);
  };
  done.addEventListener('abort', end, { once: true });
  return { end, isOver: () => isOver };
}

/** Acknowledges a 2xx (in the dialog) or a refusal (in the INVITE's own transaction). */
function acknowledge(socket: SipSocket, dialog: Dialog, branch: string, answer = ''): void {
  const message = send(socket, dialog, 'ACK', branch, answer);
  dialog.lastAck = { sequence: dialog.sequence, message };
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
