// The stand-in PBX: an HTTPS server on loopback that answers `/xml` as the vendor documents it, rings phones,
// and remembers every byte. It is our only witness of a Switchvox, so it is strict, and where the vendor's
// behaviour is unknown `options.ts` says so and has a switch.
//
//   request ─ wire (bytes) ─ record ─ mode ─┬─ normal ─ api ─ auth ─ xml ─ methods ─ exchange ─ phones
//                                           └─ or one of the ways a server can misbehave

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Api, answerApi, isMeant, type Visit } from './api.ts';
import { openDoor } from './auth.ts';
import { sharedCertificate } from './certificate.ts';
import { openExchange } from './exchange.ts';
import { loginPage } from './html.ts';
import { type Answer, html, modeHandlers, page, type Way } from './modes.ts';
import { defaults, type PbxOptions, type PbxSwitches } from './options.ts';
import { type PhoneControl, simulatedPhones } from './phones.ts';
import { type PbxRecord, type RecordedCall, type RecordedRequest, startRecord } from './record.ts';
import { tapConnections, tapOf, watchSockets } from './wire.ts';
import { readRequest } from './xml.ts';

export interface Pbx {
  /** `https://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly port: number;
  /** For Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  /** PEM. */
  readonly certificate: string;
  /** Base64 DER, for the browsers' `CACertificates` policy. */
  readonly certificateDer: string;
  readonly requests: readonly RecordedRequest[];
  /** Every `users.call` with a valid login, placed or refused. */
  readonly calls: readonly RecordedCall[];
  readonly on: PbxRecord['on'];
  readonly until: PbxRecord['until'];
  /** The `count`th call (from 1), as soon as it has arrived. */
  waitForCall(count?: number, withinMs?: number): Promise<RecordedCall>;
  /** Switches the running PBX; requests already in work keep what they read before. */
  set(changes: Partial<PbxSwitches>): void;
  readonly phone: PhoneControl;
  /** Forgets failed logins. */
  unblock(): void;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(request.headersDistinct);
  return Object.fromEntries(pairs.map(([name, values]) => [name, (values ?? []).join(', ')]));
}

async function receive(request: IncomingMessage, id: number): Promise<RecordedRequest> {
  const body = await readBody(request);
  const tap = tapOf(request.socket);
  return {
    id,
    connection: tap.connection,
    httpMethod: request.method ?? '',
    path: request.url ?? '',
    headers: flatHeaders(request),
    body,
    raw: tap.takeIn(),
    call: body.length > 0 ? readRequest(body) : null,
    username: null,
    receivedAt: Date.now(),
    answeredAt: null,
    answer: null,
    isCut: false,
  };
}

const bodyOf = (raw: Buffer): string => {
  const head = raw.indexOf('\r\n\r\n');
  return head < 0 ? '' : raw.subarray(head + 4).toString('utf8');
};

/** Settles the record when the answer is out or the connection gone, whichever comes. */
function follow(request: RecordedRequest, response: ServerResponse, record: PbxRecord): AbortSignal {
  const gone = new AbortController();
  const tap = tapOf(response.req.socket);
  response.once('close', () => {
    const raw = tap.takeOut();
    request.isCut = !response.writableFinished;
    request.answeredAt = Date.now();
    if (raw.length > 0) request.answer = { status: response.statusCode, body: bodyOf(raw), raw };
    gone.abort();
    record.settleRequest(request);
  });
  return gone.signal;
}

function answerPage(request: RecordedRequest): Answer {
  const isPortal = request.path === '/' || request.path === '/main';
  // A real box answers /json as well; this client has no use for it.
  return isPortal && request.httpMethod === 'GET' ? page(loginPage) : html(404, 'Not Found');
}

const isApi = (request: RecordedRequest): boolean => request.path.split('?')[0] === '/xml';

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** nginx's default. Browsers use a kept connection for the next request, as they would with a real box. */
const KEEP_ALIVE_MS = 75_000;

type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Takes requests in, records them, and hands them to the mode that is on. */
function routeOf(api: Api, record: PbxRecord, cut: ReturnType<typeof watchSockets>): Route {
  const { options, door } = api;
  let arrived = 0;

  function wayOf(visit: Visit, response: ServerResponse): Way {
    return {
      response,
      options,
      challenges: () => door.challenges(),
      reset: visit.reset,
      work: async () => (isApi(visit.request) ? answerApi(api, visit) : answerPage(visit.request)),
      whenRinging: (callback) =>
        record.on('step', (call) => call.request === visit.request && callback(), visit.gone),
    };
  }

  return async (incoming, response) => {
    arrived += 1;
    const request = await receive(incoming, arrived);
    const gone = follow(request, response, record);
    record.addRequest(request);
    const reset = (): void => cut(incoming.socket);
    const visit: Visit = { request, address: incoming.socket.remoteAddress ?? '', gone, reset };
    const isBad = isApi(request) && isMeant(options, request.call);
    if (options.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, options.delayMs));
    await modeHandlers[isBad ? options.mode : 'normal'](wayOf(visit, response));
  };
}

/** A slip of the stand-in itself must be seen, and is not the PBX's own 500. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.req.destroyed || response.destroyed) return;
  console.error('The stand-in PBX failed:', error);
  response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(error));
}

/** Starts a PBX on loopback and resolves once it listens; rejects where the port is taken. */
export async function startPbx(chosen: Partial<PbxOptions> = {}): Promise<Pbx> {
  const options: PbxOptions = { ...defaults, ...chosen };
  const record = startRecord();
  const phones = options.phones ?? simulatedPhones(options);
  const exchange = openExchange(options, phones, record);
  const door = openDoor(options);
  const certificate = options.certificate ?? (await sharedCertificate());
  const server = createServer({ cert: certificate.pem, key: certificate.privateKey, minVersion: 'TLSv1.2' });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const cut = watchSockets(server);
  tapConnections(server);
  const route = routeOf({ options, door, exchange }, record, cut);
  server.on('request', (request, response) => {
    route(request, response).catch((error: unknown) => fail(response, error));
  });
  const port = await listen(server, options.port);
  return {
    origin: `https://127.0.0.1:${port}`,
    port,
    spki: certificate.spki,
    certificate: certificate.pem,
    certificateDer: certificate.der,
    requests: record.requests,
    calls: record.calls,
    on: record.on,
    until: record.until,
    waitForCall: (count = 1, withinMs = 5000) => record.until(() => record.calls[count - 1], withinMs),
    set: (changes) => void Object.assign(options, changes),
    phone: phones.control,
    unblock: door.unblock,
    close: async () => {
      exchange.close();
      await Promise.all([shut(server), phones.close()]);
    },
  };
}
