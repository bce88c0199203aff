// The numbers the page behind the popup shows, each with its button.

import { useId, useState } from 'preact/hooks';
import { numeral, t } from '../../platform/i18n.ts';
import type { FoundNumber } from '../../platform/page-numbers.ts';
import { NumberRow } from '../number-row.tsx';
import type { Placing } from '../use-place.ts';

/** Rows shown before the person asks for all. */
const FEW = 4;

interface PageNumbersProps {
  readonly numbers: readonly FoundNumber[];
  /** Title and host of the page. */
  readonly title: string;
  readonly host: string;
  readonly place: Placing['place'];
}

export function PageNumbers({ numbers, title, host, place }: PageNumbersProps) {
  const id = useId();
  const [isAll, setAll] = useState(false);
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
            onCall={() => void place(number, { title, site: host })}
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
