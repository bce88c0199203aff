// Going through the numbers of a page with frames: which frame is next, and where a walk began.

import { describe, expect, it } from 'vitest';
import { type FrameStep, nextFrame, originFrame } from '../../src/core/frame-steps.ts';

const frame = (frameId: number, place: number[], more: Partial<FrameStep> = {}): FrameStep => ({
  frameId,
  place,
  count: 1,
  hasFocus: false,
  begunAt: 0,
  ...more,
});

/** The top document, two frames in it, the first of which holds one more, and a frame beside that. */
const places = [[], [0], [0, 0], [0, 1], [1]];
const tree = (focus: number, counts: number[] = []): FrameStep[] =>
  places
    .map((place, i) => frame(i, place, { hasFocus: i === focus, count: counts[i] ?? 1 }))
    // Frames answer in any order.
    .reverse();

describe('the next frame', () => {
  it.each([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 0],
  ])('from frame %i is %i, and back again', (from, to) => {
    expect(nextFrame(tree(from), false)?.frameId).toBe(to);
    expect(nextFrame(tree(to), true)?.frameId).toBe(from);
  });

  it('is none without a number', () => {
    expect(nextFrame(tree(0, [1, 0, 0, 0, 2]), false)?.frameId).toBe(4);
    expect(nextFrame(tree(4, [0, 0, 3, 0, 1]), true)?.frameId).toBe(2);
    expect(nextFrame(tree(0, [0, 0, 0, 0, 0]), false)).toBeNull();
  });

  it('comes round to the frame itself where no other has a number', () => {
    expect(nextFrame(tree(2, [0, 0, 5, 0, 0]), false)?.frameId).toBe(2);
  });

  it('is counted from the top where no frame has the focus', () => {
    expect(nextFrame(tree(-1), false)?.frameId).toBe(1);
    expect(nextFrame([frame(7, [3])], true)?.frameId).toBe(7);
  });

  it('orders frames by number, not by text', () => {
    const frames = [frame(10, [10]), frame(2, [2]), frame(1, [1], { hasFocus: true })];
    expect(nextFrame(frames, false)?.frameId).toBe(2);
  });
});

describe('where the latest walk began', () => {
  it('is the frame that says so last', () => {
    const frames = [
      frame(0, []),
      frame(1, [0], { begunAt: 5 }),
      frame(2, [1], { begunAt: 9 }),
      frame(3, [2], { begunAt: 7 }),
    ];
    expect(originFrame(frames)?.frameId).toBe(2);
  });

  it('is nowhere where none began', () => {
    expect(originFrame([frame(0, [])])).toBeNull();
  });
});
