// What stands in the dial box: grouped while it is typed, with the number the background reads in it.

import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Answer } from '../core/contract.ts';
import type { NumberPreview } from '../core/own-views.ts';
import { send } from '../platform/ui-bus.ts';

/** Longest text the background looks at. */
const MAX = 300;

export interface TypedNumber {
  readonly text: string;
  /** Null while there is no number in the text. */
  readonly preview: NumberPreview | null;
  type(next: string): Promise<void>;
  /** The number in the text as it stands now, whatever has been answered so far. */
  read(): Promise<Answer<'number/preview'>>;
}

export function useTyped(input: RefObject<HTMLInputElement | null>): TypedNumber {
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<NumberPreview | null>(null);
  const latest = useRef('');

  function write(next: string): void {
    latest.current = next;
    setText(next);
  }
  /** Who edits in the middle, or deletes, is left alone. */
  const isAtEnd = () => input.current?.selectionStart === input.current?.value.length;

  async function type(wanted: string): Promise<void> {
    const next = wanted.slice(0, MAX);
    const isGrowing = next.length > latest.current.length && isAtEnd();
    write(next);
    if (next.trim() === '') return setPreview(null);
    const [read, grouped] = await Promise.all([ask(next), isGrowing ? group(next) : next]);
    if (latest.current !== next) return;
    setPreview(read.ok ? read.value : null);
    if (isAtEnd()) write(grouped);
  }
  return { text, preview, type, read: () => ask(latest.current) };
}

const ask = (text: string) => send('number/preview', { text, choices: null });

async function group(text: string): Promise<string> {
  const grouped = await send('number/format', { text });
  return grouped.ok ? grouped.value : text;
}
