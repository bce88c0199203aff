// Reads a corpus file for a test; where it is absent the test is reported as skipped, by the file's name.
import type { TestContext } from 'vitest';
import { readCorpus } from '../accuracy/corpus.ts';

type Name = Parameters<typeof readCorpus>[0];

/** The file's cases. Ends the running test as `skipped: <file>` where the corpus is not there. */
export function casesOf<N extends Name>(
  test: TestContext,
  file: N,
): NonNullable<ReturnType<typeof readCorpus<N>>> {
  const cases = readCorpus(file);
  if (cases) return cases;
  console.warn(`skipped: ${file}`);
  return test.skip(`skipped: ${file}`);
}
