// The tests that run against every mutant: those of src/core, each of which takes seconds at most.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx', 'test/property/dialing.test.ts'],
    // Other folders' tests, which put things of the browser in place of modules; tests that read the project's files; and
    // one that breaks the matcher itself.
    exclude: [
      'test/unit/{content,pbx,platform}/**',
      'test/unit/{network-cause,ui-options,structure,supply-chain,locales,store-texts,sentences-used}.test.ts',
      'test/unit/background/badge.test.ts',
      'test/unit/phone/table-mutation.test.ts',
    ],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 20_000,
    // No test of core leaves anything behind, so all files of a run share one set of modules.
    isolate: false,
  },
});
