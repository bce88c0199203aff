// What Stryker breaks, and what must notice; started by cli.ts in the root of the project. docs/decisions/mutation.md
// says what the figures mean. `MUTATE` (a file, a folder or a glob below the root) narrows it to a part, `STATIC=yes`
// tries what is computed as modules load, too, `WORKERS` says how many mutants are tried at once (2).

const part = process.env.MUTATE ?? 'src/core';

/** Rows of data, no logic: a break in a row breaks one word, and a test of each row would be a copy of the table. */
const TABLES = [
  'src/core/phone/words/id-west.ts',
  'src/core/phone/words/id-east.ts',
  'src/core/phone/words/id-asia-africa.ts',
  'src/core/phone/words/language-countries.ts',
];

export default {
  mutate: [
    part.endsWith('.ts') ? part : `${part.replace(/\/$/, '')}/**/*.ts`,
    ...TABLES.map((file) => `!${file}`),
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  ignoreStatic: process.env.STATIC !== 'yes',
  // Rewriting a tsconfig for the copy needs a TypeScript below 7; nothing in ours needs it.
  tsconfigFile: 'none',
  ignorePatterns: ['dist', 'out', 'docs/images', 'test/e2e', 'test/browser', 'test/frameworks'],
  tempDirName: 'out/mutation/copy',
  incremental: true,
  // One for each part: the score is of all that the file remembers.
  incrementalFile: `out/mutation/${part.replace(/\W+/g, '-')}.json`,
  reporters: ['clear-text', 'html', 'json', ...(process.stdout.isTTY ? ['progress'] : [])],
  clearTextReporter: { reportTests: false, reportMutants: false, logTests: false },
  htmlReporter: { fileName: 'out/mutation/report.html' },
  jsonReporter: { fileName: 'out/mutation/report.json' },
  allowConsoleColors: false,
  logLevel: 'warn',
  concurrency: Number(process.env.WORKERS ?? 2),
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 85, break: 85 },
};
