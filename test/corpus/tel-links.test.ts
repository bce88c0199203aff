// tel: links as authors wrote them.
import { describe, expect, it } from 'vitest';
import { ourFind, scoreHrefs, scoreShown } from '../accuracy/tel-links.ts';
import { casesOf } from './cases.ts';

const FILE = 'tel-links.json';

describe(FILE, () => {
  it('finds the number in 98 % of the texts that show one', (test) => {
    const cases = casesOf(test, FILE);
    const score = scoreShown(cases, ourFind(cases));
    expect(score.found / score.shown).toBeGreaterThanOrEqual(0.98);
  });

  it('reads the number of the links themselves', (test) => {
    const score = scoreHrefs(casesOf(test, FILE));
    expect(score.parsed / score.links).toBeGreaterThanOrEqual(0.9);
  });
});
