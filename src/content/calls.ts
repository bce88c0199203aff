// From a press to what the person sees of their call. The background places it and pushes its news; should
// the background die meanwhile, this asks how the call stands. It asks for a call once and never again.

import { type Call, durationOf } from '../core/call.ts';
import type { Payload } from '../core/contract.ts';
import { type Failure, failure } from '../core/failure.ts';
import { callSentence, failureSentence } from '../core/sentence.ts';
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
  let current: { id: string; readonly anchor: Anchor; call?: Call } | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let quiet = 0;
  /** When the latest news came (milliseconds since the epoch). */
  let heardAt = 0;
  signal.addEventListener('abort', () => clearInterval(timer));

  async function place(
    wanted: Wanted,
    anchor: Anchor,
    confirmed: boolean,
    inquire: (reason: string) => void,
  ): Promise<void> {
    const id = requestId();
    current = { id, anchor };
    const { e164, ext } = wanted;
    const context: Partial<Payload<'call/place'>> = { title: document.title.slice(0, 300), selection: '' };
    const placing = ask('call/place', {
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
    // While the background is at it: drawing takes longer than asking.
    follow();
    const [title, sentence] = [wanted.label, t('content_placing')];
    card.show({ about: 'call', look: 'ringing', title, sentence }, anchor);
    const answer = await placing;
    if (current?.id !== id || signal.aborted) return;
    if (answer.ok) {
      // The second half of a double click is answered with the call of the first.
      current.id = answer.value.requestId;
      show(answer.value);
    } else if (answer.failure.code === 'confirm-needed') {
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
    heardAt = Date.now();
    if (!current) return;
    current.call = call;
    if (call.failure) problem(call.failure, call.label, current.anchor);
    else progress(call, current.anchor);
  }

  function progress(call: Call, anchor: Anchor): void {
    const look = call.phase === 'ringing' ? 'ringing' : 'calm';
    card.show({ about: 'call', look, title: call.label, sentence: callSentence(call, t) }, anchor);
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
    // Another call came after it: the background follows this one no more.
    else if (answer.ok) current.call = { ...current.call, following: false };
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
    if (isShown && call) card.tick(` ${timeOf(call, heardAt)}`);
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

/** How long it has been ringing, or how long the talk is: at the last news, and since then where it goes on. */
function timeOf({ phase, startedAt, talkSeconds, following }: Call, heardAt: number): string {
  const since = (then: number) => Math.max(0, Math.round((Date.now() - then) / SECOND));
  if (phase === 'ringing') return `${since(startedAt)} s`;
  if (talkSeconds === undefined) return '';
  return durationOf(phase === 'talking' && following ? talkSeconds + since(heardAt) : talkSeconds);
}
