// One exchange with the PBX over HTTPS: the document out, the answer's text back, every failure named.
// Runs in a document, never in Chrome's service worker: only documents honour a certificate the person
// accepted, and only they may wait longer than 30 s. Never retries what the PBX may have acted on.

import { type Failure, failure } from '../core/failure.ts';
import { failed, type Result } from '../core/result.ts';
import {
  basicAuthorization,
  type Challenge,
  type Credentials,
  digestAuthorization,
  parseChallenge,
} from '../core/switchvox/authorization.ts';
import { getMyInfoRequest } from '../core/switchvox/request.ts';
import { noteProtocol, onceOnly, speaksHttp2 } from './http2.ts';
import { type Answered, readAnswer, type Scheme } from './pbx-answer.ts';
import { watchRefusals } from './refusals.ts';

export interface Exchange {
  readonly origin: string;
  readonly credentials: Credentials;
  /** How this PBX was logged in to last time; Basic is tried where nothing is known. */
  readonly scheme: Scheme;
  readonly body: string;
  /** True where nobody, the browser included, may send it a second time. */
  readonly isCall: boolean;
  /** Its time limit, and the person's wish to stop waiting. */
  readonly signal: AbortSignal;
}

const PATH = '/xml';

/**
 * Sends the document once. A refusal for lack of a Digest answer (401) is no processing: then, and only
 * then, it goes out again with the answer. Failures: see `failureOfStatus` and `failureOfError`.
 */
export async function exchange(request: Exchange): Promise<Result<Answered, Failure>> {
  // A network that goes while the phone rings is another matter: the request was out.
  const wasOnline = navigator.onLine;
  try {
    if (request.isCall && (await speaksHttp2(request.origin)))
      await askHowToSend(request).catch(() => undefined);
    return await (request.scheme === 'digest' ? exchangeByDigest(request) : exchangeByBasic(request));
  } catch (error) {
    return failed(failureOfError(error, wasOnline));
  }
}

async function exchangeByBasic(request: Exchange): Promise<Result<Answered, Failure>> {
  const { response, challenge } = await post(request, request.body, basicAuthorization(request.credentials));
  return challenge ? answerChallenge(request, challenge) : readAnswer(response, 'basic');
}

/** A harmless question without credentials fetches the nonce, so that the document itself is sent once. */
async function exchangeByDigest(request: Exchange): Promise<Result<Answered, Failure>> {
  const { response, challenge } = await post({ ...request, isCall: false }, questionBody(), null);
  if (response.status !== 401) return readAnswer(response, 'digest');
  await response.body?.cancel();
  // A PBX upgraded since then wants Basic (6.6 and later).
  return challenge ? answerChallenge(request, challenge) : exchangeByBasic(request);
}

/**
 * What a server spoke last time it may speak no longer: a harmless question tells, just before the call. Where it
 * fails, so will the call.
 */
async function askHowToSend({ origin, signal }: Exchange): Promise<void> {
  const asked = await fetch(origin + PATH, { ...COMMON, body: questionBody(), signal });
  await asked.body?.cancel();
  await noteProtocol(origin + PATH);
}

/** Rings no phone: for what must be known before a call is sent. */
function questionBody(): string {
  const question = getMyInfoRequest();
  return question.ok ? question.value : '';
}

async function answerChallenge(request: Exchange, challenge: Challenge): Promise<Result<Answered, Failure>> {
  const authorize = (nonce: Challenge) =>
    digestAuthorization(nonce, request.credentials, { method: 'POST', uri: PATH, cnonce: randomHex() });
  const { response, challenge: next } = await post(request, request.body, authorize(challenge));
  if (!next?.stale) return readAnswer(response, 'digest');
  // "stale" says: right password, old nonce, not processed. Once.
  const again = await post(request, request.body, authorize(next));
  return readAnswer(again.response, 'digest');
}

const randomHex = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

interface Reply {
  readonly response: Response;
  /** What a refusal (401) asks for, where it can be answered. */
  readonly challenge: Challenge | null;
}

async function post(request: Exchange, body: string, authorization: string | null): Promise<Reply> {
  const watch = watchRefusals(request.origin);
  try {
    const response = await send(request, body, authorization);
    const challenges = response.status === 401 ? await watch.challengesOf(response) : '';
    return { response, challenge: parseChallenge(challenges) };
  } finally {
    watch.stop();
  }
}

const COMMON: RequestInit = {
  method: 'POST',
  headers: { 'Content-Type': 'application/xml' },
  // A portal login's cookies would let the call run as somebody else.
  credentials: 'omit',
  redirect: 'manual',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
};

async function send(request: Exchange, body: string, authorization: string | null): Promise<Response> {
  const { origin, signal, isCall } = request;
  const headers = new Headers(COMMON.headers);
  if (authorization !== null) headers.set('Authorization', authorization);
  const sent = isCall && (await speaksHttp2(origin)) ? onceOnly(body) : { body };
  return fetch(origin + PATH, { ...COMMON, headers, signal, ...sent });
}

/** `fetch` tells no cause but its own time limit; `network-cause.ts` may find out more. */
function failureOfError(error: unknown, wasOnline: boolean): Failure {
  if (error instanceof DOMException && error.name === 'TimeoutError') return failure('timeout');
  if (error instanceof DOMException && error.name === 'AbortError') return failure('aborted');
  return failure(wasOnline ? 'unreachable' : 'offline');
}
