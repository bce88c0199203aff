// `npm test [-- vitest arguments]`: sets up what is missing and runs everything. Its last lines are
// vitest's own summary, and where pictures of failures are; the exit code is that of the first stage that failed.

import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { need } from './browsers.ts';
import { ensureBuilt } from './bundle.ts';
import { runMain, Stop, say } from './command.ts';
import { out, root } from './root.ts';
import { checkLint, checkTypes, runVitest, stage, tryVitest } from './stages.ts';

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

/** A phone that rings for 70 s in each browser: a minute of waiting, which would hold one of two workers. */
const RING = 'test/e2e/ring.test.ts';

async function holdRing(): Promise<void> {
  const { code, output } = await tryVitest(['--project', 'e2e', RING], process.env);
  if (code !== 0) throw new Stop(output.trimEnd());
}

/** Everything; what waits beside what works. */
async function runAll(): Promise<number> {
  const ringing = stage(`${RING}, beside the others`, holdRing);
  const code = await runVitest(['--exclude', RING]);
  return (await ringing) ? code : code || 1;
}

await runMain(async () => {
  for (const [name, work] of stages) {
    if (!(await stage(name, work))) return 1;
  }
  const failed = out('failed');
  rmSync(failed, { recursive: true, force: true });
  const wanted = process.argv.slice(2);
  const code = wanted.length > 0 ? await runVitest(wanted) : await runAll();
  if (existsSync(failed)) say(`Pictures of what failed:\n  ${picturesIn(failed).join('\n  ')}`);
  return code;
});
