// Google's PhoneNumberMatcherTest, VALID leniency, on the real metadata.
import { describe, expect, it } from 'vitest';
import { ourDetector } from '../accuracy/detectors.ts';
import { askable, EXCLUDED, scoreGoogle } from '../accuracy/google.ts';
import { casesOf } from './cases.ts';

const FILE = 'phone-number-matcher-cases.json';

describe(FILE, () => {
  it('gives exactly its answers with its rules only', (test) => {
    const score = scoreGoogle(ourDetector(true), casesOf(test, FILE), false);
    expect(score.wrong.map(({ one, said }) => `#${one.id} ${said}`)).toEqual([]);
    expect(score.cases).toBeGreaterThanOrEqual(408);
  });

  it('gives its answers with all our rules, but for the listed exclusions', (test) => {
    const score = scoreGoogle(ourDetector(false), casesOf(test, FILE), true);
    expect(score.wrong.map(({ one, said }) => `#${one.id} ${said}`)).toEqual([]);
  });

  it('lists at most four exclusions, each of which exists and is needed', (test) => {
    const cases = casesOf(test, FILE);
    const ids = new Set(askable(cases).map((one) => one.id));
    expect(EXCLUDED.size).toBeLessThanOrEqual(4);
    expect([...EXCLUDED.keys()].filter((id) => !ids.has(id))).toEqual([]);
    expect(scoreGoogle(ourDetector(false), cases, true).excluded).toEqual([...EXCLUDED.keys()]);
  });
});
