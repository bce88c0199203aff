// The named stages of `npm run check` and `npm test`: each says what it is, how it went and how long it took.

import path from 'node:path';
import { type Finished, runLoudly, runQuietly, Stop, say } from './command.ts';
import { problems, readSources } from './import-rule.ts';
import { root } from './root.ts';

/** Runs one stage and says how it went; false where something a person can mend stopped it. */
export async function stage(name: string, work: () => Promise<void>): Promise<boolean> {
  const start = performance.now();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(`${error.message}\n✗ ${name}`);
    return false;
  }
  say(`✓ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return true;
}

const tools = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
};

const locate = (tool: keyof typeof tools): string => path.join(root, 'node_modules', tools[tool]);

async function runTool(tool: keyof typeof tools, args: readonly string[]): Promise<void> {
  const { code, output } = await runQuietly(process.execPath, [locate(tool), ...args], { cwd: root });
  if (code !== 0) throw new Stop(output.trimEnd());
}

export const checkTypes = (): Promise<void> => runTool('tsc', ['--noEmit', '--pretty', 'false', '-p', '.']);

export const checkLint = (): Promise<void> => runTool('biome', ['check', '--error-on-warnings', '.']);

export async function checkImports(): Promise<void> {
  const wrong = problems(await readSources());
  if (wrong.length > 0) throw new Stop(wrong.join('\n'));
}

/** Vitest speaks for itself; resolves to its exit code. */
export const runVitest = (args: readonly string[]): Promise<number> =>
  runLoudly(process.execPath, [locate('vitest'), 'run', ...args], { cwd: root });

/** Vitest with what it says kept, for whoever looks for something in it. */
export const tryVitest = (args: readonly string[], env: NodeJS.ProcessEnv): Promise<Finished> =>
  runQuietly(process.execPath, [locate('vitest'), 'run', ...args], { cwd: root, env });
