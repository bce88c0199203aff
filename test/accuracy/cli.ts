// `npm run accuracy`: prints the accuracy table of issue 3 with the peers beside us.
//   --json             the same as JSON
//   --failures <file>  writes every failing case (own table and corpus, never held-out) as Markdown
//   --rules            prints for every context rule the row of our table that needs it
//   --remember         takes what is wrong now for known (known-wrong.txt): a commit should say why
//   --alone            leaves the peers out: much faster
// Ends with 1 where a demand is not met.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createMatcher } from '../../src/core/phone/matcher.ts';
import { readCorpus } from './corpus.ts';
import { describeFailures } from './failures.ts';
import { EXCLUDED } from './google.ts';
import { remember } from './known-wrong.ts';
import { EXPLAINED } from './not-phones.ts';
import { makeReport, type Report, type ReportRow } from './report.ts';
import { rowsByRule } from './rules.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
    remember: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    failures: { type: 'string' },
  },
});

const sign = ({ met }: ReportRow): string => (met === null ? ' ' : met ? '✓' : '✗');

function printRow(row: ReportRow): void {
  const demand = row.demand ? `  (demanded: ${row.demand})` : '';
  console.log(`${sign(row)} ${row.what}\n    ours         ${row.ours}${demand}`);
  for (const [peer, said] of Object.entries(row.peers)) console.log(`    ${peer.padEnd(12)} ${said}`);
}

function printReport({ rows, skipped }: Report): void {
  for (const row of rows) printRow(row);
  for (const file of skipped) console.log(`skipped: ${file} (set CORPUS to the folder that holds it)`);
  for (const [id, reason] of EXCLUDED) console.log(`excluded from Google's suite: #${id} ${reason}`);
  if (!readCorpus('not-phones.json')) return;
  for (const [id, reason] of EXPLAINED) console.log(`not-phone matched: ${id} ${reason}`);
}

function printRules(): void {
  for (const [rule, row] of rowsByRule(createMatcher({}).ruleNames))
    console.log(`${rule}: ${row ?? 'NO ROW NEEDS IT'}`);
}

if (values.remember) {
  remember();
} else if (values.rules) {
  printRules();
} else {
  const report = makeReport(!values.alone);
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else printReport(report);
  process.exitCode = report.rows.some((row) => row.met === false) ? 1 : 0;
}
if (values.failures) writeFileSync(values.failures, describeFailures());
