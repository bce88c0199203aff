// `npm run mutate [-- FILE, FOLDER or GLOB]`: breaks src/core (or that part of it) in every way Stryker knows and counts
// what no test notices. Stryker comes with 167 packages and is wanted rarely, so it has a lock file of its own here
// and is installed by the first run.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { corpusFolder } from '../accuracy/corpus.ts';
import { runLoudly, runMain, runQuietly, Stop, say } from '../support/command.ts';
import { out, root } from '../support/root.ts';

const here = import.meta.dirname;
const stryker = path.join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js');

async function install(): Promise<void> {
  say('Installing Stryker…');
  const shell = process.platform === 'win32' ? { shell: true } : {};
  const { code, output } = await runQuietly('npm', ['ci'], { cwd: here, ...shell });
  if (code !== 0) throw new Stop(`npm ci failed:\n${output.trimEnd()}`);
}

await runMain(async () => {
  const [part] = process.argv.slice(2);
  if (part?.startsWith('-')) throw new Stop('Usage: npm run mutate [-- FILE, FOLDER or GLOB below the root]');
  if (!existsSync(stryker)) await install();
  // Mutants are tried in copies elsewhere, beside which there is no corpus.
  const env = { ...process.env, CORPUS: corpusFolder(), ...(part ? { MUTATE: part } : {}) };
  const config = path.join(here, 'stryker.config.mjs');
  const code = await runLoudly(process.execPath, [stryker, 'run', config], { cwd: root, env });
  say(`Every mutant by its line: ${out('mutation', 'report.html')}`);
  return code;
});
