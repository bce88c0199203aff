// The numbers the page behind the popup shows, each with its button.

import { useEffect, useId, useState } from 'preact/hooks';
import type { ActiveTab } from '../../platform/active-tab.ts';
import { numeral, t } from '../../platform/i18n.ts';
import { type FoundNumber, followNumbers } from '../../platform/page-numbers.ts';
import { NumberRow } from '../number-row.tsx';
import type { Placing } from '../use-place.ts';

/** Rows shown before the person asks for all. */
const FEW = 4;

interface PageNumbersProps {
  readonly tab: ActiveTab;
  readonly host: string;
  readonly place: Placing['place'];
}

export function PageNumbers({ tab, host, place }: PageNumbersProps) {
  const id = useId();
  const [numbers, setNumbers] = useState<readonly FoundNumber[]>([]);
  const [isAll, setAll] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    followNumbers(tab.id, setNumbers, stop.signal);
    return () => stop.abort();
  }, [tab.id]);
  if (numbers.length === 0) return null;
  const shown = isAll ? numbers : numbers.slice(0, FEW);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="list-head">
        {t('popup_page_numbers')}
      </h2>
      <ul class="rows list">
        {shown.map((number) => (
          <NumberRow
            key={`${number.e164} ${number.ext}`}
            label={number.label}
            note={wordsOf(number)}
            onCall={() => void place(number, { title: tab.title, site: host })}
          />
        ))}
      </ul>
      {shown.length < numbers.length && (
        <button type="button" class="link list-more" onClick={() => setAll(true)}>
          {t('popup_all_numbers', numeral(numbers.length))}
        </button>
      )}
    </section>
  );
}

/** What the page calls it, where that is more than the number itself. */
const wordsOf = ({ text }: FoundNumber): string => (/\p{L}{2}/u.test(text) ? text : '');
