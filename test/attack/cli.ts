// `npm run attack`: the attacks in their long form (ATTACKS=… says otherwise), then what was tried and what came of
// it, as a table. The exit code is not 0 where anything was got.

import { rmSync } from 'node:fs';
import { need } from '../support/browsers.ts';
import { ensureBuilt } from '../support/bundle.ts';
import { runMain, say } from '../support/command.ts';
import { runVitest } from '../support/stages.ts';
import { settledRows, tallyFolder } from './table.ts';

const count = (number: number): string => number.toLocaleString('en-US').padStart(11);

await runMain(async () => {
  for (const program of ['chromium', 'firefox'] as const) await need(program);
  await ensureBuilt();
  process.env.ATTACKS ??= '10000';
  rmSync(tallyFolder, { recursive: true, force: true });
  const code = await runVitest(['--project', 'attack', ...process.argv.slice(2)]);
  const rows = settledRows();
  say(
    `\n${'Attack'.padEnd(52)}${['attempts', 'calls', 'secrets', 'wrong'].map((name) => name.padStart(11)).join('')}`,
  );
  for (const { name, attempts, calls, secrets, wrong } of rows)
    say(name.padEnd(52) + [attempts, calls, secrets, wrong].map(count).join(''));
  const attempts = rows.reduce((sum, row) => sum + row.attempts, 0);
  const got = rows.reduce((sum, { calls, secrets, wrong }) => sum + calls + secrets + wrong, 0);
  say(`${attempts.toLocaleString('en-US')} attempts, ${got} successes`);
  return code !== 0 || got > 0 ? 1 : 0;
});
