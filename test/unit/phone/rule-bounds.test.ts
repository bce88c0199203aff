// Where each context rule begins and ends: what it refuses by itself, all other rules switched off, and what stands
// right beside that and passes. The table says what all rules make of a text; this says which rule does.

import { describe, expect, it } from 'vitest';
import { createMatcher, type Matcher } from '../../../src/core/phone/matcher.ts';

interface Bounds {
  readonly rule: string;
  readonly country: string;
  readonly refuses: readonly string[];
  readonly passes: readonly string[];
}

const BOUNDS: readonly Bounds[] = [
  {
    rule: 'date',
    country: 'DK',
    refuses: ['Tel. 22.10.2019', '22.10.20 19', '29.12.20.20', '29-12-20-20'],
    passes: ['Tel. 22 10 20 19', 'Tel 22.10.20 19', '29.12-20.20', 'Tel 29.12.20.20'],
  },
  { rule: 'date', country: 'US', refuses: ['2012-01-02 08', 'Tel 2012-01-02 08'], passes: ['212-555-0147'] },
  {
    rule: 'year',
    country: 'DK',
    refuses: ['2018 2019', '2018-2019', '2018/2019'],
    passes: ['2118 2019', '2018 9019', 'Tel 2018 2019'],
  },
  { rule: 'year', country: 'US', refuses: [], passes: ['2012 20 13 14'] },
  {
    rule: 'time',
    country: 'DK',
    refuses: [
      '22.30-23.45',
      '26.30-23.45',
      'Tel. 22.30-23.45',
      'Tel. 24.30-23.45',
      '2233 4455:30',
      '8:2233 4455',
    ],
    passes: [
      '22.30-23.75',
      'Tel. 26.30-23.45',
      '2233 4455:300',
      '2233 4455:75',
      '2233 4455 :30',
      '2233 4455: 3:30',
      '8: 2233 4455',
      'x:2233 4455',
      'Tel. 2233 4455:30',
    ],
  },
  {
    rule: 'address',
    country: 'US',
    refuses: ['212.255.12.34'],
    passes: ['212.256.12.34', '212.55.501.47', '1.212.555.0147'],
  },
  {
    rule: 'slashes',
    country: 'DE',
    refuses: ['030/23/1250', '0 030/23/1250'],
    passes: ['030/23/125012', '030/23/1250 1', '030/231250'],
  },
  {
    rule: 'count',
    country: 'DK',
    refuses: ['21 22 23 24', '22 23 24 25'],
    passes: ['21 22 23 25', '21 23 22 24'],
  },
  { rule: 'count', country: 'PL', refuses: [], passes: ['512 513 514'] },
  {
    rule: 'rising',
    country: 'IT',
    refuses: ['06 12 23 34 45', '09 12 23 34 45'],
    passes: [
      '06 12 23 34 34',
      '06 12 23 34 33',
      '06 12 345 456',
      '06 12 34 4567',
      '06 12 23 34',
      '02 12 23 34',
    ],
  },
  { rule: 'rising', country: 'FR', refuses: [], passes: ['01 12 23 34 45'] },
  {
    rule: 'odd',
    country: 'US',
    refuses: ['21 25 55 01 47 fit', 'fit 21 25 55 01 47'],
    passes: ['21 25 55 01 47', '2125 550147 fit', '212-555-0147 fit'],
  },
  {
    rule: 'fragment',
    country: 'US',
    refuses: ['2125550147/77'],
    passes: [
      '77/212-555-0147',
      '212-555-0147/77',
      '2125550147/a 7',
      '2125550147, 77',
      '77, 2125550147',
      '2125550147 x - 77',
    ],
  },
  {
    rule: 'id-label',
    country: 'US',
    refuses: ['Invoice 212-555-0147', 'Invoice number (212) 555-0147', 'Invoice (212) 5550147'],
    passes: ['Invoice (212) 555-0147', 'Phone 212-555-0147'],
  },
  {
    rule: 'soft-label',
    country: 'US',
    refuses: ['Products 2125550147', 'Products 21 25 55 01 47'],
    passes: ['Products 212-555-0147', 'Gizmos 2125550147'],
  },
  {
    rule: 'hash',
    country: 'DK',
    refuses: ['#2233 4455', '# 2233 4455', '№ 2233 4455', '第22334455', '22334455号', '2233 4455 號'],
    passes: ['# of calls 2233 4455', '第 22334455', '22334455 and 号'],
  },
  {
    rule: 'glued',
    country: 'US',
    refuses: [
      '@212-555-0147',
      'x&212-555-0147',
      'id=212-555-0147',
      'C:\\212-555-0147',
      'x/212-555-0147',
      'www.a.example/212-555-0147',
      '1B-212-555-0147',
      '212-555-0147_x',
      '212-555-0147=1',
      '212-555-0147?a',
      '212-555-0147?1',
      '212-555-0147&a',
      '212-555-0147@a',
      '212-555-0147\\a',
      '212-555-0147.jpg',
      '212-555-0147.jpg, x',
      '212-555-0147/a',
      '212-555-0147-b',
    ],
    passes: [
      '_212-555-0147_',
      '*212-555-0147*',
      'tel=212-555-0147',
      'id= 212-555-0147',
      'AB-212-555-0147',
      '11-212-555-0147',
      '12/212-555-0147',
      'Tel: a/212-555-0147',
      'http://a 212-555-0147',
      'a=b 212-555-0147',
      '212-555-0147? yes',
      '212-555-0147.',
      '212-555-0147.Call',
      '212-555-0147.jpgs4',
      '212-555-0147 x_y',
      '212-555-0147, x=y',
      '212-555-0147,a-b',
    ],
  },
  {
    rule: 'code',
    country: 'US',
    refuses: [
      'run(x, 2125550147)',
      'run(2125550147)',
      'run(2125550147, x)',
      '$(2125550147)',
      '{"id": 2125550147}',
      'id = 2125550147;',
      'a[1]=2125550147,',
      'n >= 2125550147;',
      'f => 2125550147;',
      'a != 2125550147;',
      'a="2125550147";',
    ],
    passes: [
      'call (2125550147)',
      'run(x) 2125550147)',
      'run(x, 2125550147 and)',
      'id = 212-555-0147;',
      'id: 2125550147 or',
      'id: really 2125550147;',
      'total 2125550147;',
    ],
  },
  {
    rule: 'vat-code',
    country: 'BE',
    refuses: ['BE 0470.123.456', '(BE 0470.123.456'],
    passes: [
      'NL 0470.123.456',
      'EL 0470.123.456',
      'ABE 0470.123.456',
      'éBE 0470.123.456',
      'be 0470.123.456',
      'BE: 0470.123.456',
    ],
  },
  { rule: 'vat-code', country: 'GR', refuses: ['EL 2101234567', 'GR 2101234567'], passes: ['DE 2101234567'] },
  {
    rule: 'money',
    country: 'US',
    refuses: [
      'USD 212-555-0147',
      'USD. 212-555-0147',
      'TRY 212-555-0147',
      'euro 212-555-0147',
      '$ (212) 555-0147',
      '212-555-0147 $',
    ],
    passes: [
      'USD (212) 555-0147',
      'try 212-555-0147',
      '25 USD 212-555-0147',
      '25 USD. 212-555-0147',
      'xUSD 212-555-0147',
      'USD or 212-555-0147',
      '$ off 212-555-0147',
      '212-555-0147 $25',
      '212-555-0147 $ 25',
    ],
  },
  {
    rule: 'unit',
    country: 'US',
    refuses: ['212-555-0147 km', '212-555-0147 KM', '212-555-0147 km!', '212-555-0147 m²', '212-555-0147 €'],
    passes: ['212-555-0147 kmx', '212-555-0147, km', '212-555-0147 and km', '212-555-0147 $25'],
  },
  {
    rule: 'thousands',
    country: 'NO',
    refuses: ['22 345 678', '22.345.678', 'a 22 345 678', '22 345 678,5'],
    passes: ['22 345.678', '22 34 56 78'],
  },
  {
    rule: 'thousands',
    country: 'PL',
    refuses: ['512.513.514'],
    passes: ['512 513 514', '512 513 514 views', '512 513 514 Ann'],
  },
  {
    rule: 'decimal',
    country: 'NO',
    refuses: ['22 34 56 78,50', '22 34 56 78,5', '5,22 34 56 78', '22.345678'],
    passes: [
      '22 34 56 78,501',
      '22 34 56 78, 50',
      '22 34 56 78. 5',
      '5, 22 34 56 78',
      '22.34.5678',
      '2234.5678',
    ],
  },
  { rule: 'decimal', country: 'IT', refuses: ['338.76543210'], passes: ['338.7654321'] },
  {
    rule: 'range',
    country: 'DK',
    refuses: ['2233-4455', '22334-455', '2233 – 4455', '2233/4455', '2018-2019'],
    passes: ['2233 4455', '22-334455', '22-33-44-55'],
  },
  { rule: 'range', country: 'SG', refuses: [], passes: ['6123-4567'] },
  {
    rule: 'stranger',
    country: 'US',
    refuses: [
      'gizmo 2125550147',
      'gizmo: 2125550147',
      'Gizmo 2125550147',
      'Ann gizmo 2125550147',
      'gizmo 212-5550147',
    ],
    passes: [
      'gizmo 212-555-0147',
      'gizmo (212) 5550147',
      'gizmo, 2125550147',
      'the 2125550147',
      'Ann Gizmo 2125550147',
      'call gizmo 2125550147',
    ],
  },
  { rule: 'stranger', country: 'DE', refuses: ['gizmo 0302312501'], passes: ['gizmo 01711234567'] },
  { rule: 'stranger', country: 'JP', refuses: [], passes: ['東京 0312345678'] },
  {
    rule: 'minus',
    country: 'US',
    refuses: ['x < -2125550147 or', '–2125550147'],
    passes: ['x < -212-555-0147 or', '- 2125550147', 'x-2125550147'],
  },
  {
    rule: 'code-letters',
    country: 'IT',
    refuses: ['MI-0212341', 'MIIII-0212341'],
    passes: ['mi-0212341', 'MIIIII-0212341', 'MI -0212341'],
  },
  {
    rule: 'code-letters',
    country: 'US',
    refuses: ['AX-2125550147'],
    passes: ['AX-212-555-0147', '4AX-2125550147'],
  },
  { rule: 'card', country: 'SG', refuses: ['6011 0000 0000 0004'], passes: ['6011 0000 0000 0005'] },
  { rule: 'isbn', country: 'ML', refuses: ['978 0 0000 0000 2'], passes: ['978 0 0000 0000 3'] },
  {
    rule: 'iban',
    country: 'IT',
    refuses: ['IT60 X054 2811 1010 0000 0123 456'],
    passes: ['IT61 X054 2811 1010 0000 0123 456'],
  },
];

