// Where a person hears of a call: in the page they are looking at, or, where no content script listens,
// by a notice of the browser.

import type { CallRecord } from '../core/call.ts';
import { CONFIRM_REASONS } from '../core/dialing/confirm.ts';
import type { PageMessages } from '../core/page-contract.ts';
import { callSentence, failureSentence } from '../core/sentence.ts';
import { t } from '../platform/i18n.ts';
import { showNotice } from '../platform/notices.ts';
import { tellOwnPages } from '../platform/own-news.ts';
import { isCallPageOpen } from '../platform/own-pages.ts';
import { tellPage } from '../platform/pages.ts';
import { openQuestion } from '../platform/question-window.ts';
import { hostOf } from './hosts.ts';

const NOTICE = 'call';

/** News of a call. What our own pages asked for is shown by them; a failure also where they were closed. */
export async function announce({ call, from }: CallRecord): Promise<void> {
  tellOwnPages('call');
  if (from ? await tellPage(from, 'page/call', { call }) : !call.failure || (await isCallPageOpen())) return;
  await showNotice(NOTICE, call.label || t('call_private'), callSentence(call, t));
}

/**
 * Why no call came of a right-click, a shortcut or the address bar, or the question that has to be answered
 * first: in the page, else in a window of its own, because a notice takes no answer in every browser.
 */
export async function tellFailure(
  place: CallRecord['from'],
  news: PageMessages['page/failure']['payload'],
  here: { readonly siteUrl: string; readonly isPrivate: boolean },
): Promise<void> {
  const { failure, number } = news;
  // A page's answer to this question would not count.
  const isForPage = failure.detail !== 'often';
  if (isForPage && place && (await tellPage(place, 'page/failure', news))) return;
  if (failure.code === 'confirm-needed' && number) {
    const reason = CONFIRM_REASONS.find((known) => known === failure.detail) ?? 'always';
    const { e164, ext } = number;
    await openQuestion({ e164, ext, site: hostOf(here.siteUrl), reason, isPrivate: here.isPrivate });
  } else await showNotice(NOTICE, number?.label ?? t('extension_name'), failureSentence(failure, t));
}
