// Strings of article pages that are no phone numbers.
import { describe, expect, it } from 'vitest';
import { ourDetector } from '../accuracy/detectors.ts';
import { EXPLAINED, nameOf, scoreNotPhones } from '../accuracy/not-phones.ts';
import { casesOf } from './cases.ts';

const FILE = 'not-phones.json';

describe(FILE, () => {
  it('matches at most 0.5 %, each of them explained', (test) => {
    const score = scoreNotPhones(ourDetector(false), casesOf(test, FILE));
    expect(score.unexplained.map(nameOf)).toEqual([]);
    expect(score.rate).toBeLessThanOrEqual(0.005);
  });

  it('explains nothing that is not matched', (test) => {
    const { matched } = scoreNotPhones(ourDetector(false), casesOf(test, FILE));
    const known = new Set(matched.map(nameOf));
    expect([...EXPLAINED.keys()].filter((id) => !known.has(id))).toEqual([]);
  });
});
