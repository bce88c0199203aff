import { describe, expect, it } from 'vitest';
import { reasonToConfirm } from '../../src/core/dialing/confirm.ts';
import { callingCodeOf, takeApart } from '../../src/core/dialing/number.ts';
import { parsePattern } from '../../src/core/dialing/pattern.ts';
import { DEFAULT_RULES, digitsToDial, doubledPrefix, parseRules } from '../../src/core/dialing/rules.ts';
import {
  fillTemplate,
  fillVariables,
  isVariableName,
  unknownNames,
} from '../../src/core/dialing/template.ts';

const london = { e164: '+442079460958', callingCode: '44', national: '2079460958' };
const sf = { e164: '+14155550123', callingCode: '1', national: '4155550123' };
const rome = { e164: '+390655501234', callingCode: '39', national: '0655501234' };
const inside = { e164: '204', callingCode: null, national: '204' };

const dial = (number: typeof london | typeof inside, rules: object, own = '1') => {
  const digits = digitsToDial(number, { ...DEFAULT_RULES, ...rules }, own);
  return digits.ok ? digits.value : digits.failure.code;
};

describe('dial rules', () => {
  it.each([
    ['nothing set: E.164 digits', london, {}, '442079460958'],
    [
      'outside line and international prefix',
      london,
      { outsidePrefix: '9', internationalPrefix: '011' },
      '9011442079460958',
    ],
    [
      'own country keeps its calling code',
      sf,
      { outsidePrefix: '9', internationalPrefix: '011' },
      '914155550123',
    ],
    ['own country, national', sf, { ownCountry: 'national' }, '4155550123'],
    [
      'own country, national with trunk prefix',
      sf,
      { outsidePrefix: '9', ownCountry: 'national', trunkPrefix: '1' },
      '914155550123',
    ],
    ['internal numbers take no prefix', inside, { outsidePrefix: '9', internationalPrefix: '011' }, '204'],
    [
      'a rewrite decides alone',
      london,
      { outsidePrefix: '9', rewrites: [{ pattern: '+44.', digits: '88 {rest}' }] },
      '882079460958',
    ],
    [
      'the first rewrite that fits',
      sf,
      {
        rewrites: [
          { pattern: '+44.', digits: '1' },
          { pattern: '+1NXXNXXXXXX', digits: '7{number}' },
          { pattern: '+1.', digits: '2' },
        ],
      },
      '714155550123',
    ],
    ['blocked', sf, { blocked: ['+1 415.'] }, 'number-blocked'],
    [
      'a rewrite that leaves nothing',
      sf,
      { rewrites: [{ pattern: '+14155550123', digits: '{rest}' }] },
      'number-refused',
    ],
  ])('%s', (_name, number, rules, digits) => {
    expect(dial(number, rules)).toBe(digits);
  });

  it('keeps the zero that belongs to Italian numbers', () => {
    expect(dial(rome, { ownCountry: 'national' }, '39')).toBe('0655501234');
    expect(dial(rome, { internationalPrefix: '00' }, '49')).toBe('00390655501234');
  });

  it('drops what cannot be meant from a stored record', () => {
    expect(
      parseRules({
        outsidePrefix: '9;',
        internationalPrefix: '011',
        rewrites: [
          { pattern: '(a+)+', digits: '1' },
          { pattern: '+1.', digits: '<1>' },
          { pattern: '+1.', digits: '9{rest}' },
        ],
        blocked: ['', '+900.', 7],
        extensionLengths: [2, 3, '4', 6, 7],
      }),
    ).toEqual({
      ...DEFAULT_RULES,
      internationalPrefix: '011',
      rewrites: [{ pattern: '+1.', digits: '9{rest}' }],
      blocked: ['+900.'],
      extensionLengths: [3, 6],
    });
  });
});

describe('parseRules', () => {
  const chosen = {
    outsidePrefix: '9',
    internationalPrefix: '011',
    ownCountry: 'national',
    trunkPrefix: '*#0',
    rewrites: [{ pattern: '3XX', digits: '88 {number}-{rest}' }],
    blocked: ['+1900.'],
    extensionLengths: [3, 4, 5, 6],
  };

  it('reads back what was written', () => {
    expect(parseRules({ ...chosen, more: 1 })).toEqual(chosen);
  });

  it.each([undefined, null, 'x', {}])('takes the defaults for %j', (value) => {
    expect(parseRules(value)).toEqual(DEFAULT_RULES);
  });

  it('takes the default for every field that is wrong, and 200 rules', () => {
    const wrong = Object.fromEntries(Object.keys(chosen).map((key) => [key, 9]));
    expect(parseRules(wrong)).toEqual(DEFAULT_RULES);
    expect(parseRules({ outsidePrefix: '1'.repeat(13) }).outsidePrefix).toBe('');
    expect(parseRules({ blocked: Array(201).fill('1') }).blocked).toHaveLength(200);
  });

  it.each([
    undefined,
    null,
    'x',
    { pattern: 7, digits: '1' },
    { pattern: '1', digits: 7 },
    { pattern: '1', digits: '' },
  ])('takes no rewriting rule for one like %j', (rule) => {
    expect(parseRules({ rewrites: [rule] }).rewrites).toEqual([]);
  });

  it('never let a rule that is none decide, wherever it came from', () => {
    const rules = { blocked: ['('], rewrites: [{ pattern: '(', digits: '1' }] };
    expect(dial(sf, rules)).toBe('14155550123');
  });
});

