// When a call was and what came of it, in words of the person's language.

import type { HistoryEntry } from '../core/history.ts';
import { formatLanguage, t } from '../platform/i18n.ts';

/** Today as a time, before that as a day with its time. */
export function whenOf(startedAt: number, now: number): string {
  const [then, today] = [new Date(startedAt), new Date(now)];
  const isToday = then.toDateString() === today.toDateString();
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  const day = { month: 'short', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(formatLanguage(), isToday ? time : { ...day, ...time }).format(then);
}

/** What is known of a call that nobody watches any more: a talk whose end nobody told was one, too. */
export function outcomeOf({ outcome, failure, seconds }: HistoryEntry): string {
  if (failure === 'not-answered') return t('history_not_answered');
  if (outcome === 'talking' || (outcome === 'ended' && seconds !== 0)) return t('history_spoken');
  // Rung off before anybody talked.
  if (outcome === 'ended') return t('history_dialling');
  return t(`history_${outcome}`);
}
