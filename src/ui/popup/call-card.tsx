// The latest call: its number, how it stands, and what to do where it failed.

import { type Call, durationOf, isInFlight } from '../../core/call.ts';
import { callSentence } from '../../core/sentence.ts';
import { t } from '../../platform/i18n.ts';
import { PhoneIcon, WarningIcon } from '../icons.tsx';

interface CallCardProps {
  readonly call: Call;
  /** The person waits for this call no longer. */
  readonly onStop: () => void;
}

export function CallCard({ call, onStop }: CallCardProps) {
  const isWrong = call.phase === 'failed' || call.phase === 'unknown';
  return (
    <section class={`call call-${call.phase}`} aria-label={t('popup_call')}>
      <span class="call-sign">{isWrong ? <WarningIcon /> : <PhoneIcon />}</span>
      <div>
        <h2>{call.label ? <bdi dir="ltr">{call.label}</bdi> : t('call_private')}</h2>
        <p role="status">{callSentence(call, t)}</p>
        {/* Outside of what is read out: it changes every other second. */}
        {call.talkSeconds !== undefined && <p class="note">{durationOf(call.talkSeconds)}</p>}
      </div>
      {isInFlight(call) && (
        <button type="button" class="button" onClick={onStop}>
          {t('call_stop')}
        </button>
      )}
    </section>
  );
}
