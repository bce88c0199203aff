// The shortcuts that go from number to number. A frame goes through its own numbers by itself; at its end, and
// to bring the focus back to where it was, all frames are asked how they stand.

import { nextFrame, originFrame } from '../core/frame-steps.ts';
import { enterFrame, framesOf, giveBackIn, stepInFrames } from '../platform/page-steps.ts';

export async function stepNumbers(tabId: number, isBack: boolean): Promise<void> {
  if (await stepInFrames(tabId, isBack)) return;
  const frame = nextFrame(await framesOf(tabId), isBack);
  if (frame) await enterFrame(tabId, frame.frameId, isBack);
}

export async function giveFocusBack(tabId: number): Promise<void> {
  const frame = originFrame(await framesOf(tabId));
  if (frame) await giveBackIn(tabId, frame.frameId);
}
