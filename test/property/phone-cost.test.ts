// Law: a number met for the first time costs less than the library takes to parse it and look whether it is
// valid. Medians of processor time in rounds where both take turns, so that neighbours on the machine do
// not count; far looser than what `npm run bench -- --matcher` demands and prints.
import { describe, expect, it } from 'vitest';
import { buildMatcherBench } from '../bench/matcher-built.ts';

/** Times cheaper than the library, at least; microseconds would be the machine's. */
const CHEAPER = 4;

describe('a number met for the first time', () => {
  it(`is ${CHEAPER} times cheaper than the library's parse and validity`, async () => {
    const load = await buildMatcherBench();
    const { measureMatcher } = await load();
    const { candidates, found, warm } = measureMatcher('directory', 60);
    expect(found).toBe(candidates);
    expect(warm.library / warm.fresh).toBeGreaterThan(CHEAPER);
    expect(warm.again).toBeLessThan(warm.fresh / 2);
  });
});
