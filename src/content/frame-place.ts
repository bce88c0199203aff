// Where a frame stands among all frames of its tab. Frames of other sites may be counted and compared, no more.

/** The way down from the top document, e.g. `[1, 0]`: the first frame in its second one. */
export function placeOfFrame(): readonly number[] {
  const place: number[] = [];
  let frame: Window = window;
  while (frame !== frame.parent && place.length < MOST) {
    place.unshift(indexIn(frame.parent, frame));
    frame = frame.parent;
  }
  return place;
}

const MOST = 200;

function indexIn(parent: Window, frame: Window): number {
  const count = Math.min(parent.length, MOST);
  for (let i = 0; i < count; i++) if (parent[i] === frame) return i;
  return count;
}