const NAMES = createMatcher().ruleNames;
const NONE = createMatcher({ without: NAMES });
const countIn = (matcher: Matcher, text: string, country: string): number =>
  matcher.findNumbers(text, { country }).length;

describe.each(BOUNDS)('the rule $rule, in $country', ({ rule, country, refuses, passes }) => {
  const alone = createMatcher({ without: NAMES.filter((name) => name !== rule) });

  it.each(refuses)('refuses %j', (text) => {
    expect(countIn(NONE, text, country), 'there is a number to refuse').toBeGreaterThan(0);
    expect(countIn(alone, text, country)).toBe(0);
  });

  it.each(passes)('lets %j pass', (text) => {
    expect(countIn(alone, text, country)).toBe(countIn(NONE, text, country));
    expect(countIn(alone, text, country)).toBeGreaterThan(0);
  });
});

describe('the rule listed', () => {
  const alone = createMatcher({ without: NAMES.filter((name) => name !== 'listed') });
  it.each([
    ['OEM 212-555-0173, 212-555-0147', 1],
    ['OEM 212-555-0173 and 212-555-0147', 1],
    ['OEM 2125550173, 212-555-0147', 2],
    ['call 212-555-0173, 212-555-0147', 2],
    ['OEM 212-555-0173 or else 212-555-0147', 2],
    ['OEM 212-555-0173 And 212-555-0147', 2],
  ])('leaves of %j %i', (text, left) => {
    expect(countIn(NONE, text, 'US')).toBe(2);
    expect(countIn(alone, text, 'US')).toBe(left);
  });
});
