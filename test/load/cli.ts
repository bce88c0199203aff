// `npm run soak:load [-- ROW… --minutes N]`: the loads in their long form, then what was measured as a table. The
// exit code is not 0 where a demand was missed.

import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { need } from '../support/browsers.ts';
import { ensureBuilt } from '../support/bundle.ts';
import { runMain, Stop, say } from '../support/command.ts';
import { runVitest } from '../support/stages.ts';
import { demandOf, isMissed, keptLoads, loadFolder } from './table.ts';

/** Files of each row, and the test in them where they hold several. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  tabs: ['test/load/tabs'],
  directory: ['test/load/large', '-t', 'directory'],
  frames: ['test/load/large', '-t', 'frames'],
  churn: ['test/load/churn'],
  clients: ['test/load/clients'],
};

const figure = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 4 : 1 });

function sayTable(): boolean {
  let missed = false;
  for (const { load, measures } of keptLoads()) {
    say(`\n${load}`);
    for (const measure of measures) {
      missed ||= isMissed(measure);
      const columns = [
        measure.what.padEnd(52),
        figure(measure.value).padStart(12),
        demandOf(measure).padStart(12),
      ];
      say(`  ${columns.join('')}${isMissed(measure) ? '  MISSED' : ''}`);
    }
  }
  return missed;
}

await runMain(async () => {
  const options = { minutes: { type: 'string', default: '2' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const rows = positionals.length > 0 ? positionals : Object.keys(ROWS);
  const unknown = rows.find((row) => !(row in ROWS));
  if (unknown !== undefined) throw new Stop(`${unknown}: name some of ${Object.keys(ROWS).join(', ')}.`);
  if (!(Number(values.minutes) > 0)) throw new Stop('--minutes: say for how many.');
  for (const program of ['chromium', 'firefox'] as const) await need(program);
  await ensureBuilt();
  Object.assign(process.env, { LOAD: 'long', MINUTES: values.minutes });
  rmSync(loadFolder, { recursive: true, force: true });
  let code = 0;
  // One after another: they would measure each other.
  for (const row of rows)
    code = (await runVitest(['--project', 'load', '--no-file-parallelism', ...(ROWS[row] ?? [])])) || code;
  return sayTable() || code !== 0 ? 1 : 0;
});
