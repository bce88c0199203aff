// Where a person hears of a call: in the page they are looking at, or, where no content script listens,
// by a notice of the browser.

import type { CallPhase, CallRecord } from '../core/call.ts';
import type { PageMessages } from '../core/contract.ts';
import { failureSentence } from '../core/sentence.ts';
import { t } from '../platform/i18n.ts';
import { showNotice } from '../platform/notices.ts';
import { tellPage } from '../platform/pages.ts';

const NOTICE = 'call';

/** News of a call. A call asked for by our own pages is shown by them. A notice says each phase once. */
export async function announce({ call, from }: CallRecord, before: CallPhase | null): Promise<void> {
  if (!from || (await tellPage(from, 'page/call', { call })) || call.phase === before) return;
  const sentence = call.failure ? failureSentence(call.failure, t) : t(`call_${call.phase}`, call.dialFirst);
  await showNotice(NOTICE, call.label, sentence);
}

/** Why no call came of a right-click or a shortcut, or the question that has to be answered first. */
export async function tellFailure(
  place: CallRecord['from'],
  news: PageMessages['page/failure']['payload'],
): Promise<void> {
  if (place && (await tellPage(place, 'page/failure', news))) return;
  await showNotice(NOTICE, news.number?.label ?? t('extension_name'), failureSentence(news.failure, t));
}