describe('takeApart', () => {
  it.each([
    ['+442079460958', { callingCode: '44', national: '2079460958', kind: 'unknown', country: 'GB' }],
    ['+18005550199', { callingCode: '1', national: '8005550199', kind: 'toll-free' }],
    ['+19005550199', { callingCode: '1', national: '9005550199', kind: 'premium' }],
    ['+80012345678', { callingCode: '800', national: '12345678', country: null }],
  ])('%s', (e164, parts) => {
    expect(takeApart(e164)).toMatchObject({ e164, ...parts });
  });

  it.each(['14155550123', '204', '+1415555012', '+1 415 555 0123', 'call +14155550123', ''])(
    '%j is no number',
    (text) => {
      expect(takeApart(text)).toBeNull();
    },
  );

  it('has a calling code for countries with telephones', () => {
    expect([callingCodeOf('DE'), callingCodeOf('AQ'), callingCodeOf('')]).toEqual(['49', '', '']);
  });
});

describe('dial patterns', () => {
  it.each([
    ['+44.', '+442079460958', '2079460958'],
    ['+44.', '+44', null],
    ['+44 20 XXXX XXXX', '+442079460958', ''],
    ['nxx', '204', ''],
    ['nxx', '104', null],
    ['Z0', '10', ''],
    ['.', '5', '5'],
    ['204', '2045', null],
    ['1'.repeat(32), '1'.repeat(32), ''],
  ])('%s on %s', (pattern, number, rest) => {
    expect(parsePattern(pattern)?.test(number)?.rest ?? null).toBe(rest);
  });

  it.each(['', '+', 'a.b', '1..', '.1', '1+', '[1-9]', '1'.repeat(33)])('%j is none', (pattern) => {
    expect(parsePattern(pattern)).toBeNull();
  });
});

describe('a prefix dialled twice', () => {
  const rules = { ...DEFAULT_RULES, outsidePrefix: '9', internationalPrefix: '011' };
  it.each([
    ['914155550123', '9914155550123', '9'],
    ['9011442079460958', '99011442079460958', '9'],
    ['9011442079460958', '90119011442079460958', '9011'],
    ['914155550123', '914155550123', null],
    ['914155550123', '14155550123', null],
    ['914155550123', '7914155550123', null],
  ])('%s came back as %s', (digits, dialed, prefix) => {
    expect(doubledPrefix(digits, dialed, rules)).toBe(prefix);
  });

  it("is not seen where the PBX alone adds one: India's +91 begins with a 9", () => {
    expect(doubledPrefix('912255501234', '9912255501234', DEFAULT_RULES)).toBeNull();
  });
});

describe('templates', () => {
  const values = { number: '+1 415 555 0123', host: 'crm.example.com', title: 'A\u0000\n B', selection: '' };

  it.each([
    ['Call {number}', 20, 'Call +1 415 555 0123'],
    ['{host} {number}', 20, 'crm.example.com +1 4'],
    ['{title}', 20, 'A B'],
    ['{unknown}{selection}', 20, '{unknown}'],
    ['{__proto__}{toString}', 40, '{__proto__}{toString}'],
    ['📞📞📞', 2, '📞📞'],
    ['\ud800x', 5, 'x'],
  ])('%j in %i characters', (template, max, filled) => {
    expect(fillTemplate(template, values, max)).toBe(filled);
  });

  it('begin and end with no blank, also where they are cut', () => {
    expect(fillTemplate('  a  b ', {}, 20)).toBe('a b');
    expect(fillTemplate('ab cd', {}, 3)).toBe('ab');
  });

  it('say what stands for nothing', () => {
    expect(unknownNames('{number} {nmber} {} {a b} {{site}} {title}')).toEqual(['{nmber}', '{}', '{a b}']);
  });

  it.each([
    ['a', true],
    ['_a1', true],
    ['a'.repeat(64), true],
    ['a'.repeat(65), false],
    ['1a', false],
    ['a b', false],
    [' a', false],
    ['', false],
  ])('hold variables of names the PBX can hold: %j', (name, may) => {
    expect(isVariableName(name)).toBe(may);
  });

  it('writes variables without blanks around the sign', () => {
    expect(fillVariables([{ name: 'page', value: '{host}' }], values)).toEqual(['page=crm.example.com']);
  });
});

describe('asking before a call', () => {
  const premium = { kind: 'premium' as const, country: 'US' };
  const foreign = { kind: 'fixed' as const, country: 'GB' };
  const own = { kind: 'mobile' as const, country: 'US' };
  const free = { kind: 'toll-free' as const, country: null };
  const inner = { kind: 'internal' as const, country: null };
  it.each([
    ['never', premium, null],
    ['premium', premium, 'premium'],
    ['premium', foreign, null],
    ['international', premium, 'premium'],
    ['international', foreign, 'international'],
    ['international', own, null],
    ['international', inner, null],
    ['international', free, null],
    ['always', free, 'always'],
    ['always', foreign, 'international'],
    ['always', own, 'always'],
  ] as const)('%s: %j → %s', (rule, number, reason) => {
    expect(reasonToConfirm(rule, number, 'US')).toBe(reason);
  });
});
