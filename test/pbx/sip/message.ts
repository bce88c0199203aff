// SIP messages as text (RFC 3261): reading what phones send, writing what the PBX sends. No sockets here.

export interface SipMessage {
  /** Null in a response. */
  readonly method: string | null;
  /** Null in a request. */
  readonly status: number | null;
  readonly reason: string;
  /** Names in lower case and long form, values in the order received. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

const LONG_NAMES: Record<string, string> = {
  v: 'via',
  f: 'from',
  t: 'to',
  i: 'call-id',
  m: 'contact',
  l: 'content-length',
  c: 'content-type',
};

function readHeaders(lines: readonly string[]): Map<string, readonly string[]> {
  const headers = new Map<string, readonly string[]>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const given = line.slice(0, colon).trim().toLowerCase();
    const name = LONG_NAMES[given] ?? given;
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return headers;
}

/** A datagram as a message, or null where it is none (a keep-alive, noise). */
export function readMessage(datagram: Uint8Array): SipMessage | null {
  const text = new TextDecoder().decode(datagram);
  const end = text.indexOf('\r\n\r\n');
  const [start = '', ...lines] = text.slice(0, end).split('\r\n');
  const response = /^SIP\/2\.0 (\d{3}) ?(.*)$/.exec(start);
  const request = /^([A-Z]+) \S+ SIP\/2\.0$/.exec(start);
  if (end < 0 || (!response && !request)) return null;
  return {
    method: request?.[1] ?? null,
    status: response ? Number(response[1]) : null,
    reason: response?.[2] ?? '',
    headers: readHeaders(lines),
    body: text.slice(end + 4),
  };
}

export type Header = readonly [name: string, value: string];

export function writeMessage(start: string, headers: readonly Header[], body = ''): string {
  const type: readonly Header[] = body ? [['Content-Type', 'application/sdp']] : [];
  const all = [...headers, ...type, ['Content-Length', String(Buffer.byteLength(body))] as const];
  return [start, ...all.map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n');
}

export const header = (message: SipMessage, name: string): string => message.headers.get(name)?.[0] ?? '';

export const tagOf = (value: string): string | null => /;tag=([^;>\s]+)/.exec(value)?.[1] ?? null;

export const uriOf = (contact: string): string | null => /<([^>]+)>/.exec(contact)?.[1] ?? null;

/** `[sequence, method]` of a message. */
export function cseqOf(message: SipMessage): readonly [sequence: number, method: string] {
  const [sequence = '', method = ''] = header(message, 'cseq').split(/\s+/);
  return [Number(sequence), method];
}

/** The answer to a request that needs no dialog of its own. */
export const writeReply = (request: SipMessage, status: string): string =>
  writeMessage(`SIP/2.0 ${status}`, [
    ...(request.headers.get('via') ?? []).map((via) => ['Via', via] as const),
    ['From', header(request, 'from')],
    ['To', header(request, 'to')],
    ['Call-ID', header(request, 'call-id')],
    ['CSeq', header(request, 'cseq')],
  ]);

/** A name in quotes, for the front of a From header. */
export const quote = (name: string): string => `"${name.replace(/["\\]/g, '\\$&').replace(/[\r\n]/g, ' ')}"`;
