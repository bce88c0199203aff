// The tests that run against every mutant: those of src/core, each of which takes seconds at most. The first that fails
// ends a run, so those that ask one function in milliseconds come first, then those that fail most often.

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Thousands of texts each, told apart by what was right before: they see most of what goes wrong in the matcher. */
const MOST = /phone\/(?:fragments|table)\.test|corpus\/(?:known-wrong|google-suite|not-phones)/;
/** A second or two each. */
const LAST = /phone\/(?:matcher-signs|matcher-validity|scan-words)\.test|corpus\/scan|property\/phone/;

const rank = ({ moduleId }: TestSpecification): number =>
  MOST.test(moduleId) ? 1 : LAST.test(moduleId) ? 2 : 0;

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

/** The matcher is reached by nobody else's tests that would look closely. */
const OF_PHONE = [
  'test/unit/phone/**/*.test.ts',
  'test/corpus/**/*.test.ts',
  'test/property/phone-{laws,look-alikes}.test.ts',
];
const OF_CORE = ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx', 'test/property/dialing.test.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: process.env.MUTATE?.startsWith('src/core/phone') ? OF_PHONE : [...OF_CORE, ...OF_PHONE],
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
    sequence: { sequencer: QuickFirst },
  },
});
