// Any number, typed or pasted, with words around it or as a link. What will be dialled stands below it
// before anybody presses anything.

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../core/failure.ts';
import type { NumberPreview } from '../../core/own-views.ts';
import { failureSentence } from '../../core/sentence.ts';
import { t } from '../../platform/i18n.ts';
import { KeypadIcon, PhoneIcon, WarningIcon } from '../icons.tsx';
import type { Placing } from '../use-place.ts';
import { useTyped } from '../use-typed.ts';
import { Keypad } from './keypad.tsx';

interface DialBoxProps {
  readonly place: Placing['place'];
  /** The focus begins here. */
  readonly isFirst: boolean;
  /** What stands in it to begin with. Nothing is dialled before the person presses. */
  readonly wanted: string;
  /** False while a press would not count yet. */
  readonly isReady: boolean;
}

export function DialBox({ place, isFirst, wanted, isReady }: DialBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { text, preview, type, read } = useTyped(input);
  const [hasKeypad, setKeypad] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);
  useLayoutEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  useEffect(() => {
    if (wanted !== '') void type(wanted);
  }, [wanted]);

  const change = (next: string) => {
    setProblem(null);
    void type(next);
  };
  const call = async () => {
    if (text.trim() === '') return input.current?.focus();
    const number = await read();
    if (!number.ok) return setProblem(number.failure);
    if (!number.value.digits.ok) return setProblem(number.value.digits.failure);
    if (await place(number.value)) change('');
  };
  const press = (key: string) => {
    input.current?.setSelectionRange(text.length, text.length);
    change(text + key);
  };
  const wrong = problem ?? refusalOf(preview);
  return (
    <form
      class={wrong ? 'field dial is-wrong' : 'field dial'}
      onSubmit={(event) => {
        event.preventDefault();
        void call();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        change(draggedText(event.dataTransfer));
        input.current?.focus();
      }}
    >
      <label for={id}>{t('dial_label')}</label>
      <div class="dial-row">
        <div class="field-frame">
          <input
            id={id}
            ref={input}
            type="text"
            inputMode="tel"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            placeholder={t('dial_hint')}
            value={text}
            aria-invalid={wrong !== null}
            aria-describedby={`${id}-note`}
            onInput={(event) => change(event.currentTarget.value)}
            onPaste={(event) => {
              const pasted = oneLine(event);
              if (pasted !== null) change(pasted);
            }}
          />
          <button
            type="button"
            class="field-button"
            aria-label={t('dial_keypad')}
            aria-expanded={hasKeypad}
            aria-controls={hasKeypad ? `${id}-keys` : undefined}
            title={t('dial_keypad')}
            onClick={() => setKeypad(!hasKeypad)}
          >
            <KeypadIcon />
          </button>
        </div>
        <button type="submit" class="button button-main dial-call" aria-disabled={!isReady}>
          <PhoneIcon />
          {t('question_yes')}
        </button>
      </div>
      <div id={`${id}-note`} class="dial-note">
        {wrong ? (
          <p class="note note-error" role={problem ? 'alert' : undefined}>
            <WarningIcon />
            <span>{failureSentence(wrong, t)}</span>
          </p>
        ) : (
          preview && <WillDial preview={preview} />
        )}
      </div>
      {hasKeypad && (
        <Keypad id={`${id}-keys`} onKey={press} onBack={() => change(text.replace(/[^0-9+]*.$/, ''))} />
      )}
    </form>
  );
}

/** Numbers that are never dialled say so at once. */
const refusalOf = (preview: NumberPreview | null): Failure | null =>
  preview && !preview.digits.ok ? preview.digits.failure : null;

function WillDial({ preview: { label, digits } }: { readonly preview: NumberPreview }) {
  return (
    <p class="note">
      <bdi dir="ltr">{label}</bdi>
      {digits.ok && <span> · {t('dial_digits', digits.value)}</span>}
    </p>
  );
}

/** What was dragged here: a `tel:` link, else selected text, in place of what stood here before. */
function draggedText(dragged: DataTransfer | null): string {
  const link = dragged?.getData('text/uri-list') ?? '';
  const text = /^(?:tel|callto|sips?):/i.test(link) ? link : (dragged?.getData('text/plain') ?? '');
  return text.trim().replace(/\s+/g, ' ');
}

/** Lines a field of one line would glue together; null where the browser pastes as well as we would. */
function oneLine(event: ClipboardEvent & { readonly currentTarget: HTMLInputElement }): string | null {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (!/[\r\n\t]/.test(pasted)) return null;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const [before, after] = [value.slice(0, selectionStart ?? 0), value.slice(selectionEnd ?? value.length)];
  return before + pasted.trim().replace(/\s+/g, ' ') + after;
}
