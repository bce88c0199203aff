// The border between the PBX and its phones, and the simulated phones: they ring, answer, are busy or stay
// silent by the PBX's switches, or do what a test tells them. Real SIP phones stand behind the same border.

import type { Behaviour, PbxSwitches } from './options.ts';

/** What the PBX hears on the way of one call, in this order; `voicemail` stands for the first's answer. */
export type Step = 'first-ringing' | 'voicemail' | 'first-answered' | 'second-ringing' | 'second-answered';

/** How a call ended; all but `hung-up` mean that a phone was never reached. */
export type Ending = 'hung-up' | 'cancelled' | Unanswered;

export type Unanswered = 'busy' | 'rejected' | 'no-answer' | 'unreachable';

export interface PhoneOrder {
  readonly first: string;
  readonly second: string;
  /** Shown on the first phone. */
  readonly callerIdName: string;
  /** Milliseconds the first phone rings before the PBX gives up. */
  readonly ringMs: number;
  readonly ignoreCallRules: boolean;
}

/** A hand on the phones. Without a number: whichever phone rings (or talks, to hang up). */
export interface PhoneControl {
  answer(number?: string): void;
  busy(number?: string): void;
  reject(number?: string): void;
  hangUp(number?: string): void;
  /** Numbers ringing now. */
  ringing(): readonly string[];
}

export interface PhoneSystem {
  /** Rings first, then second, and resolves when the call is over. An abort of `signal` ends it. */
  place(order: PhoneOrder, report: (step: Step) => void, signal: AbortSignal): Promise<Ending>;
  readonly control: PhoneControl;
  close(): Promise<void>;
}

type Outcome = 'answered' | 'voicemail' | 'hung-up' | 'cancelled' | Unanswered;

interface Leg {
  readonly number: string;
  readonly state: 'ringing' | 'talking';
  readonly settle: (outcome: Outcome) => void;
}

interface Plan {
  /** What happens by itself, and after how many ms. */
  readonly events: readonly (readonly [afterMs: number, outcome: Outcome])[];
  readonly state: Leg['state'];
  readonly begun: () => void;
}

const outcomes: Record<Behaviour, Outcome | null> = {
  answer: 'answered',
  busy: 'busy',
  reject: 'rejected',
  unreachable: 'unreachable',
  'no-answer': null,
  manual: null,
};

/** How long a dialled outside number may ring before the PBX stops (its own setting, not the API's). */
const SECOND_RING_MS = 60_000;

/** Lets one leg ring or talk until its plan, a hand on it or the signal ends that. */
function waitOn(legs: Set<Leg>, number: string, plan: Plan, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      for (const timer of timers) clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      legs.delete(leg);
      resolve(outcome);
    };
    const cancel = (): void => settle('cancelled');
    const leg: Leg = { number, state: plan.state, settle };
    legs.add(leg);
    const timers = plan.events.map(([afterMs, outcome]) => setTimeout(settle, afterMs, outcome));
    signal.addEventListener('abort', cancel);
    // Only now: whoever hears that it rings may answer it at once.
    plan.begun();
    if (signal.aborted) cancel();
  });
}

type Events = Plan['events'];

function ringEvents(behaviour: Behaviour, afterMs: number, ringMs: number): Events {
  const outcome = outcomes[behaviour];
  const own: Events = outcome === null ? [] : [[afterMs, outcome]];
  return [...own, [ringMs, 'no-answer']];
}

function firstEvents(order: PhoneOrder, switches: PbxSwitches): Events {
  const events = ringEvents(switches.firstPhone, switches.firstAfterMs, order.ringMs);
  const { voicemailAfterMs } = switches;
  const hasVoicemail = voicemailAfterMs !== null && !order.ignoreCallRules;
  return hasVoicemail ? [...events, [voicemailAfterMs, 'voicemail']] : events;
}

function controlOf(legs: Set<Leg>): PhoneControl {
  const settle = (state: Leg['state'], outcome: Outcome) => (number?: string) => {
    const leg = [...legs].find((each) => each.state === state && (number ?? each.number) === each.number);
    if (!leg) throw new Error(`No phone ${number ?? ''} is ${state}.`);
    leg.settle(outcome);
  };
  return {
    answer: settle('ringing', 'answered'),
    busy: settle('ringing', 'busy'),
    reject: settle('ringing', 'rejected'),
    hangUp: settle('talking', 'hung-up'),
    ringing: () => [...legs].filter((leg) => leg.state === 'ringing').map((leg) => leg.number),
  };
}

const isPickedUp = (outcome: Outcome): outcome is 'answered' | 'voicemail' =>
  outcome === 'answered' || outcome === 'voicemail';

/** Phones that exist only here; `switches` is read at each ring, so a test may change them meanwhile. */
export function simulatedPhones(switches: PbxSwitches): PhoneSystem {
  const legs = new Set<Leg>();

  function ring(number: string, events: Events, begun: () => void, signal: AbortSignal): Promise<Outcome> {
    return waitOn(legs, number, { state: 'ringing', events, begun }, signal);
  }

  async function place(
    order: PhoneOrder,
    report: (step: Step) => void,
    signal: AbortSignal,
  ): Promise<Ending> {
    const rings = firstEvents(order, switches);
    const first = await ring(order.first, rings, () => report('first-ringing'), signal);
    if (!isPickedUp(first)) return first;
    if (first === 'voicemail') report('voicemail');
    report('first-answered');
    return placeSecond(order, report, signal);
  }

  async function placeSecond(
    order: PhoneOrder,
    report: (step: Step) => void,
    signal: AbortSignal,
  ): Promise<Ending> {
    const rings = ringEvents(switches.secondPhone, switches.secondAfterMs, SECOND_RING_MS);
    const second = await ring(order.second, rings, () => report('second-ringing'), signal);
    return isPickedUp(second) ? talk(order, () => report('second-answered'), signal) : second;
  }

  async function talk(order: PhoneOrder, begun: () => void, signal: AbortSignal): Promise<Ending> {
    const events: Events = switches.talkMs === null ? [] : [[switches.talkMs, 'hung-up']];
    const ended = await waitOn(legs, order.first, { state: 'talking', events, begun }, signal);
    return ended === 'cancelled' ? 'cancelled' : 'hung-up';
  }

  return { place, control: controlOf(legs), close: async () => {} };
}
