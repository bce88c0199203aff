// The question some calls need before they are placed. The focus goes to the question itself, and its yes waits
// a moment: a key held down too long, or the second half of a double click, must not be its answer.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { PhoneIcon } from './icons.tsx';
import { useMeant } from './use-meant.ts';
import type { Placing } from './use-place.ts';

interface QuestionProps {
  readonly question: NonNullable<Placing['question']>;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Question({ question: { wanted, reason }, onYes, onNo }: QuestionProps) {
  const box = useRef<HTMLDivElement>(null);
  const yes = useMeant(true);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div class="question" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <bdi dir="ltr">{wanted.label}</bdi>
      </h2>
      <p>{t(`content_confirm_${reason}`)}</p>
      <div class="question-answers">
        <button
          type="button"
          class="button button-main"
          aria-disabled={!yes.isReady}
          onClick={() => yes.takes() && onYes()}
        >
          <PhoneIcon />
          {t('question_yes')}
        </button>
        <button type="button" class="button" onClick={onNo}>
          {t('question_no')}
        </button>
      </div>
    </div>
  );
}
