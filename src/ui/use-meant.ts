// A press that a person can have meant. What somebody else brought before their eyes – a link that opened our
// page, a question that came up where another button was – may have come under a press that was on its way.

import { useEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Milliseconds a person is given to see what they press. */
const PAUSE = 500;

export interface Meant {
  /** False for a moment after something came up, came to the front, or was pressed too early. */
  readonly isReady: boolean;
  /** True where a press counts; one that comes too early starts the wait anew, for whoever drums on a button. */
  takes(): boolean;
}

/** `isNeeded`: false where the person brought it up themselves. */
export function useMeant(isNeeded: boolean): Meant {
  const [isReady, setReady] = useState(!isNeeded);
  const [waits, wait] = useReducer((count: number) => count + 1, 0);
  const isWaiting = useRef(isNeeded);
  useEffect(() => {
    if (!isNeeded) return;
    isWaiting.current = true;
    setReady(false);
    const timer = setTimeout(() => {
      isWaiting.current = false;
      setReady(true);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [isNeeded, waits]);
  useEffect(() => {
    if (!isNeeded) return;
    const again = () => wait(undefined);
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [isNeeded]);
  const takes = () => {
    if (isWaiting.current) wait(undefined);
    return !isWaiting.current;
  };
  return { isReady, takes };
}
