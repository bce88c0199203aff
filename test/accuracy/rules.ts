// Which row of the table needs which context rule: the first row that goes wrong without it.
import { createMatcher } from '../../src/core/phone/matcher.ts';
import { table } from '../unit/phone/table-all.ts';
import { judge } from '../unit/phone/table-judge.ts';

/** For every rule the row that needs it, as `class: name`, or null where none does. */
export function rowsByRule(ruleNames: readonly string[]): ReadonlyMap<string, string | null> {
  const complete = createMatcher({});
  const rows = table.flatMap(({ title, cases }) =>
    cases.filter((row) => judge(complete, row).length === 0).map((row) => ({ title, row })),
  );
  return new Map(
    ruleNames.map((rule) => {
      const lame = createMatcher({ without: [rule] });
      const wrong = rows.find(({ row }) => judge(lame, row).length > 0);
      return [rule, wrong ? `${wrong.title}: ${wrong.row.name}` : null];
    }),
  );
}

export function rulesWithoutRow(ruleNames: readonly string[]): string[] {
  return [...rowsByRule(ruleNames)].flatMap(([rule, row]) => (row === null ? [rule] : []));
}
