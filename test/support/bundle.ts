// Builds dist/ and proves what the build must hold: the content script is small and carries no library, no phone
// metadata and no character that makes a browser refuse the extension. `npm run build`, `npm test`
// and every tool come through here.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createBuilder, type Plugin } from 'vite';
import { Stop } from './command.ts';
import { fingerprint } from './fingerprint.ts';
import { withLock } from './lock.ts';
import { cache, dist, root } from './root.ts';

export interface Size {
  readonly file: string;
  readonly raw: number;
  readonly gzip: number;
}

/** Source files of each emitted script, relative to the project root. */
type Modules = Map<string, string[]>;

/** Builds into `outDir` and checks the result; tests may add to the build. Throws `Stop` naming what is wrong. */
export async function build(outDir: string, added: readonly Plugin[] = []): Promise<Size[]> {
  const modules: Modules = new Map();
  await asProduction(async () => {
    const builder = await createBuilder({
      root,
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir },
      plugins: [listModules(modules), ...added],
    });
    await builder.buildApp();
  });
  const scripts = ['content.js', 'heedless.js', 'read.js', 'show.js'];
  const inPages = scripts.flatMap((file) => wrongInPages(outDir, file, modules));
  const wrong = [...inPages, ...wrongInOwn(outDir), ...tooHeavy(outDir), ...missingFiles(outDir)];
  if (wrong.length > 0) throw new Stop(`The build is wrong:\n  ${wrong.join('\n  ')}`);
  return [...modules.keys()].sort().map((file) => sizeOf(outDir, file));
}

/** A runner's own NODE_ENV would make another build, with source paths in it. */
async function asProduction(work: () => Promise<void>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** Builds dist/, whatever is there. */
export const buildDist = (): Promise<Size[]> =>
  withLock(cache('build.lock'), async () => stamped(await fingerprint()));

/** Builds dist/ unless it stands as the sources are; safe to call from several processes at once. */
export function ensureBuilt(): Promise<void> {
  return withLock(cache('build.lock'), async () => {
    const current = await fingerprint();
    const built = await readFile(cache('built'), 'utf8').catch(() => '');
    const isThere = existsSync(path.join(dist, 'manifest.json'));
    if (built !== current || !isThere) await stamped(current);
  });
}

async function stamped(current: string): Promise<Size[]> {
  // A build that fails half way must not pass for the one before.
  await rm(cache('built'), { force: true });
  const sizes = await build(dist);
  await writeFile(cache('built'), current);
  return sizes;
}

function listModules(modules: Modules): Plugin {
  return {
    name: 'list-modules',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        modules.set(
          chunk.fileName,
          Object.keys(chunk.modules).map((id) => path.relative(root, id)),
        );
      }
    },
  };
}

/** Code points that are no characters: one in a content script, and Chromium refuses the whole extension. */
const NONCHARACTER = /\p{Noncharacter_Code_Point}/u;

/** Text that stands in the files a content script must not carry, whatever their modules are called. */
const FOREIGN = [
  { what: 'phone metadata', text: 'country_calling_codes' },
  { what: 'the browser polyfill', text: 'webextension-polyfill' },
];

/** Name of the package a module is from. */
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

function wrongInPages(outDir: string, script: string, modules: Modules): string[] {
  const code = readFileSync(path.join(outDir, script), 'utf8');
  const packages = (modules.get(script) ?? []).flatMap((file) => PACKAGE.exec(file)?.[1] ?? []);
  return [
    ...[...new Set(packages)].map((name) => `${script} carries the package ${name}`),
    ...FOREIGN.filter(({ text }) => code.includes(text)).map(({ what }) => `${script} carries ${what}`),
    ...(NONCHARACTER.test(code) ? [`${script} contains a non-character`] : []),
    ...(/^\s*(?:import|export)\b/m.test(code) ? [`${script} is not one classic script`] : []),
  ];
}

/** What every frame of every page may cost before there is a number in it (bytes). */
const EVERYWHERE = 12 * 1024;

function tooHeavy(outDir: string): string[] {
  const files = ['content.js', 'content.css'];
  const bytes = files.reduce((sum, file) => sum + sizeOf(outDir, file).raw, 0);
  return bytes > EVERYWHERE ? [`${files.join(' and ')} weigh ${bytes} bytes, over ${EVERYWHERE}`] : [];
}

/** The popup must be there at once: what knows phone plans stays in the background. */
const wrongInOwn = (outDir: string): string[] =>
  ['popup.js', 'pages/shared.js']
    .filter((file) => readFileSync(path.join(outDir, file), 'utf8').includes('country_calling_codes'))
    .map((file) => `${file} carries phone metadata`);

/** Files that the manifest or a page names and the build did not make. */
function missingFiles(outDir: string): string[] {
  const naming = readdirSync(outDir).filter((file) => file === 'manifest.json' || file.endsWith('.html'));
  return naming.flatMap((file) => {
    const text = readFileSync(path.join(outDir, file), 'utf8');
    const named = text.match(/"[\w./-]+\.(?:js|css|html|png|svg|json)"/g) ?? [];
    return [...new Set(named.map((quoted) => quoted.slice(1, -1)))]
      .filter((name) => !existsSync(path.join(outDir, name)))
      .map((name) => `${file} names ${name}, which is not there`);
  });
}

function sizeOf(outDir: string, file: string): Size {
  const code = readFileSync(path.join(outDir, file));
  return { file, raw: code.length, gzip: gzipSync(code, { level: 9 }).length };
}
