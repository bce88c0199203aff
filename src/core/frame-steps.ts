// Going through the numbers of a tab whose page has frames: the page itself first, then its frames in the
// order of the document, and round again.

/** How one frame stands, as it tells of itself. */
export interface FrameReport {
  /** The way down from the top document: `[1, 0]` is the first frame in its second one. */
  readonly place: readonly number[];
  /** Numbers that can be seen. */
  readonly count: number;
  readonly hasFocus: boolean;
  /** When a walk began here (milliseconds since the epoch); 0: never. */
  readonly begunAt: number;
}

export interface FrameStep extends FrameReport {
  readonly frameId: number;
}

/** The frame to go on in once the one with the focus has no number left that way; null where none has any. */
export function nextFrame(frames: readonly FrameStep[], isBack: boolean): FrameStep | null {
  const here = frames.find(({ hasFocus }) => hasFocus)?.place ?? [];
  const ordered = frames.filter(({ count }) => count > 0).sort((a, b) => compare(a.place, b.place));
  if (isBack) ordered.reverse();
  const isAhead = ({ place }: FrameStep) => compare(place, here) * (isBack ? -1 : 1) > 0;
  return ordered.find(isAhead) ?? ordered[0] ?? null;
}

/** A frame before the frames in it. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, at] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (at !== other) return at - other;
  }
  return a.length - b.length;
}

/** Where the latest walk began. */
export const originFrame = (frames: readonly FrameStep[]): FrameStep | null =>
  frames.filter(({ begunAt }) => begunAt > 0).sort((a, b) => b.begunAt - a.begunAt)[0] ?? null;
