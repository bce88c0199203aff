// What is known of a number, in the person's words.

import type { NumberFacts } from '../core/number-facts.ts';
import { failureSentence } from '../core/sentence.ts';
import { t } from '../platform/page-bus.ts';
import type { CardContent } from './card-parts.ts';
import type { FoundNumber } from './numbers.ts';

/** Rows of the card; what is not known has none. */
export function factsOf({ view }: FoundNumber, facts: NumberFacts | null): NonNullable<CardContent['facts']> {
  const rows = [
    ['card_national', facts?.national ?? ''],
    ['card_country', facts?.country ?? ''],
    ['card_kind', view.kind === 'unknown' ? '' : t(`kind_${view.kind.replaceAll('-', '_')}`)],
    ['card_time', facts?.zone ? timeIn(facts.zone, Date.now()) : ''],
    ['card_dials', facts?.digits.ok ? facts.digits.value : ''],
  ] as const;
  return rows.filter(([, value]) => value !== '').map(([key, value]) => [t(key), value]);
}

/** `14:05` there, with the day where it is another. */
function timeIn(timeZone: string, now: number): string {
  const day = (zone?: string) =>
    new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short' }).format(now);
  const weekday = day(timeZone) === day() ? {} : ({ weekday: 'long' } as const);
  const shape = { timeZone, hour: 'numeric', minute: '2-digit', ...weekday } as const;
  return new Intl.DateTimeFormat(navigator.language, shape).format(now);
}

/** Why the person is to think before they call; none for most numbers. */
export function warningsOf({ fax }: FoundNumber, confirm: string | null): readonly string[] {
  return [...(confirm ? [t(`content_confirm_${confirm}`)] : []), ...(fax ? [t('content_confirm_fax')] : [])];
}

/** Why this number is never dialled; empty where it is. */
export const refusalOf = (facts: NumberFacts | null): string =>
  facts && !facts.digits.ok ? failureSentence(facts.digits.failure, t) : '';
