// The arguments of a call that a person can set, read back within the vendor's limits.

import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, isRingSeconds, MAX_VARIABLES, parseOptions } from '../../src/core/call-options.ts';

describe('parseOptions', () => {
  const chosen = {
    ringSeconds: 0,
    callerIdName: 'Call {number}',
    variables: [{ name: 'from', value: '{url}' }],
    ignoreApiSettings: true,
    ignoreCallRules: true,
    confirm: 'always',
  };

  it('reads back what was written', () => {
    expect(parseOptions({ ...chosen, more: 1 })).toEqual(chosen);
  });

  it.each([undefined, null, 'x', {}])('takes the defaults for %j', (value) => {
    expect(parseOptions(value)).toEqual(DEFAULT_OPTIONS);
  });

  it('takes the default for every field that is wrong', () => {
    const wrong = Object.fromEntries(Object.keys(chosen).map((key) => [key, 1000]));
    expect(parseOptions(wrong)).toEqual(DEFAULT_OPTIONS);
  });

  it('bounds texts and lists, and leaves out variables the PBX cannot hold', () => {
    const long = 'x'.repeat(600);
    const named = { name: 'a', value: long };
    const wrong = [
      null,
      'a',
      { name: 'a b', value: '' },
      { name: 7, value: '' },
      { name: 'a' },
      { value: '' },
    ];
    const { callerIdName, variables } = parseOptions({ callerIdName: long, variables: [...wrong, named] });
    expect(callerIdName).toHaveLength(200);
    expect(variables).toEqual([{ name: 'a', value: 'x'.repeat(500) }]);
    expect(parseOptions({ variables: Array(30).fill(named) }).variables).toHaveLength(MAX_VARIABLES);
  });

  it.each([
    [0, true],
    [999, true],
    [1000, false],
    [-1, false],
    [1.5, false],
    ['18', false],
  ])('lets a phone ring %j seconds: %s', (seconds, may) => {
    expect(isRingSeconds(seconds)).toBe(may);
  });
});
