// Asks before a call, and once the person said yes shows how it goes. Opening this window calls nobody.

import { useEffect, useState } from 'preact/hooks';
import type { Asked } from '../../core/asked.ts';
import type { Failure } from '../../core/failure.ts';
import { failureSentence } from '../../core/sentence.ts';
import { t } from '../../platform/i18n.ts';
import { placeCall, send } from '../../platform/ui-bus.ts';
import { Alert } from '../alert.tsx';
import { CallCard } from '../popup/call-card.tsx';
import { Question } from '../question.tsx';
import { useCall } from '../use-call.ts';

export function Ask({ asked }: { readonly asked: Asked }) {
  const { e164, ext, site, reason, isPrivate } = asked;
  const [label, setLabel] = useState(e164);
  const [state, setState] = useState<'asking' | 'answered' | Failure>('asking');
  const [call, look] = useCall(null);
  useEffect(() => {
    const text = ext ? `${e164};ext=${ext}` : e164;
    void send('number/preview', { text, choices: null }).then(
      (known) => known.ok && setLabel(known.value.label),
    );
  }, [e164, ext]);

  const place = async () => {
    setState('answered');
    const wish = { requestId: crypto.randomUUID(), e164, ext, confirmed: true, isPrivate };
    const answer = await placeCall({ ...wish, title: '', site, selection: '' });
    if (!answer.ok) setState(answer.failure);
    await look();
  };
  return (
    <main class="popup">
      {state === 'asking' && (
        <Question
          question={{ wanted: { e164, ext, label }, at: { title: '', site }, reason }}
          onYes={() => void place()}
          onNo={() => window.close()}
        />
      )}
      {state === 'answered' && call && (
        <CallCard
          call={call}
          onStop={() => void send('call/abort', { requestId: call.requestId }).then(look)}
        />
      )}
      {typeof state === 'object' && <Alert text={failureSentence(state, t)} />}
    </main>
  );
}
