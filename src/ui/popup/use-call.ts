// The latest call, followed while its phone rings or its talk is watched.

import { useEffect, useState } from 'preact/hooks';
import { type Call, isAlive } from '../../core/call.ts';
import { send } from '../../platform/ui-bus.ts';

/** Milliseconds between two looks. */
const LOOK_AGAIN = 500;
/** Milliseconds after which a call is history. */
const NEWS = 120_000;

/** Null where there is no call, or none that is still news. */
export function useCall(first: Call | null): Call | null {
  const [call, setCall] = useState(first);
  const isFollowed = call !== null && isAlive(call);
  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      const answer = await send('call/get', { requestId: null });
      if (!stop.signal.aborted && answer.ok) setCall(answer.value);
    };
    // Somebody may have clicked a number while this page stood in a tab of its own.
    window.addEventListener('focus', look, { signal: stop.signal });
    const timer = isFollowed ? setInterval(look, LOOK_AGAIN) : undefined;
    stop.signal.addEventListener('abort', () => clearInterval(timer));
    return () => stop.abort();
  }, [isFollowed]);
  return call && (isAlive(call) || Date.now() - call.startedAt < NEWS) ? call : null;
}
