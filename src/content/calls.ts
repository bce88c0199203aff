// From a press to what the person sees of their call. The background places it and pushes its news; should
// the background die meanwhile, this asks how the call stands. It asks for a call once and never again.

import type { Call } from '../core/call.ts';
import type { Payload } from '../core/contract.ts';
import { type Failure, failure } from '../core/failure.ts';
import { failureSentence } from '../core/sentence.ts';
import { ask, isAlive, t } from '../platform/page-bus.ts';
import { createCard } from './card.ts';
import type { Host } from './host.ts';
import type { FoundNumber } from './numbers.ts';
import type { Presses } from './overlay.ts';
import { requestId } from './request-id.ts';

export interface Calls extends Presses {
  /** News of a call this page asked for, by a button or the right mouse button. */
  heard(call: Call): void;
  failed(problem: Failure, number?: Wanted): void;
}

type Wanted = { readonly e164: string; readonly ext: string | null; readonly label: string };
type Anchor = () => DOMRect | null;

const NOWHERE: Anchor = () => null;
const SECOND = 1_000;
/** Seconds without news after which a ringing call is asked for, and for which an ended one stays shown. */
const ASK = 5;
const STAY = 8;

export function createCalls(host: Host, signal: AbortSignal): Calls {
  const card = createCard(host, signal);
  let current: { readonly id: string; readonly anchor: Anchor; call?: Call } | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let quiet = 0;
  signal.addEventListener('abort', () => clearInterval(timer));

  async function place(wanted: Wanted, anchor: Anchor, id: string, confirmed: boolean): Promise<void> {
    current = { id, anchor };
    follow();
    card.show({ look: 'ringing', title: wanted.label, sentence: t('content_placing') }, anchor);
    const { e164, ext } = wanted;
    const context: Partial<Payload<'call/place'>> = { title: document.title.slice(0, 300), selection: '' };
    const answer = await ask('call/place', {
      requestId: id,
      e164,
      ext,
      confirmed,
      title: '',
      selection: '',
      site: '',
      isPrivate: false,
      ...context,
    });
    if (current?.id !== id || signal.aborted) return;
    if (answer.ok) show(answer.value);
    else if (answer.failure.code === 'confirm-needed') question(wanted, answer.failure, anchor, id);
    else if (answer.failure.code === 'background-gone' && isAlive()) await look();
    else problem(answer.failure, wanted.label, anchor);
  }

  /** Asks the person; only a yes places the call. */
  function question(wanted: Wanted, { detail }: Failure, anchor: Anchor, id: string): void {
    stop();
    const key = `content_confirm_${detail ?? 'always'}`;
    const run = () => void place(wanted, anchor, id, true);
    const action = { label: t('content_call', wanted.label), run };
    card.show({ look: 'asking', title: wanted.label, sentence: t(key), action }, anchor);
  }

  function problem(what: Failure, title: string, anchor: Anchor): void {
    stop();
    card.show({ look: 'failed', title, sentence: failureSentence(what, t) }, anchor);
  }

  function show(call: Call): void {
    quiet = 0;
    if (!current) return;
    current.call = call;
    if (call.failure) problem(call.failure, call.label, current.anchor);
    else progress(call, current.anchor);
  }

  function progress(call: Call, anchor: Anchor): void {
    const look = call.phase === 'ringing' ? 'ringing' : 'calm';
    card.show({ look, title: call.label, sentence: t(`call_${call.phase}`, call.dialFirst) }, anchor);
    tick();
  }

  /** The background may have died since: how does the call stand? */
  async function look(): Promise<void> {
    const id = current?.id;
    if (!id) return;
    const answer = await ask('call/get', { requestId: id });
    if (current?.id !== id) return;
    if (answer.ok && answer.value) show(answer.value);
    else if (!current.call) problem(failure('outcome-unknown'), t('extension_name'), current.anchor);
  }

  function follow(): void {
    quiet = 0;
    timer ??= setInterval(tick, SECOND, 1);
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  function tick(passed = 0): void {
    quiet += passed;
    const call = current?.call;
    if (!card.isOpen() && call?.phase !== 'ringing') stop();
    if (call?.phase === 'ringing')
      card.tick(` ${Math.max(0, Math.round((Date.now() - call.startedAt) / SECOND))} s`);
    const isOver = call && call.phase !== 'ringing' && !call.following;
    if (isOver && quiet >= STAY) {
      card.close();
      stop();
    } else if (call && !isOver && passed && quiet % ASK === 0) void look();
  }

  return {
    pressed: ({ view }: FoundNumber, anchor) => {
      // One press, one call: a second one while the first is out shows the first.
      if (current?.call?.phase === 'ringing') show(current.call);
      else void place(view, anchor, requestId(), false);
    },
    refused: (anchor) => {
      card.show({ look: 'asking', title: t('content_refused'), sentence: t('content_refused_why') }, anchor);
    },
    heard(call) {
      if (current?.id !== call.requestId) current = { id: call.requestId, anchor: NOWHERE };
      follow();
      show(call);
    },
    failed(what, number) {
      if (what.code === 'confirm-needed' && number) question(number, what, NOWHERE, requestId());
      else problem(what, number?.label ?? t('extension_name'), NOWHERE);
    },
  };
}
