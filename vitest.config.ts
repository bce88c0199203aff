// One runner for every ring: `npx vitest run --project unit` and so on; `npm test` runs them all.

import { defineConfig } from 'vitest/config';

const BROWSERS = ['browser', 'e2e'];

const ring = (name: string, seconds: number, isolated = true) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`, `test/${name}/**/*.test.tsx`],
    setupFiles: ['test/support/seed.ts', ...(BROWSERS.includes(name) ? ['test/support/pictured.ts'] : [])],
    testTimeout: seconds * 1000,
    hookTimeout: Math.max(60, seconds) * 1000,
    isolate: isolated,
  },
});

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      ring('unit', 20),
      ring('corpus', 120),
      ring('property', 120),
      ring('browser', 60),
      ring('e2e', 120),
      ring('attack', 300),
      ring('load', 300),
    ],
    // Two cores: more browsers at once only make each other slow (three: each file takes half as long again).
    maxWorkers: 2,
  },
});
