// `npm run package`: the files of a release in out/package/, each with its SHA-256.

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMain, Stop, say } from '../support/command.ts';
import { out, root } from '../support/root.ts';
import { makePackages, uncommitted } from './packages.ts';
import { lintPackage } from './store-lint.ts';

const usage = `Usage: npm run package [-- options]

Builds the extension and writes to out/package/: a zip for Chrome and Edge, one for Firefox, one of the
sources, and a bill of materials (CycloneDX). The same sources give the same bytes on every machine.

  --lint   runs Mozilla's add-on linter over Firefox's package; fails on an error or a warning without a reason
  --help   this text`;

function readOptions(args: string[]): { lint: boolean; help: boolean } {
  try {
    const { values } = parseArgs({ args, options: { lint: { type: 'boolean' }, help: { type: 'boolean' } } });
    return { lint: values.lint ?? false, help: values.help ?? false };
  } catch (error) {
    throw new Stop(`${(error as Error).message} (--help lists the options)`);
  }
}

function row(file: string): string {
  const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
  const bytes = statSync(file).size.toLocaleString('en-US').padStart(10);
  return `${sum}  ${bytes}  ${path.relative(root, file)}`;
}

async function lint(file: string): Promise<number> {
  const { findings, explained } = await lintPackage(file);
  for (const { code, file: where, reason } of explained)
    console.log(`explained: ${where}: ${code}\n  ${reason}`);
  for (const finding of findings) console.log(`✗ ${finding}`);
  console.log(`lint: ${findings.length} findings, ${explained.length} explained warnings`);
  return findings.length === 0 ? 0 : 1;
}

await runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const changed = await uncommitted();
  if (changed.length > 0) say(`Not as committed, so not a release: ${changed.length} files.`);
  const packages = await makePackages(out('package'));
  for (const file of Object.values(packages)) console.log(row(file));
  return options.lint ? lint(packages.firefox) : 0;
});
