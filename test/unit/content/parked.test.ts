// Where elements far from the screen are kept.

import { describe, expect, it } from 'vitest';
import { createParked } from '../../../src/content/parked.ts';

/** Nothing is asked of an element. */
const elements = Array.from({ length: 5 }, (_, n) => ({ n }) as unknown as Element);
const [a, b, c, d, e] = elements as [Element, Element, Element, Element, Element];

function parkedRows() {
  const parked = createParked();
  for (const [n, element] of elements.entries()) parked.put(element, n * 800, n * 800 + 30);
  return parked;
}

describe('parked elements', () => {
  it('are found by the stretch they reach into, each once', () => {
    const parked = parkedRows();
    const found = parked.takeBetween(1_500, 2_500);
    // Shelves are a thousand pixels high: what is near enough may come too, what reaches in must.
    expect(found).toContain(c);
    expect(found).not.toContain(a);
    expect(found).not.toContain(e);
    expect(parked.takeBetween(1_500, 2_500)).toEqual([]);
    expect(parked.size()).toBe(elements.length - found.length);
  });

  it('may be high, move, and lie above the document', () => {
    const parked = createParked();
    parked.put(a, -5_000, 9_000);
    expect(parked.has(a)).toBe(true);
    parked.put(a, 20_000, 20_010);
    expect(parked.takeBetween(-6_000, 10_000)).toEqual([]);
    expect(parked.takeBetween(20_005, 20_006)).toEqual([a]);
    expect(parked.size()).toBe(0);
  });

  it('come in the order in which they were put there last', () => {
    const parked = parkedRows();
    parked.put(b, 0, 1);
    expect(parked.takeOldest(3)).toEqual([a, c, d]);
    expect(parked.takeOldest(3)).toEqual([e, b]);
    expect(parked.takeOldest(3)).toEqual([]);
  });

  it('are taken once', () => {
    const parked = parkedRows();
    expect([parked.take(b), parked.take(b)]).toEqual([true, false]);
    expect(parked.takeBetween(0, 10_000)).not.toContain(b);
  });
});
