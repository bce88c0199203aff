// One exchange with the PBX over HTTPS: the document out, the answer's text back, every failure named.
// Runs in a document, never in Chrome's service worker: only documents honour a certificate the person
// accepted, and only they may wait longer than 30 s. Never retries what the PBX may have acted on.

import { type Failure, failure } from '../core/failure.ts';
import { failed, type Result, success } from '../core/result.ts';
import {
  basicAuthorization,
  type Challenge,
  type Credentials,
  digestAuthorization,
  parseChallenge,
} from '../core/switchvox/authorization.ts';
import { getMyInfoRequest } from '../core/switchvox/request.ts';
import { watchRefusals } from './refusals.ts';

export type Scheme = 'basic' | 'digest';

export interface Exchange {
  readonly origin: string;
  readonly credentials: Credentials;
  /** How this PBX was logged in to last time; Basic is tried where nothing is known. */
  readonly scheme: Scheme;
  readonly body: string;
  /** Its time limit, and the person's wish to stop waiting. */
  readonly signal: AbortSignal;
}

export interface Answered {
  readonly body: string;
  readonly scheme: Scheme;
}

const PATH = '/xml';
/** Bytes of an answer that are read; the longest published one has a few thousand. */
const MAX_BYTES = 1024 * 1024;

/**
 * Sends the document once. A refusal for lack of a Digest answer (401) is no processing: then, and only
 * then, it goes out again with the answer. Failures: see `failureOfStatus` and `failureOfError`.
 */
export async function exchange(request: Exchange): Promise<Result<Answered, Failure>> {
  // A network that goes while the phone rings is another matter: the request was out.
  const wasOnline = navigator.onLine;
  try {
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
  const question = getMyInfoRequest();
  const { response, challenge } = await post(request, question.ok ? question.value : '', null);
  if (response.status !== 401) return readAnswer(response, 'digest');
  await response.body?.cancel();
  // A PBX upgraded since then wants Basic (6.6 and later).
  return challenge ? answerChallenge(request, challenge) : exchangeByBasic(request);
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

function send({ origin, signal }: Exchange, body: string, authorization: string | null): Promise<Response> {
  const headers: Record<string, string> = { 'Content-Type': 'application/xml' };
  if (authorization !== null) headers.Authorization = authorization;
  return fetch(origin + PATH, {
    method: 'POST',
    body,
    headers,
    signal,
    // A portal login's cookies would let the call run as somebody else.
    credentials: 'omit',
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
}

async function readAnswer(response: Response, scheme: Scheme): Promise<Result<Answered, Failure>> {
  const refusal = failureOfStatus(response);
  if (refusal) {
    await response.body?.cancel();
    return failed(refusal);
  }
  const body = await readBody(response);
  return body === null ? failed(failure('answer-too-large')) : success({ body, scheme });
}

function failureOfStatus(response: Response): Failure | null {
  if (response.type === 'opaqueredirect') return failure('redirected');
  if (response.ok) return null;
  if (response.status === 401) return failure('wrong-password');
  if (response.status === 403) return failure('forbidden');
  if (response.status === 404) return failure('not-switchvox');
  return failure('server-error', String(response.status));
}

/** The text, or null where it is longer than any answer of a PBX. */
async function readBody(response: Response): Promise<string | null> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** `fetch` tells no cause but its own time limit; `network-cause.ts` may find out more. */
function failureOfError(error: unknown, wasOnline: boolean): Failure {
  if (error instanceof DOMException && error.name === 'TimeoutError') return failure('timeout');
  if (error instanceof DOMException && error.name === 'AbortError') return failure('aborted');
  return failure(wasOnline ? 'unreachable' : 'offline');
}
