// What would be dialled for an example number, with the rules as they stand on the page.

import { useEffect, useState } from 'preact/hooks';
import { type Account, choicesOf } from '../../core/account.ts';
import type { Answer } from '../../core/contract.ts';
import { failureSentence } from '../../core/sentence.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { Field } from '../field.tsx';
import { DialIcon, WarningIcon } from '../icons.tsx';
import { Findable } from './search.tsx';

interface PreviewProps {
  readonly account: Account;
  /** The person's own: what a national number means, and what counts as foreign. */
  readonly country: string;
}

const EXAMPLE = '+44 20 7946 0958';

export function Preview({ account, country }: PreviewProps) {
  const [text, setText] = useState(EXAMPLE);
  const answer = usePreview(text, account, country);
  return (
    <Findable words={[t('options_preview'), t('options_preview_hint')]}>
      <div class="card preview">
        <Field
          label={t('options_preview')}
          hint={t('options_preview_hint')}
          error=""
          value={text}
          onChange={setText}
          attributes={{ autocomplete: 'off', inputMode: 'tel' }}
        />
        <output class="preview-answer" aria-live="polite">
          {answer && <Shown answer={answer} />}
        </output>
      </div>
    </Findable>
  );
}

/** The answer to what is typed now; an older one that comes late is dropped. */
function usePreview(text: string, account: Account, country: string): Answer<'number/preview'> | null {
  const [answer, setAnswer] = useState<Answer<'number/preview'> | null>(null);
  const rules = JSON.stringify(account.rules);
  useEffect(() => {
    let isLate = false;
    if (text.trim() === '') setAnswer(null);
    else {
      void send('number/preview', { text: text.slice(0, 300), choices: choicesOf(account) }).then((next) => {
        if (!isLate) setAnswer(next);
      });
    }
    return () => {
      isLate = true;
    };
  }, [text, rules, country]);
  return answer;
}

function Shown({ answer }: { readonly answer: Answer<'number/preview'> }) {
  const digits = answer.ok ? answer.value.digits : answer;
  if (!digits.ok) {
    return (
      <span class="preview-problem">
        <WarningIcon />
        {failureSentence(digits.failure, t)}
      </span>
    );
  }
  return (
    <>
      <DialIcon />
      <span class="visually-hidden">{t('options_preview_dials')}</span>
      <bdi dir="ltr" class="preview-digits">
        {digits.value}
      </bdi>
    </>
  );
}
