// The pages of the framework applications, built once and kept until an application, a package or the
// builder changes.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow } from '../support/fingerprint.ts';
import { withLock } from '../support/lock.ts';
import { cache, root } from '../support/root.ts';
import { bundle, type Recipe } from './bundle.ts';

const recipes = {
  'React 19': { app: 'react.jsx', jsx: 'react' },
  'React 18': {
    app: 'react.jsx',
    jsx: 'react',
    alias: [{ find: /^react(-dom)?(?=$|\/)/, replacement: 'react$1-18' }],
  },
  // The build that compiles templates in the page.
  'Vue 3': { app: 'vue.js', alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' }] },
  'Svelte 5': { app: 'svelte.js' },
  Preact: { app: 'preact.jsx', jsx: 'preact' },
  Lit: { app: 'lit.js' },
} as const satisfies Record<string, Recipe>;

export type Framework = keyof typeof recipes;
export const frameworks = Object.keys(recipes) as Framework[];

/** The page as the server sends it. Nothing of the application runs before `fixture.start()` is called. */
export const frameworkPage = (name: Framework): Promise<string> =>
  kept(name, async (out) => {
    const server = await bundle(out, 'server', 'server.js', recipes[name]);
    const client = await bundle(out, 'client', 'client.js', recipes[name]);
    const { render } = (await import(pathToFileURL(server).href)) as { render(): Promise<string> };
    return `<div id="app">${await render()}</div>${script(await readFile(client, 'utf8'))}`;
  });

/** Editors of text and code, with a number outside of them. */
export const editorsPage = (): Promise<string> =>
  kept('editors', async (out) => {
    const client = await bundle(out, 'client', 'editors.js', { app: 'editors.js' });
    return `<body>${script(await readFile(client, 'utf8'))}`;
  });

async function kept(name: string, make: (out: string) => Promise<string>): Promise<string> {
  const out = cache('frameworks', name.replaceAll(' ', '-').toLowerCase());
  const [page, stamp] = [path.join(out, 'page.html'), path.join(out, 'sources')];
  return withLock(`${out}.lock`, async () => {
    const now = await sources();
    if ((await readFile(stamp, 'utf8').catch(() => '')) !== now) {
      await rm(out, { recursive: true, force: true });
      await mkdir(out, { recursive: true });
      await writeFile(page, await make(out));
      await writeFile(stamp, now);
    }
    return readFile(page, 'utf8');
  });
}

async function sources(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...(await filesBelow(['test/frameworks']))])
    hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** As text of an HTML page, where these openings would mean something; in code they stand in strings only. */
const script = (code: string): string => `<script>${code.replace(/<(?=!--|\/?script)/g, '\\x3c')}</script>`;
