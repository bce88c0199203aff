// The two extensions the bench loads beside the real one, made from the build in a temporary folder: one
// whose content script is the bench's own world, one that runs ours and the rivals' start one after another.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { copyExtension, type Manifest } from '../support/extension.ts';
import { root } from '../support/root.ts';

/** Bundles one file of world/ to a classic script, as our own content script is built. */
async function bundle(outDir: string, name: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      target: 'es2023',
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: { [name]: path.join(root, 'test/bench/world', `${name}.ts`) },
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
  });
  escapeCode(path.join(outDir, `${name}.js`));
}

/** A browser refuses content scripts with characters that are none; some of the peers' parts have them. */
function escapeCode(file: string): void {
  const code = readFileSync(file, 'utf8');
  const escaped = code.replace(/\p{Noncharacter_Code_Point}/gu, (one) =>
    [...Array(one.length).keys()].map((i) => `\\u${one.charCodeAt(i).toString(16)}`).join(''),
  );
  writeFileSync(file, escaped);
}

const withScripts = (js: readonly string[]) => (manifest: Manifest) => {
  const [first] = manifest.content_scripts as Record<string, unknown>[];
  return { ...manifest, content_scripts: [{ ...first, js }] };
};

/** The extension with the bench's world in the place of its content script. */
export async function makeWorldExtension(): Promise<string> {
  const folder = await copyExtension(withScripts(['main.js']));
  await bundle(folder, 'main');
  return folder;
}

/** What is started one after another, in this order. */
export const starters = {
  limit: 'start-limit',
  ours: 'content',
  naive: 'start-naive',
  'ringcentral-c2d': 'start-ringcentral',
  linkifyjs: 'start-linkify',
} as const;
export type Starter = keyof typeof starters;
export const starterNames = Object.keys(starters) as Starter[];

const STAMP = '(globalThis.benchTimes ??= []).push(performance.now());';
const TELL = `${STAMP}document.documentElement.dataset.bench = JSON.stringify(globalThis.benchTimes);`;

export interface StartExtension {
  readonly folder: string;
  /** Bytes of each script. */
  readonly sizes: Readonly<Record<Starter, number>>;
}

/** Each script between two stamps of time; the last one writes the times on the document's element. */
export async function makeStartExtension(): Promise<StartExtension> {
  const files = starterNames.map((name) => `${starters[name]}.js`);
  const order = files.flatMap((file, i) => [`stamp-${i}.js`, file]);
  const folder = await copyExtension(withScripts([...order, 'tell.js']));
  for (const name of starterNames) if (name !== 'ours') await bundle(folder, starters[name]);
  for (const i of files.keys()) writeFileSync(path.join(folder, `stamp-${i}.js`), STAMP);
  writeFileSync(path.join(folder, 'tell.js'), TELL);
  const sizes = Object.fromEntries(
    starterNames.map((name) => [name, statSync(path.join(folder, `${starters[name]}.js`)).size]),
  );
  return { folder, sizes: sizes as Record<Starter, number> };
}
