// One application bundled for its page or its server, in the mode its developers use: that is the one that
// tells of every mismatch between what the server sent and what the browser finds.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { root } from '../support/root.ts';

export interface Recipe {
  /** File in apps/. */
  readonly app: string;
  /** Whose JSX it is. */
  readonly jsx?: string;
  /** Packages that stand for others. */
  readonly alias?: readonly { readonly find: RegExp; readonly replacement: string }[];
}

type Side = 'client' | 'server';

export const appFile = (name: string): string => path.join(root, 'test/frameworks/apps', name);

/** Writes `main.js` into `outDir`: a classic script for a page, a module for a server. Returns its path. */
export async function bundle(outDir: string, side: Side, entry: string, recipe: Recipe): Promise<string> {
  const isServer = side === 'server';
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    mode: 'development',
    define: DEFINE,
    ...(recipe.jsx && { oxc: { jsx: { runtime: 'automatic', importSource: recipe.jsx } } }),
    resolve: { alias: [...(recipe.alias ?? []), { find: 'the-app', replacement: appFile(recipe.app) }] },
    plugins: [svelte(side)],
    ssr: { noExternal: true },
    build: {
      target: 'es2023',
      outDir: path.join(outDir, side),
      minify: false,
      ssr: isServer,
      rolldownOptions: {
        input: appFile(entry),
        output: { format: isServer ? 'es' : 'iife', entryFileNames: 'main.js' },
      },
    },
  });
  return path.join(outDir, side, 'main.js');
}

const DEFINE = {
  'process.env.NODE_ENV': '"development"',
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
};

/** Svelte's own compiler as a plugin. */
const svelte = (generate: Side): Plugin => ({
  name: 'svelte',
  transform(_code, file) {
    if (!file.endsWith('.svelte')) return null;
    const { js } = compile(readFileSync(file, 'utf8'), { generate, dev: true, filename: file });
    return { code: js.code, map: js.map };
  },
});
