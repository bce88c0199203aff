// Signs spare rules most sightings; they must never spare one that the rule would refuse. Held against the
// same rules without signs, over every row of the table in several countries.
import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import { view } from '../../../src/core/phone/digits.ts';
import { OUR_GRAMMAR } from '../../../src/core/phone/grammar.ts';
import { ourJudge } from '../../../src/core/phone/judge.ts';
import { makePlaces } from '../../../src/core/phone/place.ts';
import { compilePlans } from '../../../src/core/phone/plans.ts';
import { makeReader } from '../../../src/core/phone/readings.ts';
import { RULES } from '../../../src/core/phone/rules/all.ts';
import { searchView } from '../../../src/core/phone/search.ts';
import type { Rule } from '../../../src/core/phone/sighting.ts';
import { splitOurs } from '../../../src/core/phone/split.ts';
import { table } from './table-all.ts';
import { joinsOf } from './table-judge.ts';

const reader = makeReader(compilePlans(metadata));
const places = makePlaces(Object.keys(metadata.countries));

function finder(rules: readonly Rule[]) {
  const judge = ourJudge(reader, OUR_GRAMMAR, rules, places);
  const how = { grammar: OUR_GRAMMAR, judge, google: false, split: splitOurs };
  return (pieces: readonly string[], country: string): string => {
    const { text, map } = view(pieces.join(''));
    const joins = new Set(map ? [] : joinsOf(pieces));
    const countries = () => [{ country, reason: 'user', weight: 1 } as const];
    const found = searchView({ text, joins, countries, context: { country } }, how);
    return found.map(({ start, end }) => `${country} ${start} ${text.slice(start, end)}`).join('\n');
  };
}

describe('the signs of a rule', () => {
  const withSigns = finder(RULES);
  const allAsked = finder(RULES.map(({ signs: _, ...rule }) => rule));
  const rows = table.flatMap(({ cases }) => cases);

  it('are given to most rules', () => {
    expect(RULES.filter(({ signs }) => signs !== undefined).length).toBeGreaterThan(RULES.length / 2);
  });

  it.each(['US', 'DE', 'DK', 'KM', 'SG', 'IT', ''])('spare no rule a row in "%s"', (other) => {
    for (const { country, pieces } of rows)
      expect(withSigns(pieces, other || country)).toBe(allAsked(pieces, other || country));
  });
});
