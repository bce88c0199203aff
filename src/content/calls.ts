// From a press to what the person sees of their call. The background places it and pushes its news; should
// the background die meanwhile, this asks how the call stands. It asks for a call once and never again.

import type { Call } from '../core/call.ts';
import type { Payload } from '../core/contract.ts';
import { type Failure, failure } from '../core/failure.ts';
import { failureSentence } from '../core/sentence.ts';
import { ask, isAlive, t } from '../platform/page-bus.ts';
import { type Anchor, type Card, NOWHERE } from './card.ts';
import { requestId } from './request-id.ts';

export interface Calls {
  /** Asks for a call, once; `ask` puts the question where the person has to say yes first. */
  place(wanted: Wanted, anchor: Anchor, isConfirmed: boolean, ask: (reason: string) => void): void;
  isRinging(): boolean;
  /** News of a call; false where it is none of this page's. */
  heard(call: Call): null | false;
  failed(problem: Failure, number?: Wanted): void;
}

type Wanted = { readonly e164: string; readonly ext: string | null; readonly label: string };
const SECOND = 1_000;
/** Seconds without news after which a ringing call is asked for, and for which an ended one stays shown. */
const ASK = 5;
const STAY = 8;

export function createCalls(card: Card, signal: AbortSignal): Calls {
  let current: { readonly id: string; readonly anchor: Anchor; call?: Call } | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let quiet = 0;
  signal.addEventListener('abort', () => clearInterval(timer));

  async function place(
    wanted: Wanted,
    anchor: Anchor,
    confirmed: boolean,
    inquire: (reason: string) => void,
  ): Promise<void> {
    const id = requestId();
    current = { id, anchor };
    follow();
    const [title, sentence] = [wanted.label, t('content_placing')];
    card.show({ about: 'call', look: 'ringing', title, sentence }, anchor);
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
    else if (answer.failure.code === 'confirm-needed') {
      stop();
      inquire(answer.failure.detail ?? 'always');
    } else if (answer.failure.code === 'background-gone' && isAlive()) await look();
    else problem(answer.failure, wanted.label, anchor);
  }

  /** Asks the person of a number that stands nowhere on the page; only a yes places the call. */
  function question(wanted: Wanted, reason: string): void {
    const run = () => void place(wanted, NOWHERE, true, () => undefined);
    const actions = [{ label: t('content_call', wanted.label), isMain: true, run }];
    const [title, sentence] = [wanted.label, t(`content_confirm_${reason}`)];
    card.show({ about: 'note', look: 'asking', title, sentence, actions }, NOWHERE);
  }

  function problem(what: Failure, title: string, anchor: Anchor): void {
    stop();
    card.show({ about: 'call', look: 'failed', title, sentence: failureSentence(what, t) }, anchor);
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
    const [title, sentence] = [call.label, t(`call_${call.phase}`, call.dialFirst)];
    card.show({ about: 'call', look, title, sentence }, anchor);
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
    const isShown = card.about() === 'call';
    if (!isShown && call?.phase !== 'ringing') stop();
    if (isShown && call?.phase === 'ringing')
      card.tick(` ${Math.max(0, Math.round((Date.now() - call.startedAt) / SECOND))} s`);
    const isOver = call && call.phase !== 'ringing' && !call.following;
    if (isOver && quiet >= STAY) {
      if (isShown) card.close();
      stop();
    } else if (call && !isOver && passed && quiet % ASK === 0) void look();
  }

  const isRinging = () => current?.call?.phase === 'ringing';

  return {
    isRinging,
    place(wanted, anchor, isConfirmed, inquire) {
      // One press, one call: a second one while the first is out shows the first.
      if (current?.call && isRinging()) show(current.call);
      else void place(wanted, anchor, isConfirmed, inquire);
    },
    heard(call) {
      const isOurs = current?.id === call.requestId;
      // Others' calls begin here, asked for by the right mouse button; news of one that began before this
      // page came belongs to the page that was here then.
      if (!isOurs && call.phase !== 'ringing') return false;
      if (!isOurs) current = { id: call.requestId, anchor: NOWHERE };
      follow();
      show(call);
      return null;
    },
    failed(what, number) {
      stop();
      if (what.code === 'confirm-needed' && number) question(number, what.detail ?? 'always');
      else problem(what, number?.label ?? t('extension_name'), NOWHERE);
    },
  };
}
