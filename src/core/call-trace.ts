// What stands on the disk of a call while its request is out: the browser may end before the answer comes,
// and the person must hear of it at the next start. It goes as soon as it is known what became of the call.

import type { CallRecord } from './call.ts';
import { e164, host, integer, nullable, object, text, uuid } from './parse.ts';

const parse = object({
  requestId: uuid,
  /** Empty, as whatever else tells of the number, where the call came from a private window. */
  e164: nullable(e164),
  ext: nullable(text(20)),
  label: text(100),
  digits: text(100),
  dialFirst: text(20),
  ringSeconds: integer(0, 999),
  startedAt: integer(0, Number.MAX_SAFE_INTEGER),
  host,
  title: text(300),
});

export type CallTrace = NonNullable<ReturnType<typeof parse>>;

/** A private window leaves no more behind than that a call was out. */
export function traceOf({ call, host, title, isPrivate }: CallRecord): CallTrace {
  const { requestId, ringSeconds, startedAt, dialFirst } = call;
  const when = { requestId, ringSeconds, startedAt, dialFirst };
  if (isPrivate) return { ...when, e164: null, ext: null, label: '', digits: '', host: '', title: '' };
  return { ...when, e164: call.e164, ext: call.ext, label: call.label, digits: call.digits, host, title };
}

/** The call as it was left, in no page's care; null where the record is not one. */
export function recordOfTrace(stored: unknown): CallRecord | null {
  const trace = parse(stored);
  if (!trace) return null;
  const { host, title, e164, ...call } = trace;
  return {
    call: { ...call, e164: e164 ?? '', phase: 'ringing' },
    from: null,
    host,
    title,
    isPrivate: e164 === null,
    usedIds: [call.requestId],
    starts: [call.startedAt],
  };
}
