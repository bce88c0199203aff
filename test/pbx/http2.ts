// A server in front of a PBX that speaks HTTP/2 and nothing else: knows one user, counts the calls, and breaks
// off in every way HTTP/2 has. Where connections are shared by design, a browser may repeat what got lost.

import { constants, createSecureServer, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { sharedCertificate } from './certificate.ts';

/**
 * `answer`: at once. The others after `afterMs` of ringing: the connection is reset or closed; the stream is
 * reset; the server says it goes away having seen the call (`goaway`), or as if it had seen none of it
 * (`goaway-unseen`, `refused`: HTTP/2's ways to say "not processed, ask again").
 */
export const http2Endings = [
  'answer',
  'reset',
  'close',
  'cancel',
  'error',
  'goaway',
  'goaway-unseen',
  'refused',
] as const;
export type Http2Ending = (typeof http2Endings)[number];

export interface Http2Pbx {
  readonly origin: string;
  readonly port: number;
  readonly certificateDer: string;
  /** Bodies of every `users.call`. */
  readonly calls: readonly string[];
  /** `answersExpect`: whether it says `100 Continue` to who waits for it (RFC 9110, 10.1.1), as nginx does not. */
  set(ending: Http2Ending, afterMs: number, answersExpect?: boolean): void;
  close(): Promise<void>;
}

const answer = (result: string): string => `<response method="x"><result>${result}</result></response>`;
const INFO = answer('<extension number="301" account_id="1106" display="Tester" />');
const CALL = answer('<call_info dialed_first="301" dialed_second="1" ><variables></variables></call_info>');

const {
  HTTP_STATUS_CONTINUE,
  NGHTTP2_CANCEL,
  NGHTTP2_INTERNAL_ERROR,
  NGHTTP2_REFUSED_STREAM,
  NGHTTP2_NO_ERROR,
} = constants;

function reply(stream: ServerHttp2Stream, body: string): void {
  if (stream.destroyed) return;
  stream.respond({ ':status': 200, 'content-type': 'text/xml' });
  stream.end(body);
}

async function bodyOf(stream: ServerHttp2Stream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export async function startHttp2Pbx(): Promise<Http2Pbx> {
  const certificate = await sharedCertificate();
  const server = createSecureServer({ cert: certificate.pem, key: certificate.privateKey });
  const calls: string[] = [];
  const sockets = new Set<Socket>();
  const sessions = new Set<ServerHttp2Session>();
  let ending: Http2Ending = 'answer';
  let afterMs = 0;
  let answersExpect = true;

  const endings: Record<Http2Ending, (stream: ServerHttp2Stream) => void> = {
    answer: (stream) => reply(stream, CALL),
    reset: () => {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
    cancel: (stream) => stream.close(NGHTTP2_CANCEL),
    error: (stream) => stream.close(NGHTTP2_INTERNAL_ERROR),
    refused: (stream) => stream.close(NGHTTP2_REFUSED_STREAM),
    goaway: ({ session, id }) => {
      session?.goaway(NGHTTP2_NO_ERROR, id);
      session?.destroy();
    },
    'goaway-unseen': ({ session }) => {
      session?.goaway(NGHTTP2_NO_ERROR, 0);
      session?.destroy();
    },
  };

  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session)).on('error', () => undefined);
  });
  server.on('stream', (stream, { expect }) => {
    stream.on('error', () => undefined);
    if (expect === '100-continue' && answersExpect)
      stream.additionalHeaders({ ':status': HTTP_STATUS_CONTINUE });
    void bodyOf(stream).then(
      async (body) => {
        if (!body.includes('users.call"')) return reply(stream, INFO);
        calls.push(body);
        // Only the first one breaks: a repetition would be answered, and the phone ring twice.
        const isFirst = calls.length === 1 || ending === 'answer';
        await new Promise((resolve) => setTimeout(resolve, afterMs));
        endings[isFirst ? ending : 'answer'](stream);
      },
      () => undefined,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    port,
    certificateDer: certificate.der,
    calls,
    set: (next, ms, continues = true) => {
      [ending, afterMs, answersExpect] = [next, ms, continues];
      calls.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const session of sessions) session.destroy();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
