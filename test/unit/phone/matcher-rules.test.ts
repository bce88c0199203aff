// Every context rule by an example that it alone refuses: without the rule a number is found there.
import { describe, expect, it } from 'vitest';
import { createMatcher, type Matcher } from '../../../src/core/phone/matcher.ts';
import { scanBlock } from '../../../src/core/phone/scan.ts';

interface Example {
  readonly rule: string;
  readonly country: string;
  readonly pieces: readonly string[];
}

const example = (rule: string, country: string, ...pieces: string[]): Example => ({ rule, country, pieces });

const EXAMPLES: readonly Example[] = [
  example('short', 'AD', 'the emergency: 817 740, said he'),
  example('address', 'US', 'Call server 212.255.12.34'),
  example('address', 'KM', '32.1.10.10'),
  example('slashes', 'DE', '030/23/1250'),
  example('pagination', 'US', '2', '1', '2', '555', '0147'),
  example('count', 'DK', 'Call 21 22 23 24'),
  example('odd', 'US', '21 25 55 01 23 fit'),
  example('date', 'US', '2012-01-02 08'),
  example('year', 'DK', '2018 2019'),
  example('time', 'NO', '2155 0147:30'),
  example('time', 'DE', '08:0302312501'),
  example('money', 'US', 'USD 212-555-0147'),
  example('unit', 'US', '212 555 0147 km'),
  example('thousands', 'NO', '22 345 678'),
  example('decimal', 'NO', '22 34 56 78,50'),
  example('range', 'DK', '2233-4455'),
  example('id-label', 'US', 'Invoice 212-555-0147'),
  example('soft-label', 'US', 'Products 2125550147'),
  example('hash', 'US', '#212-555-0147'),
  example('glued', 'US', 'https://example.com/a/212-555-0147'),
  example('code', 'US', '{"x": 2125550147}'),
  example('vat-code', 'BE', 'BE 0470.123.456'),
  example('rising', 'IT', 'Il terno: 06 12 23 34 45'),
  example('stranger', 'US', 'gizmo 2125550147'),
  example('stranger', 'DE', 'Schraube 0302 4455'),
  example('minus', 'US', 'x < -2125550147 or'),
  example('code-letters', 'IT', 'MI-0212341'),
  example('card', 'SG', '6011 0000 0000 0004'),
  example('isbn', 'ML', '978 0 0000 0000 2'),
  example('iban', 'IT', 'IT60 X054 2811 1010 0000 0123 456'),
];

function found(matcher: Matcher, { country, pieces }: Example): string[] {
  const joins = pieces.slice(1).map((_, i) => pieces.slice(0, i + 1).join('').length);
  return scanBlock(pieces.join(''), joins).flatMap((candidate) =>
    matcher.matchCandidate(candidate, { country }).map(({ e164 }) => e164),
  );
}

describe('context rules', () => {
  const complete = createMatcher();

  it.each(EXAMPLES)('$rule refuses $pieces', (one) => {
    expect(found(complete, one)).toEqual([]);
    expect(found(createMatcher({ without: [one.rule] }), one)).not.toEqual([]);
  });

  it('has no rule twice', () => {
    expect(new Set(complete.ruleNames).size).toBe(complete.ruleNames.length);
  });
});
