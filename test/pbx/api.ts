// POST /xml: the way of one request through the gates (HTTP method, login, content type, grammar) to the
// method it asks for, and back as an answer.

import type { Doorkeeper } from './auth.ts';
import type { User } from './directory.ts';
import type { Exchange } from './exchange.ts';
import { brokenRequest, emptyRequest, type Fault } from './faults.ts';
import { runMethod } from './methods.ts';
import { type Answer, html, unauthorized } from './modes.ts';
import type { PbxOptions } from './options.ts';
import type { RecordedRequest } from './record.ts';
import { type MethodCall, writeFaults, writeResult } from './xml.ts';

export interface Api {
  readonly options: PbxOptions;
  readonly door: Doorkeeper;
  readonly exchange: Exchange;
}

export interface Visit {
  readonly request: RecordedRequest;
  /** The client's address. */
  readonly address: string;
  /** Aborted when the client's connection goes away. */
  readonly gone: AbortSignal;
  readonly reset: () => void;
}

/** GET is the vendor's own connectivity test; an old client fetched its Digest nonce by HEAD. */
const ALLOWED = ['GET', 'HEAD', 'POST'];

function refuse(challenges: readonly string[], visit: Visit, options: PbxOptions): Answer {
  const hasTried = visit.request.headers.authorization !== undefined;
  return hasTried && options.refuseWith === 403 ? html(403, 'Forbidden') : unauthorized(challenges);
}

function block(visit: Visit, options: PbxOptions): Answer | null {
  if (options.blockWith === 'forbidden') return html(403, 'Forbidden');
  if (options.blockWith === 'reset') visit.reset();
  return null;
}

const isXmlType = (type: string | undefined): boolean =>
  /^application\/xml\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type ?? '');

function faultsAnswer(call: MethodCall | null, faults: readonly Fault[], options: PbxOptions): Answer {
  const known = faults.map((fault) => options.faultFor[fault.code] ?? fault);
  // Everything the API layer itself refuses is a 200.
  return { status: 200, headers: { 'Content-Type': options.contentType }, body: writeFaults(call, known) };
}

async function serve(api: Api, visit: Visit, user: User): Promise<Answer> {
  const { options, exchange } = api;
  const { request } = visit;
  if (request.httpMethod !== 'POST' || request.body.length === 0) {
    return faultsAnswer(null, [emptyRequest], options);
  }
  if (!isXmlType(request.headers['content-type'])) {
    return options.wrongTypeWith === 'fault'
      ? faultsAnswer(null, [brokenRequest], options)
      : html(415, 'Unsupported Media Type');
  }
  const { call } = request;
  if (!call) return faultsAnswer(null, [brokenRequest], options);
  if (options.faults && isMeant(options, call)) return faultsAnswer(call, options.faults, options);
  const reply = await runMethod({ call, user, request, options, exchange, gone: visit.gone });
  if (!reply.ok) return faultsAnswer(call, reply.faults, options);
  const headers = { 'Content-Type': options.contentType };
  return { status: 200, headers, body: writeResult(call, reply.lines) };
}

/** Whether `modeFor` means this request. */
export const isMeant = (options: PbxOptions, call: MethodCall | null): boolean =>
  options.modeFor === null || options.modeFor === call?.method;

/** The answer to one request on /xml; null where a blocked address gets none. */
export async function answerApi(api: Api, visit: Visit): Promise<Answer | null> {
  const { httpMethod, headers, path } = visit.request;
  if (!ALLOWED.includes(httpMethod)) return html(405, 'Not Allowed');
  const login = api.door.admit(headers.authorization, { httpMethod, path }, visit.address);
  if (login.kind === 'blocked') return block(visit, api.options);
  if (login.kind === 'refused') return refuse(login.challenges, visit, api.options);
  visit.request.username = login.username;
  return serve(api, visit, login.user);
}
