// The latest call, followed while its phone rings or its talk is watched.

import { useEffect, useState } from 'preact/hooks';
import { type Call, isAlive } from '../core/call.ts';
import { whenTold } from '../platform/own-news.ts';
import { send } from '../platform/ui-bus.ts';

/** Milliseconds between two looks. */
const LOOK_AGAIN = 500;
/** Milliseconds without a change after which a call is history. */
const NEWS = 120_000;

/** The call, null where there is none that is still news, and a function that looks at once. */
export function useCall(first: Call | null): readonly [Call | null, () => Promise<void>] {
  const [call, setCall] = useState(first);
  const look = async () => {
    const answer = await send('call/get', { requestId: null });
    if (answer.ok) setCall(answer.value);
  };
  const isFollowed = call !== null && isAlive(call);
  useEffect(() => {
    const stop = new AbortController();
    // Somebody may have clicked a number while this page stood in a tab of its own.
    window.addEventListener('focus', look, { signal: stop.signal });
    whenTold('call', () => void look(), stop.signal);
    const timer = isFollowed ? setInterval(look, LOOK_AGAIN) : undefined;
    stop.signal.addEventListener('abort', () => clearInterval(timer));
    return () => stop.abort();
  }, [isFollowed]);
  const isNews = call !== null && (isAlive(call) || Date.now() - (call.changedAt ?? call.startedAt) < NEWS);
  return [isNews ? call : null, look];
}
