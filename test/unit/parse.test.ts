// The parsers every message, link and stored record goes through.

import { describe, expect, it } from 'vitest';
import {
  boolean,
  country,
  e164,
  host,
  integer,
  list,
  nothing,
  nullable,
  object,
  oneOf,
  optional,
  text,
  uuid,
} from '../../src/core/parse.ts';

const ID = '0b0e7a3e-6f3c-4d60-9a53-0c7a3b1d2e4f';

describe('a value', () => {
  it.each([
    ['text', text(3), ['', 'abc'], ['abcd', 7, null, undefined, ['a']]],
    ['text of a pattern', text(3, /^a/), ['a', 'abc'], ['b', '', 'aaaa']],
    ['integer', integer(-1, 2), [-1, 0, 2], [-2, 3, 0.5, '1', Number.NaN, null]],
    ['boolean', boolean, [true, false], [0, 'true', null]],
    ['uuid', uuid, [ID], [`${ID}0`, ` ${ID}`, ID.toUpperCase(), ID.replaceAll('-', ''), `x${ID}`, '']],
    [
      'e164',
      e164,
      ['+14155550123', '12', '1'.repeat(18), `+${'1'.repeat(18)}`],
      ['1', '+1', '1'.repeat(19), '+1415 5550123', '++12', '12+', '12\n', 12],
    ],
    ['one of a few', oneOf(['a', 'b']), ['a', 'b'], ['c', '', null, 0]],
    ['country', country, ['DE'], ['de', 'DEU', '']],
    ['host', host, ['', 'a.example', '*.a.example', 'x'.repeat(253)], ['a b', 'a/b', 'x'.repeat(254), null]],
    [
      'list',
      list(boolean, 2),
      [[], [true, false]],
      [[true, true, true], [1], [true, null], 'x', { length: 0 }],
    ],
  ])('%s', (_name, parse, right, wrong) => {
    for (const value of right) expect(parse(value), JSON.stringify(value)).toEqual(value);
    for (const value of wrong) expect(parse(value), JSON.stringify(value)).toBeNull();
  });

  it('that is missing from a list is no value of it', () => {
    expect(list(boolean, 5)(new Array(2))).toBeNull();
  });
});

describe('an object', () => {
  const parse = object({
    id: text(5),
    ext: nullable(text(5)),
    site: optional(text(5), ''),
    on: optional(boolean, null),
  });
  const whole = { id: 'a', ext: 'b', site: 'c', on: true };

  it('is built anew of what was asked for', () => {
    expect(parse({ ...whole, more: 1 })).toEqual(whole);
    expect(parse({ id: 'a', ext: null })).toEqual({ id: 'a', ext: null, site: '', on: null });
    expect(parse({ ...whole, on: null })).toEqual({ ...whole, on: null });
    expect(nothing({ more: 1 })).toEqual({});
  });

  it.each([
    undefined,
    null,
    'a',
    { ext: null },
    { id: null, ext: null },
    { id: 'a' },
    { id: 'a', ext: 7 },
    { id: 'a', ext: 'too long' },
    { id: 'a', ext: null, site: 7 },
    { id: 'a', ext: null, site: null },
    { id: 'a', ext: null, on: 'yes' },
  ])('is refused whole where one field is wrong: %j', (value) => {
    expect(parse(value)).toBeNull();
  });

  it('inherits nothing', () => {
    expect(parse(Object.create(whole))).toBeNull();
  });
});
