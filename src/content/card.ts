// The card that says what becomes of a call: beside the number it was pressed at while that is on screen,
// else in the corner. Screen readers hear each new sentence, once and politely.

import { t } from '../platform/page-bus.ts';
import { create, listen } from './dom.ts';
import type { Host } from './host.ts';

export interface CardContent {
  readonly look: 'ringing' | 'calm' | 'failed' | 'asking';
  readonly title: string;
  readonly sentence: string;
  /** The one thing to do from here. */
  readonly action?: { readonly label: string; run(): void };
}

export interface Card {
  /** `anchor` tells where the button stands now; null: nowhere on screen. */
  show(content: CardContent, anchor: () => DOMRect | null): void;
  /** Not announced: it changes every second. */
  tick(text: string): void;
  close(): void;
  isOpen(): boolean;
}

const EDGE = 8;

export function createCard(host: Host, signal: AbortSignal): Card {
  let parts: Parts | undefined;
  let anchorOf: () => DOMRect | null = () => null;

  function open(): Parts {
    const built = build(close);
    host.onFrame(place);
    listen(window, 'keydown', signal, (event) => {
      if (event.isTrusted && (event as KeyboardEvent).key === 'Escape') close();
    });
    listen(window, 'scroll resize', signal, host.update);
    return built;
  }

  function close(): void {
    parts?.card.remove();
  }

  function place(): void {
    if (!parts?.card.isConnected) return;
    const { card } = parts;
    const anchor = anchorOf();
    card.classList.toggle('docked', !anchor);
    if (!anchor) return;
    const { width, height } = card.getBoundingClientRect();
    const x = Math.max(EDGE, Math.min(anchor.left, innerWidth - width - EDGE));
    const below = anchor.bottom + EDGE;
    const y = below + height > innerHeight ? Math.max(EDGE, anchor.top - height - EDGE) : below;
    card.style.transform = host.carry()(x, y);
  }

  return {
    show({ look, title, sentence, action }, anchor) {
      parts ??= open();
      const shown = parts;
      anchorOf = anchor;
      shown.card.className = `card ${look}`;
      // The region must be there before its words, or they are not read out.
      if (!shown.card.isConnected) host.layer().append(shown.card);
      shown.title.textContent = title;
      shown.sentence.textContent = sentence;
      shown.clock.textContent = '';
      shown.action.textContent = action?.label ?? '';
      shown.action.style.display = action ? '' : 'none';
      shown.action.onclick = (event) => event.isTrusted && action?.run();
      place();
    },
    tick(words) {
      if (parts) parts.clock.textContent = words;
    },
    close,
    isOpen: () => parts?.card.isConnected ?? false,
  };
}

interface Parts {
  readonly card: HTMLElement;
  readonly title: HTMLElement;
  readonly sentence: HTMLElement;
  readonly clock: HTMLElement;
  readonly action: HTMLElement;
}

function build(close: () => void): Parts {
  const [card, dot, title, end, line] = ['div', 'i', 'b', 'button', 'p'].map(create) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const [sentence, clock, action] = [create('span'), create('span'), create('button')];
  line.setAttribute('role', 'status');
  clock.setAttribute('aria-hidden', 'true');
  line.append(sentence, clock);
  end.className = 'close';
  end.textContent = '×';
  end.setAttribute('aria-label', t('content_close'));
  end.addEventListener('click', close);
  action.className = 'act';
  card.append(dot, title, end, line, action);
  return { card, title, sentence, clock, action };
}
