// Every context rule earns its place: with it switched off, some row of the table goes wrong that is
// right with all rules on.
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/core/phone/matcher.ts';
import { table } from './table-all.ts';
import { judge } from './table-judge.ts';

const complete = createMatcher({});
const rightRows = table.flatMap((part) => part.cases).filter((row) => judge(complete, row).length === 0);

describe('switching one rule off', () => {
  it.each(complete.ruleNames.map((rule) => ({ rule })))('$rule: a row goes wrong', ({ rule }) => {
    const lame = createMatcher({ without: [rule] });
    const wrong = rightRows.find((row) => judge(lame, row).length > 0);
    expect(wrong?.name, `no row of the table needs the rule "${rule}"`).toBeDefined();
  });
});
