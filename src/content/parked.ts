// Elements far from the screen, found again by how far down the document they were when they were seen last.

export interface Parked {
  /** `top` and `bottom` in pixels of the document. */
  put(element: Element, top: number, bottom: number): void;
  has(element: Element): boolean;
  /** True where it was there. */
  take(element: Element): boolean;
  /** Takes out all that reach into this stretch of the document. */
  takeBetween(top: number, bottom: number): readonly Element[];
  /** Takes out those that have been here longest, at most so many. */
  takeOldest(count: number): readonly Element[];
  size(): number;
}

/** Height of one shelf, in pixels. */
const SHELF = 1_000;

const shelvesOf = (top: number, bottom: number): readonly [number, number] => [
  Math.floor(top / SHELF),
  Math.floor(bottom / SHELF),
];

function* firstOf<T>(all: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const one of all) {
    if (left-- <= 0) return;
    yield one;
  }
}

export function createParked(): Parked {
  const shelves = new Map<number, Set<Element>>();
  /** First and last shelf of each; the oldest first. */
  const places = new Map<Element, readonly [number, number]>();

  function take(element: Element): boolean {
    const [first, last] = places.get(element) ?? [0, -1];
    for (let shelf = first; shelf <= last; shelf++) {
      const there = shelves.get(shelf);
      there?.delete(element);
      if (there?.size === 0) shelves.delete(shelf);
    }
    return places.delete(element);
  }

  function takeAll(elements: Iterable<Element>): readonly Element[] {
    const taken = [...elements];
    for (const element of taken) take(element);
    return taken;
  }

  return {
    put(element, top, bottom) {
      take(element);
      const [first, last] = shelvesOf(top, bottom);
      for (let shelf = first; shelf <= last; shelf++) {
        const there = shelves.get(shelf);
        if (there) there.add(element);
        else shelves.set(shelf, new Set([element]));
      }
      places.set(element, [first, last]);
    },
    has: (element) => places.has(element),
    take,
    takeBetween(top, bottom) {
      const [first, last] = shelvesOf(top, bottom);
      const taken: Element[] = [];
      for (let shelf = first; shelf <= last; shelf++) taken.push(...takeAll(shelves.get(shelf) ?? []));
      return taken;
    },
    takeOldest: (count) => takeAll(firstOf(places.keys(), count)),
    size: () => places.size,
  };
}
