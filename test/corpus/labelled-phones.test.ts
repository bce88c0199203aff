// Numbers that people labelled on business pages.
import { describe, expect, it } from 'vitest';
import { ourFind, scoreLabelled } from '../accuracy/labelled.ts';
import { casesOf } from './cases.ts';

const FILE = 'labelled-phones.json';

describe(FILE, () => {
  it('finds 98 % with the country given, 97 % with exactly their digits', (test) => {
    const cases = casesOf(test, FILE);
    const score = scoreLabelled(cases, ourFind(cases, 'given'));
    expect(score.recall).toBeGreaterThanOrEqual(0.98);
    expect(score.exact).toBeGreaterThanOrEqual(0.97);
  });

  it('finds 93 % for an American user whose page has a host of its country', (test) => {
    const cases = casesOf(test, FILE);
    expect(scoreLabelled(cases, ourFind(cases, 'host')).recall).toBeGreaterThanOrEqual(0.93);
  });

  it('finds 90 % for an American user with nothing but the fragments', (test) => {
    const cases = casesOf(test, FILE);
    expect(scoreLabelled(cases, ourFind(cases, 'fragments')).recall).toBeGreaterThanOrEqual(0.9);
  });
});
