// `npm test [-- vitest arguments]`: sets up what is missing and runs everything. Its last lines are
// vitest's own summary; the exit code is that of the first stage that failed.

import { need } from './browsers.ts';
import { ensureBuilt } from './bundle.ts';
import { runMain } from './command.ts';
import { checkLint, checkTypes, runVitest, stage } from './stages.ts';

async function setUp(): Promise<void> {
  for (const program of ['chromium', 'firefox', 'baresip'] as const) await need(program);
}

const stages = [
  ['set-up: Chromium, Firefox, baresip', setUp],
  ['types', checkTypes],
  ['lint and format', checkLint],
  ['build', ensureBuilt],
] as const;

await runMain(async () => {
  for (const [name, work] of stages) {
    if (!(await stage(name, work))) return 1;
  }
  return runVitest(process.argv.slice(2));
});
