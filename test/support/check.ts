// `npm run check`: the quick loop, in seconds. Types, lint and format, the import rule; no browser, no build.

import { runMain } from './command.ts';
import { checkImports, checkLint, checkTypes, stage } from './stages.ts';

await runMain(async () => {
  const passed = await Promise.all([
    stage('types', checkTypes),
    stage('lint and format', checkLint),
    stage('import rule', checkImports),
  ]);
  return passed.every(Boolean) ? 0 : 1;
});
