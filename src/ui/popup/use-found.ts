// The numbers of the page behind the popup; none where no content script of ours is.

import { useEffect, useState } from 'preact/hooks';
import type { ActiveTab } from '../../platform/active-tab.ts';
import { type FoundNumber, followNumbers } from '../../platform/page-numbers.ts';

export function useFound(tab: ActiveTab | null): readonly FoundNumber[] {
  const [found, setFound] = useState<readonly FoundNumber[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    if (tab) followNumbers(tab.id, setFound, stop.signal);
    return () => {
      stop.abort();
      setFound([]);
    };
  }, [tab]);
  return found;
}
