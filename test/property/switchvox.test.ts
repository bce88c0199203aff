// Laws of the documents: what goes in comes out, and no answer of a PBX, however broken, throws.

import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { parseChallenge } from '../../src/core/switchvox/authorization.ts';
import { parseCurrentCalls } from '../../src/core/switchvox/current-calls.ts';
import { buildRequest } from '../../src/core/switchvox/request.ts';
import { parseCallInfo, parseMyInfo } from '../../src/core/switchvox/response.ts';

/** Every class of Unicode that XML 1.0 can carry. White space at the ends is the parser's to trim. */
const writable = fc
  .string({ unit: 'binary', maxLength: 60 })
  .filter((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}|\r/u.test(text));

/** Unicode's general categories, all of them. */
const CATEGORIES = [
  ...[
    'Lu',
    'Ll',
    'Lt',
    'Lm',
    'Lo',
    'Mn',
    'Mc',
    'Me',
    'Nd',
    'Nl',
    'No',
    'Pc',
    'Pd',
    'Ps',
    'Pe',
    'Pi',
    'Pf',
    'Po',
  ],
  ...['Sm', 'Sc', 'Sk', 'So', 'Zs', 'Zl', 'Zp', 'Cc', 'Cf', 'Cs', 'Co', 'Cn'],
];

const reader = new XMLParser({ parseTagValue: false, trimValues: false, ignoreAttributes: false });

describe('requests', () => {
  it('carry every writable text unchanged', () => {
    fc.assert(
      fc.property(writable, (text) => {
        const request = buildRequest('m', { value: `|${text}|` });
        if (!request.ok) throw new Error(JSON.stringify(request.failure));
        expect(reader.parse(request.value).request.parameters.value).toBe(`|${text}|`);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(CATEGORIES)(
    'carry the first, middle and last characters of %s, or refuse what XML has not',
    (name) => {
      const category = new RegExp(`\\p{${name}}`, 'u');
      const all: number[] = [];
      for (let point = 0; point <= 0x10ffff; point += point < 0x20000 ? 1 : 97)
        if (category.test(String.fromCodePoint(point))) all.push(point);
      const some = [...all.slice(0, 20), ...all.slice(all.length >> 1).slice(0, 20), ...all.slice(-20)];
      expect(some.length).toBeGreaterThan(0);
      for (const point of some) {
        const text = `|${String.fromCodePoint(point)}|`;
        const request = buildRequest('m', { value: text });
        const isXml =
          (point >= 0x20 && point < 0xd800) ||
          (point > 0xdfff && point < 0xfffe) ||
          point > 0xffff ||
          point === 9;
        expect(request.ok, point.toString(16)).toBe(isXml || point === 10 || point === 13);
        // A bare carriage return is every XML reader's to turn into a line feed.
        if (request.ok && point !== 13)
          expect(reader.parse(request.value).request.parameters.value).toBe(text);
      }
    },
  );

  it('refuse every text XML cannot carry, and never throw', () => {
    const unwritable = fc.constantFrom(
      '\u0000',
      '\u0001',
      '\u000b',
      '\u001f',
      '\ufffe',
      '\uffff',
      '\ud800',
      '\udfff',
    );
    fc.assert(
      fc.property(writable, unwritable, writable, (before, broken, after) => {
        expect(buildRequest('m', { value: `${before}${broken} ${after}` }).ok).toBe(false);
      }),
    );
  });
});

const ANSWERS = [
  '<response method="switchvox.users.call"><result><call_info dialed_first="301" dialed_second="800" ><variables></variables></call_info></result></response>',
  '<response method="x"><errors><error code="10010" message="Invalid extension (asdf)." /></errors></response>',
  '<response method="switchvox.users.getMyInfo"><result><extension number="301" account_id="1106" display="Tester &amp; 1" /></result></response>',
  '<response><result><current_calls total_items="1"><current_call state="talking" duration="16" to_caller_id_number="202" from_caller_id_number="301" id="SIP/x"/></current_calls></result></response>',
];

const scrap = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    '</response>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<?xml?>',
    '&#x0;',
    '&#99999999;',
    '&amp',
    '\u0000',
    '<!DOCTYPE a>',
    '__proto__',
    '<constructor>',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
);

/** A published answer with a piece cut out and scrap put in. */
const mutated = fc
  .tuple(fc.constantFrom(...ANSWERS), fc.nat(), fc.nat(40), scrap, fc.nat(), scrap)
  .map(([answer, at, cut, first, second, last]) => {
    const i = at % answer.length;
    const once = answer.slice(0, i) + first + answer.slice(i + cut);
    const j = second % (once.length + 1);
    return once.slice(0, j) + last + once.slice(j);
  });

describe('answers', () => {
  it('are read or named, never thrown: 100,000 broken ones', () => {
    fc.assert(
      fc.property(mutated, (answer) => {
        for (const parse of [parseMyInfo, parseCallInfo, parseCurrentCalls]) {
          const read = parse(answer);
          expect(typeof read.ok).toBe('boolean');
        }
      }),
      { numRuns: 100_000 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('challenges are read or refused, never thrown', () => {
    const header = fc.array(
      fc.oneof(
        fc.constantFrom(
          'Digest ',
          'Basic ',
          'realm="',
          '"',
          '\\',
          ', ',
          'nonce=',
          'qop="auth',
          'algorithm=MD5',
          '=',
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(header, (parts) => void parseChallenge(parts.join(''))),
      { numRuns: 5000 },
    );
  });
});
