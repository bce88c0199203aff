// Builds dist/: the static tree of extension/, the manifest, and the scripts, in parts that share nothing: the
// background with its offscreen document, our own pages, and the three parts of the content script, which are
// classic files without imports.

import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const root = import.meta.dirname;

/** Writes the manifest with the version of package.json. */
function manifest(): Plugin {
  return {
    name: 'manifest',
    applyToEnvironment: (environment) => environment.name === 'client',
    async generateBundle() {
      const read = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8'));
      const { version } = await read('package.json');
      const source = JSON.stringify({ ...(await read('manifest.json')), version }, null, 2);
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: `${source}\n` });
    },
  };
}

const SHEETS = /\s*<link rel="stylesheet" href="(css\/[\w-]+\.css)" \/>/g;

/** Joins the sheets that a page of ours names: each file more is waited for before the first paint. */
function oneSheetEach(): Plugin {
  const shipped = (file: string) => path.join(root, 'extension', file);
  return {
    name: 'one-sheet-each',
    applyToEnvironment: (environment) => environment.name === 'pages',
    async generateBundle() {
      const pages = (await readdir(shipped(''))).filter((file) => file.endsWith('.html'));
      for (const page of pages) {
        const html = await readFile(shipped(page), 'utf8');
        const [first, ...others] = Array.from(html.matchAll(SHEETS), ([, file = '']) => file);
        if (!first) continue;
        const sheets = [first, ...others].map((file) => readFile(shipped(file), 'utf8'));
        const joined = `pages/${page.replace('.html', '.css')}`;
        const link = `\n    <link rel="stylesheet" href="${joined}" />`;
        const source = html.replace(SHEETS, (_link, file) => (file === first ? link : ''));
        this.emitFile({ type: 'asset', fileName: joined, source: (await Promise.all(sheets)).join('\n') });
        this.emitFile({ type: 'asset', fileName: page, source });
      }
    },
    writeBundle: ({ dir }) => rm(path.join(dir ?? '', 'css'), { recursive: true, force: true }),
  };
}

const names = {
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
  assetFileNames: '[name][extname]',
};

const entry = (file: string) => path.join(root, 'src', file);

/** One classic file of the content script. */
const inPages = (name: string, file: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    copyPublicDir: false,
    rolldownOptions: { input: { [name]: entry(file) }, output: { ...names, format: 'iife' } },
  },
});

export default defineConfig({
  publicDir: 'extension',
  // Where packages really lie must not show in the result: it is the same bytes on every machine.
  resolve: { preserveSymlinks: true },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: false,
    modulePreload: false,
    reportCompressedSize: false,
  },
  plugins: [manifest(), oneSheetEach()],
  environments: {
    client: {
      build: {
        emptyOutDir: true,
        rolldownOptions: {
          input: {
            background: entry('background/main.ts'),
            offscreen: entry('offscreen/main.ts'),
          },
          output: names,
        },
      },
    },
    pages: {
      consumer: 'client',
      build: {
        copyPublicDir: false,
        rolldownOptions: {
          input: {
            panel: entry('ui/panel/main.tsx'),
            welcome: entry('ui/welcome/main.tsx'),
            options: entry('ui/options/main.tsx'),
            history: entry('ui/history/main.tsx'),
            ask: entry('ui/ask/main.tsx'),
          },
          // One file for all that pages share: a page waits for three scripts, not for twenty.
          output: {
            ...names,
            chunkFileNames: 'pages/[name].js',
            codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
          },
        },
      },
    },
    // The popup shares nothing: whoever has just pressed the icon waits for one script.
    popup: {
      consumer: 'client',
      build: {
        copyPublicDir: false,
        rolldownOptions: { input: { popup: entry('ui/popup/main.tsx') }, output: names },
      },
    },
    content: inPages('content', 'content/main.ts'),
    heedless: inPages('heedless', 'content/heedless.ts'),
    read: inPages('read', 'content/read.ts'),
    show: inPages('show', 'content/show.ts'),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'pages', 'popup', 'content', 'heedless', 'read', 'show']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
