// `npm test [-- vitest arguments]`: sets up what is missing and runs everything. Its last lines are
// vitest's own summary, and where pictures of failures are; the exit code is that of the first stage that failed.

import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { need } from './browsers.ts';
import { ensureBuilt } from './bundle.ts';
import { runMain, say } from './command.ts';
import { out, root } from './root.ts';
import { checkLint, checkTypes, runVitest, stage } from './stages.ts';

const picturesIn = (folder: string): string[] =>
  readdirSync(folder).map((file) => path.relative(root, path.join(folder, file)));

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
  const failed = out('failed');
  rmSync(failed, { recursive: true, force: true });
  const code = await runVitest(process.argv.slice(2));
  if (existsSync(failed)) say(`Pictures of what failed:\n  ${picturesIn(failed).join('\n  ')}`);
  return code;
});
