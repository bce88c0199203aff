// Requests and answers as they stood on the wire, for a person to read. Credentials are masked: what is
// printed ends in terminals, logs and bug reports.

import type { RecordedCall, RecordedRequest } from './record.ts';

/** An Authorization value without its secret; a Digest keeps the user name, which it sends in clear. */
export function maskAuthorization(value: string): string {
  const [scheme = ''] = value.split(' ');
  if (scheme.toLowerCase() === 'basic') return 'Basic ***';
  const username = /username="((?:[^"\\]|\\.)*)"/.exec(value)?.[1];
  return scheme.toLowerCase() === 'digest' ? `Digest username="${username ?? '?'}", ***` : '***';
}

const LINE = /^((?:proxy-)?authorization|cookie):[ \t]*([^\r\n]*)/gim;

const clock = (at: number): string => new Date(at).toISOString().slice(11, 23);

function wireText(raw: Buffer): string {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, end < 0 ? raw.length : end).toString('latin1');
  const body = end < 0 ? '' : raw.subarray(end + 4).toString('utf8');
  const masked = head.replace(
    LINE,
    (_, name: string, value: string) => `${name}: ${maskAuthorization(value)}`,
  );
  return `${masked}\r\n\r\n${body}`.replaceAll('\r\n', '\n').trimEnd();
}

export const showRequest = (request: RecordedRequest): string =>
  `>>> request ${request.id} at ${clock(request.receivedAt)}\n${wireText(request.raw)}\n`;

export function showAnswer(request: RecordedRequest): string {
  const took = (request.answeredAt ?? request.receivedAt) - request.receivedAt;
  const title = `<<< answer to ${request.id} after ${took} ms`;
  const text = request.answer ? wireText(request.answer.raw) : 'no answer';
  return `${title}\n${text}${request.isCut ? '\n(the connection was cut)' : ''}\n`;
}

/** One line about where a call is. */
export function showStep(call: RecordedCall, step: string): string {
  const how = step === 'over' ? `over (${call.ending})` : step.replace('-', ' phone ');
  return `--- call ${call.dialedFirst} -> ${call.dialedSecond}: ${how}\n`;
}
