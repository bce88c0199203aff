// A call asked for by message, from a page or from a page of ours. What only we may ask – whether so many
// calls are meant – is asked in a window of ours: a broken-into page could answer its own question.

import type { Answer, Payload } from '../core/contract.ts';
import { failure } from '../core/failure.ts';
import { failed } from '../core/result.ts';
import type { Sender } from '../platform/bus.ts';
import { openQuestion } from '../platform/question-window.ts';
import { calls } from './call-desk.ts';
import { hostsOf } from './hosts.ts';

/** Failures: those of `Calls.place`; `asked-in-window` where the page has nothing to answer. */
export async function placeFrom(
  payload: Payload<'call/place'>,
  sender: Sender,
): Promise<Answer<'call/place'>> {
  const { requestId, e164, ext, confirmed, title, selection } = payload;
  const isOwn = sender.tier === 'ui';
  const { tabId, frameId, documentId } = sender;
  const from = !isOwn && tabId !== null ? { tabId, frameId, ...(documentId && { documentId }) } : null;
  const host = isOwn ? payload.site : hostsOf(sender).site;
  const page = { url: isOwn ? '' : sender.url, host, title, selection };
  const isPrivate = sender.isPrivate || (isOwn && payload.isPrivate);
  const placed = await calls.place({ requestId, e164, ext, confirmed, page, from, isPrivate, isOwn });
  if (isOwn || placed.ok || placed.failure.detail !== 'often') return placed;
  await openQuestion({ e164, ext, site: host, reason: 'often', isPrivate });
  return failed(failure('asked-in-window'));
}
