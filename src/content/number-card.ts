// The card of a number: what it is, what would be dialled, and what a person may say of it. Nothing here calls
// but a press of `Call`; what warns stands in the card, and the press is the answer.

import type { NumberFacts } from '../core/number-facts.ts';
import { ask, t } from '../platform/page-bus.ts';
import { type Anchor, type Card, NOWHERE } from './card.ts';
import type { CardAction } from './card-parts.ts';
import { factsOf, refusalOf, warningsOf } from './card-words.ts';
import { copyText } from './copy.ts';
import { type FoundNumber, isSameView, isTrue } from './numbers.ts';

export interface NumberCard {
  /** `reason`: why the background wants the person asked. */
  open(number: FoundNumber, anchor: Anchor, reason?: string): void;
  /** Opened by resting, which disturbs the card of no call. */
  peek(number: FoundNumber, anchor: Anchor): void;
  /** The first link clicked: what a click on it means now, and how to have it otherwise. */
  explain(number: FoundNumber, anchor: Anchor): void;
  /** The person turned away from it. */
  leave(): void;
}

/** Milliseconds the card waits for what the background knows, so as not to grow under the pointer. */
const PATIENCE = 250;
/** Milliseconds a note stays. */
const STAY = 8_000;

export function createNumberCard(
  card: Card,
  call: (number: FoundNumber, anchor: Anchor, isConfirmed: boolean) => void,
  signal: AbortSignal,
): NumberCard {
  /** The latest wish to see one; answers for earlier ones are dropped. */
  let wish = 0;

  async function open(number: FoundNumber, anchor: Anchor, more: Partial<More> = {}): Promise<void> {
    const mine = ++wish;
    const asking = ask('number/facts', { e164: number.view.e164 });
    const isWanted = () => mine === wish && !signal.aborted && isTrue(number);
    const first = await Promise.race([asking, sleep(PATIENCE)]);
    if (!isWanted()) return;
    let isCurrent = show(number, anchor, first?.ok ? first.value : null, more);
    if (first) return;
    const late = await asking;
    if (late.ok && isWanted() && isCurrent()) isCurrent = show(number, anchor, late.value, more);
  }

  function show(number: FoundNumber, anchor: Anchor, facts: NumberFacts | null, more: Partial<More>) {
    const { view } = number;
    const refusal = refusalOf(facts);
    const warnings = warningsOf(number, more.reason ?? facts?.confirm ?? null);
    const sentences = refusal ? [refusal] : [...warnings, ...(more.sentence ? [more.sentence] : [])];
    const main: CardAction = {
      label: t('card_call'),
      isMain: true,
      run() {
        // The page may have put another number in its place since.
        if (!isTrue(number) || !isSameView(view, number.view)) return card.say(t('content_refused_why'));
        more.called?.();
        call(number, anchor, warnings.length > 0);
      },
    };
    return card.show(
      {
        about: 'number',
        look: refusal ? 'failed' : sentences.length > 0 ? 'asking' : 'number',
        isPeek: more.isPeek ?? false,
        title: number.view.label,
        facts: factsOf(number, facts),
        sentence: sentences.join(' '),
        actions: [...(refusal ? [] : [main]), ...(more.actions ?? [copy(number), ...sayings(number)])],
      },
      anchor,
    );
  }

  const copy = ({ view }: FoundNumber): CardAction => ({
    label: t('card_copy'),
    run: () =>
      void copyText(view.label).then((isDone) => card.say(t(isDone ? 'card_copied' : 'card_copy_failed'))),
  });

  /** What a person may say of a number here. */
  const sayings = ({ view }: FoundNumber): readonly CardAction[] => [
    {
      label: t('card_not_number'),
      run() {
        void ask('number/reject', { e164: view.e164 });
        note(view.label, t('card_rejected'));
      },
    },
    {
      label: t('card_not_here'),
      run() {
        void ask('site/leave', {});
        note(t('extension_name'), t('card_left'));
      },
    },
  ];

  function note(title: string, sentence: string): void {
    wish++;
    const isCurrent = card.show({ about: 'note', look: 'calm', title, sentence }, NOWHERE);
    setTimeout(() => isCurrent() && card.close(), STAY);
  }

  return {
    open: (number, anchor, reason) => void open(number, anchor, reason ? { reason } : {}),
    peek(number, anchor) {
      if (card.about() !== 'call') void open(number, anchor, { isPeek: true });
    },
    explain(number, anchor) {
      const answer = (linkClick: 'dial' | 'system') => void ask('links/answer', { linkClick });
      const leaveLinks = () => {
        answer('system');
        note(t('extension_name'), t('link_left'));
      };
      void open(number, anchor, {
        sentence: t('link_explain'),
        called: () => answer('dial'),
        actions: [{ label: t('link_system'), run: leaveLinks }],
      });
    },
    leave() {
      wish++;
      if (card.about() === 'number') card.close();
    },
  };
}

/** What the occasion adds to a number's card. */
interface More {
  readonly reason: string;
  readonly isPeek: boolean;
  readonly sentence: string;
  /** In place of what a person may otherwise do with it. */
  readonly actions: readonly CardAction[];
  /** Before a press of `Call` calls. */
  called(): void;
}

const sleep = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds, null));
