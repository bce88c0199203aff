// Payloads nobody honest would send: junk, and good ones with something in them changed, added or taken away.
// As JSON texts, which is what crosses the border between a page's process and the background.

import fc from 'fast-check';

const NASTY = [
  '',
  ' ',
  '\u0000',
  '\r\nX-Evil: 1',
  '</dial_second><dial_second>1900',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&#49;',
  '*21*19005550123#',
  '+1\u202e4155550101',
  '٤١٥٥٥٥٠١٠١',
  '911',
  '__proto__',
  'constructor',
  'background',
  'javascript:alert(1)',
  'https://evil.example',
  'chrome-extension://evil/popup.html',
  '*.example',
  'x'.repeat(5000),
  '1'.repeat(2000),
];

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'tier',
  'sender',
  'to',
  'from',
  'length',
  'toJSON',
  '',
];

export const hostileText = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 80 }));

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, 0.5, [], {}, [[]]),
  hostileText,
  fc.jsonValue(),
);

const written = (key: string, value: unknown): string => `${JSON.stringify(key)}:${JSON.stringify(value)}`;

/** `__proto__` as a property of its own, as a hostile sender's structured clone has it. */
const objectText = (fields: readonly (readonly [string, unknown])[]): string =>
  `{${fields.map(([key, value]) => written(key, value)).join()}}`;

/** JSON texts made of a good payload. */
export function hostilePayloads(good: Readonly<Record<string, unknown>>): fc.Arbitrary<string> {
  const fields = Object.entries(good);
  const keys = [...Object.keys(good), ...KEYS];
  const changed = fc
    .array(fc.tuple(fc.constantFrom(...keys), junk), { minLength: 1, maxLength: 3 })
    .map((changes) => {
      const changedKeys = new Set(changes.map(([key]) => key));
      return objectText([...fields.filter(([key]) => !changedKeys.has(key)), ...changes]);
    });
  const lacking = fc.subarray(fields).map(objectText);
  const other = junk.map((value) => JSON.stringify(value) ?? 'null');
  return fc.oneof({ weight: 4, arbitrary: changed }, lacking, other, fc.constant(JSON.stringify(good)));
}
