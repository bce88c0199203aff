// A first call on the page itself. Content scripts do not run on pages of ours, so the number a person
// types is shown here as web pages show it, and its button calls it for real.

import { useId, useRef } from 'preact/hooks';
import type { Call } from '../../core/call.ts';
import type { NumberPreview } from '../../core/own-views.ts';
import { failureSentence } from '../../core/sentence.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { Alert } from '../alert.tsx';
import { Field } from '../field.tsx';
import { PhoneIcon } from '../icons.tsx';
import { CallCard } from '../popup/call-card.tsx';
import { Question } from '../question.tsx';
import { useCall } from '../use-call.ts';
import { usePlace } from '../use-place.ts';
import { useTyped } from '../use-typed.ts';

export function TryStep({ latest }: { readonly latest: Call | null }) {
  const input = useRef<HTMLInputElement>(null);
  const { text, preview, type } = useTyped(input);
  const [call, look] = useCall(latest);
  const placing = usePlace(false, () => void look());
  const refusal = preview && !preview.digits.ok ? failureSentence(preview.digits.failure, t) : '';
  return (
    <>
      <Field
        label={t('welcome_try_label')}
        hint={t('welcome_try_hint')}
        error={refusal}
        value={text}
        input={input}
        onChange={(next) => void type(next)}
        attributes={{ autocomplete: 'tel', inputMode: 'tel' }}
      />
      {preview?.digits.ok && <Sample preview={preview} onCall={() => void placing.place(preview)} />}
      {placing.question && (
        <Question
          question={placing.question}
          onYes={() => void placing.confirm()}
          onNo={() => placing.dismiss()}
        />
      )}
      {placing.problem && <Alert text={failureSentence(placing.problem, t)} />}
      {call && (
        <CallCard
          call={call}
          onStop={() => void send('call/abort', { requestId: call.requestId }).then(look)}
        />
      )}
    </>
  );
}

interface SampleProps {
  readonly preview: NumberPreview;
  readonly onCall: () => void;
}

function Sample({ preview: { label }, onCall }: SampleProps) {
  const id = useId();
  const name = t('content_call', label);
  return (
    <figure class="sample" aria-labelledby={id}>
      <figcaption id={id} class="note">
        {t('welcome_sample')}
      </figcaption>
      <p>
        <mark>
          <bdi dir="ltr">{label}</bdi>
        </mark>
        <button type="button" class="button button-round" aria-label={name} title={name} onClick={onCall}>
          <PhoneIcon />
        </button>
      </p>
    </figure>
  );
}
