// One SIP dialog from the PBX's side (RFC 3261): what it remembers, how its requests are written, and one
// INVITE from sending to final response. Loopback loses nothing, so only an INVITE nobody has heard is sent again.

import { randomBytes } from 'node:crypto';
import { type Header, quote, type SipMessage, writeMessage } from './message.ts';
import type { SipSocket } from './socket.ts';

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

/** RFC 3261's T1 and a limit of our own: on loopback a phone that is there says so within milliseconds. */
const RESEND_MS = 500;
const UNREACHABLE_MS = 2000;

export interface Dialog {
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

export function newDialog(invitation: Invitation): Dialog {
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

export function send(socket: SipSocket, dialog: Dialog, method: string, branch: string, body = ''): string {
  const message = write(socket, dialog, method, branch, body);
  socket.send(message, dialog.invitation.port);
  return message;
}

export const newBranch = (): string => `z9hG4bK${token()}`;

/**
 * Sends an INVITE and waits for its final response; null where the phone says nothing at all. An abort of
 * `stop` takes the INVITE back, and the final response is then that of a phone that stopped ringing.
 */
export function finalResponse(
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
export function acknowledge(socket: SipSocket, dialog: Dialog, branch: string, answer = ''): void {
  const message = send(socket, dialog, 'ACK', branch, answer);
  dialog.lastAck = { sequence: dialog.sequence, message };
}
