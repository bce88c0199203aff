// What the card is made of. Only text is ever put into it.

import { t } from '../platform/page-bus.ts';
import { create } from './dom.ts';

export interface CardAction {
  readonly label: string;
  /** The one thing to do from here; others stand back. */
  readonly isMain?: boolean;
  run(): void;
}

export interface CardContent {
  /** A number's card goes with its number; a call's stays, docked where its number is not; so does a note. */
  readonly about: 'number' | 'call' | 'note';
  readonly look: 'number' | 'ringing' | 'calm' | 'failed' | 'asking';
  /** Opened by resting: it goes where it would lie on the very button that is rested at. */
  readonly isPeek?: boolean;
  readonly title: string;
  /** What is known, by name. */
  readonly facts?: readonly (readonly [string, string])[];
  readonly sentence?: string;
  readonly actions?: readonly CardAction[];
}

export interface CardParts {
  readonly card: HTMLElement;
  readonly clock: HTMLElement;
  /** Fills in what is new, and tells what each button does. */
  fill(content: CardContent): ReadonlyMap<Element, () => void>;
  say(sentence: string): void;
}

const make = (name: string, className = ''): HTMLElement => {
  const element = create(name);
  element.className = className;
  return element;
};

export function makeCardParts(close: () => void): CardParts {
  const [card, dot, title, end] = [make('div'), make('i'), make('b'), make('button', 'close')];
  const [facts, line, actions] = [make('dl'), make('p'), make('div', 'actions')];
  const [sentence, clock] = [make('span'), make('span')];
  card.setAttribute('role', 'dialog');
  line.setAttribute('role', 'status');
  clock.setAttribute('aria-hidden', 'true');
  end.textContent = '×';
  end.setAttribute('aria-label', t('content_close'));
  line.append(sentence, clock);
  card.append(dot, title, end, facts, line, actions);

  return {
    card,
    clock,
    fill({ look, title: words, facts: known = [], sentence: said = '', actions: offered = [] }) {
      card.className = `card ${look}`;
      card.setAttribute('aria-label', words);
      title.textContent = words;
      facts.replaceChildren(
        ...known.flatMap(([name, value]) => [withText('dt', name), withText('dd', value)]),
      );
      sentence.textContent = said;
      clock.textContent = '';
      const buttons = offered.map(({ label, isMain, run }) => {
        const button = withText('button', label);
        button.className = isMain ? 'act' : 'quiet';
        return [button, run] as const;
      });
      actions.replaceChildren(...buttons.map(([button]) => button));
      return new Map<Element, () => void>([[end, close], ...buttons]);
    },
    say(words) {
      sentence.textContent = words;
    },
  };
}

function withText(name: string, text: string): HTMLElement {
  const element = create(name);
  element.textContent = text;
  return element;
}
