// `npm run policy -- FILE`: what an administrator's file sets, as the extension will read it, and what it will not take.

import { readFileSync } from 'node:fs';
import { parsePolicy } from '../../src/core/policy.ts';
import { POLICY_KEYS } from '../../src/core/policy-values.ts';
import { runMain, Stop } from '../support/command.ts';
import { readPolicyFile } from './policy-file.ts';

const usage = `Usage: npm run policy -- FILE

Reads a policy for the extension – Chrome's or Edge's JSON, Firefox's policies.json, a managed storage manifest, or
the settings alone – and prints what it sets. Exit code 1 where something in it would be left out.`;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Stop(`${file} cannot be read.`);
  }
}

await runMain(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (file === '--help') {
    console.log(usage);
    return 0;
  }
  if (!file || more.length > 0) throw new Stop(`One file is needed (--help tells more).`);
  const { kind, policy } = readPolicyFile(read(file));
  const { defaults, locked, welcome, news, problems } = parsePolicy(policy);
  console.log(kind);
  for (const key of POLICY_KEYS) {
    if (key in locked) console.log(`  locked   ${key} = ${JSON.stringify(locked[key])}`);
    if (key in defaults) console.log(`  default  ${key} = ${JSON.stringify(defaults[key])}`);
  }
  if (!welcome) console.log('  off      welcome');
  if (!news) console.log('  off      news');
  for (const problem of problems) console.log(`  ✗ left out: ${problem}`);
  return problems.length === 0 ? 0 : 1;
});
