// What came back from a PBX, or from something in its place: its text where it may be one, else why not. Nothing
// is swallowed whole.

import { type Failure, failure } from '../core/failure.ts';
import { failed, type Result, success } from '../core/result.ts';
import { noteProtocol } from './http2.ts';

export type Scheme = 'basic' | 'digest';

export interface Answered {
  readonly body: string;
  /** How the login was taken. */
  readonly scheme: Scheme;
}

/** Bytes of an answer that are read; the longest published one has a few thousand. */
const MAX_BYTES = 1024 * 1024;

/** Failures: `answer-too-large`, and those of `failureOfStatus`. */
export async function readAnswer(response: Response, scheme: Scheme): Promise<Result<Answered, Failure>> {
  const refusal = failureOfStatus(response);
  if (refusal) {
    await response.body?.cancel();
    return failed(refusal);
  }
  const body = await readBody(response);
  noteProtocol(response.url).catch(() => undefined);
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
