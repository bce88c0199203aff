// The matcher's bench as it would ship: matcher and library in one bundle. Run from source, the loader
// that strips the types would have its own share in every function.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../support/root.ts';
import { makeTemp } from '../support/temp.ts';

type Bench = typeof import('./matcher.ts');

/** Bundles the bench into a temporary folder; gives a function that loads it anew, nothing compiled. */
export async function buildMatcherBench(): Promise<() => Promise<Bench>> {
  const outDir = makeTemp('matcher');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, 'test/bench/matcher.ts'),
      target: 'es2023',
      minify: true,
      outDir,
      rolldownOptions: { output: { entryFileNames: 'matcher.mjs' } },
    },
  });
  const url = pathToFileURL(path.join(outDir, 'matcher.mjs')).href;
  let loads = 0;
  return () => import(`${url}?${loads++}`);
}
