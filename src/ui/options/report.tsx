// The connection report: what an administrator wants to know, to be copied and sent to them.

import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../platform/clipboard.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { Findable } from './search.tsx';
import type { Desk } from './use-desk.ts';

interface ReportProps {
  readonly desk: Desk;
  /** The report is made when it is looked at. */
  readonly isShown: boolean;
}

export function Report({ desk, isShown }: ReportProps) {
  const [text, setText] = useState('');
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (!isShown) return;
    setCopied(null);
    void send('report/get', {}).then((answer) =>
      answer.ok ? setText(answer.value) : desk.fail(answer.failure),
    );
  }, [isShown, desk.accounts]);
  return (
    <Findable words={[t('options_report'), t('options_intro_report'), t('options_report_copy')]}>
      <div class="card">
        <textarea
          class="report"
          lang="en"
          dir="ltr"
          readOnly
          rows={text.split('\n').length + 1}
          aria-label={t('options_report')}
          value={text}
        />
        <div class="button-row">
          <button type="button" class="button" onClick={() => void copyText(text).then(setCopied)}>
            {t('options_report_copy')}
          </button>
          <p role="status" class="note">
            {copied !== null && t(copied ? 'options_report_copied' : 'options_report_not_copied')}
          </p>
        </div>
      </div>
    </Findable>
  );
}
