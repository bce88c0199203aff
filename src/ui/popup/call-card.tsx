// The latest call: its number, how it stands, and what to do where it failed.

import type { Call } from '../../core/call.ts';
import { failureSentence } from '../../core/sentence.ts';
import { t } from '../../platform/i18n.ts';
import { PhoneIcon, WarningIcon } from '../icons.tsx';

export function CallCard({ call }: { readonly call: Call }) {
  const isWrong = call.phase === 'failed' || call.phase === 'unknown';
  return (
    <section class={`call call-${call.phase}`} aria-label={t('popup_call')}>
      <span class="call-sign">{isWrong ? <WarningIcon /> : <PhoneIcon />}</span>
      <div>
        <h2 dir="ltr">{call.label}</h2>
        <p role="status">{call.failure ? failureSentence(call.failure, t) : phaseSentence(call)}</p>
      </div>
    </section>
  );
}

const phaseSentence = ({ phase, dialFirst }: Call): string => t(`call_${phase}`, dialFirst);
