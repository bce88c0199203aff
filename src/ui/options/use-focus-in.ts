// Puts the focus on a part of a list once the page shows it: a row that was moved or added is drawn anew,
// and one that was removed must leave the focus to its neighbour.

import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

interface Wanted {
  readonly row: number | null;
  readonly part: string;
}

/** A null row is the button that adds rows. */
export function useFocusIn(box: RefObject<HTMLElement | null>): (row: number | null, part: string) => void {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useLayoutEffect(() => {
    if (!wanted) return;
    const { row, part } = wanted;
    const place = row === null ? '[data-part="add"]' : `[data-row="${row}"][data-part="${part}"]`;
    box.current?.querySelector<HTMLElement>(place)?.focus();
  }, [wanted]);
  return (row, part) => setWanted({ row, part });
}
