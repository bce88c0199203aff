// Laws of the dial rules: whatever people and pages come up with, only what a telephone can dial leaves.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsToDial, parseRewrite, parseRules } from '../../src/core/dialing/rules.ts';
import { fillTemplate, MAX_CALLER_ID_NAME } from '../../src/core/dialing/template.ts';

const junk = fc.string({ maxLength: 12, unit: 'binary' });
const digits = fc.stringMatching(/^[0-9]{1,15}$/);
const maybeDigits = fc.oneof(digits, junk, fc.constantFrom('9', '011', '0', '*67', '9;rm', '9,,1'));
const pattern = fc.oneof(junk, fc.constantFrom('.', '+.', '+44.', '+1NXX.', 'XXX', '+1415.'));

const rules = fc.record({
  outsidePrefix: maybeDigits,
  internationalPrefix: maybeDigits,
  ownCountry: fc.constantFrom('e164', 'national', 'x'),
  trunkPrefix: maybeDigits,
  rewrites: fc.array(
    fc.record({ pattern, digits: fc.oneof(junk, fc.constantFrom('{rest}', '9{number}', '{x}')) }),
    { maxLength: 4 },
  ),
  blocked: fc.array(pattern, { maxLength: 3 }),
  extensionLengths: fc.array(fc.integer(), { maxLength: 3 }),
});

const number = fc.oneof(
  fc
    .tuple(fc.constantFrom('1', '44', '39', '49'), fc.stringMatching(/^[0-9]{4,12}$/))
    .map(([callingCode, national]) => ({
      e164: `+${callingCode}${national}`,
      callingCode,
      national,
    })),
  junk.map((e164) => ({ e164, callingCode: null, national: e164 })),
);

describe('dial rules', () => {
  it('never let anything but 0-9 * # out', () => {
    fc.assert(
      fc.property(rules, number, fc.constantFrom('1', '44', '39'), (stored, wanted, own) => {
        const dialled = digitsToDial(wanted, parseRules(stored), own);
        if (dialled.ok) expect(dialled.value).toMatch(/^[0-9*#]{1,40}$/);
      }),
      { numRuns: 10_000 },
    );
  });

  it('survive storage: what was parsed parses to itself', () => {
    fc.assert(
      fc.property(rules, (stored) => {
        const parsed = parseRules(stored);
        expect(parseRules(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
      }),
    );
  });

  it('read no rewrite whose digits hold anything else', () => {
    fc.assert(
      fc.property(junk, (text) => {
        const rewrite = parseRewrite({ pattern: '+1.', digits: text });
        if (rewrite) expect(text.replace(/\{(?:number|rest)\}/g, '')).toMatch(/^[0-9*#\s-]*$/);
      }),
    );
  });
});

describe('templates', () => {
  it('never exceed their length nor carry what XML cannot', () => {
    fc.assert(
      fc.property(junk, junk, (template, value) => {
        const filled = fillTemplate(`${template}{number}`, { number: value }, MAX_CALLER_ID_NAME);
        expect(Array.from(filled).length).toBeLessThanOrEqual(MAX_CALLER_ID_NAME);
        expect(filled).not.toMatch(/[\u0000-\u001f\ufffe\uffff]|\p{Cs}/u);
      }),
    );
  });
});
