// The walk through the numbers of a tab, in its frames. It is led by functions run in all frames at the moment
// they are asked: each frame answers, or has nothing of ours to answer with.

import browser from 'webextension-polyfill';
import type { FrameStep } from '../core/frame-steps.ts';
import { STEPS } from '../core/limits.ts';
import { boolean, integer, list, object } from '../core/parse.ts';

const MAX_FRAMES = 200;

// A page's process may have been broken into: what it says is checked like any message.
const parseReport = object({
  place: list(integer(0, MAX_FRAMES), MAX_FRAMES),
  count: integer(0, Number.MAX_SAFE_INTEGER),
  hasFocus: boolean,
  begunAt: integer(0, Number.MAX_SAFE_INTEGER),
});

type Verb = 'step' | 'enter' | 'giveBack' | 'report';

interface Told {
  readonly frameId: number;
  readonly result?: unknown;
}

/** What each frame answers; nothing where the browser lets no script in. */
async function ask(
  tabId: number,
  frameIds: readonly number[] | null,
  verb: Verb,
  isBack: boolean,
): Promise<readonly Told[]> {
  const target = frameIds ? { tabId, frameIds: [...frameIds] } : { tabId, allFrames: true };
  try {
    return await browser.scripting.executeScript({
      target,
      func: perform,
      args: [STEPS, verb, isBack],
      injectImmediately: true,
    });
  } catch {
    return [];
  }
}

/** Runs in the page, so it knows nothing of this file. */
function perform(name: string, verb: Verb, isBack: boolean): unknown {
  const steps = (
    globalThis as unknown as Record<symbol, Record<Verb, (isBack: boolean) => unknown> | undefined>
  )[Symbol.for(name)];
  return steps?.[verb](isBack) ?? null;
}

/** True where the frame with the focus goes on by itself. */
export const stepInFrames = async (tabId: number, isBack: boolean): Promise<boolean> =>
  (await ask(tabId, null, 'step', isBack)).some(({ result }) => result === true);

export async function framesOf(tabId: number): Promise<readonly FrameStep[]> {
  const told = await ask(tabId, null, 'report', false);
  return told.slice(0, MAX_FRAMES).flatMap(({ frameId, result }) => {
    const report = parseReport(result);
    return report ? [{ frameId, ...report }] : [];
  });
}

/** Goes to the first number of the frame, or backwards to the last. */
export const enterFrame = async (tabId: number, frameId: number, isBack: boolean): Promise<void> =>
  void (await ask(tabId, [frameId], 'enter', isBack));

/** Gives the focus back to what had it when a walk began in this frame. */
export const giveBackIn = async (tabId: number, frameId: number): Promise<void> =>
  void (await ask(tabId, [frameId], 'giveBack', false));
