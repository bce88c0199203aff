// The import rule: which folder of src may know which. `problems` gives one sentence per breach; none is
// right. It reads the files as text, so that it runs in the quick check without a compiler.
//
//   content ─┐
//   ui ──────┼──▶ platform ──▶ core ──▶ parser packages
//   background, offscreen ─┘             entries never know each other; only ui knows preact

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './fingerprint.ts';
import { root } from './root.ts';

const PARSERS = ['libphonenumber-js', 'fast-xml-parser', '@noble/hashes'];

/** Packages each folder may import; a subpath counts as its package. */
const packagesFor: Record<string, readonly string[]> = {
  core: PARSERS,
  platform: ['webextension-polyfill'],
  ui: ['preact'],
  background: [],
  content: [],
  offscreen: [],
};

/** What must not be within reach of a web page's content script, by any chain of imports. */
const NOT_FOR_CONTENT =
  /^src\/platform\/(?:vault|pbx-)|^src\/core\/(?:switchvox\/(?!report)|phone\/metadata)/;

/** What makes a function's answer depend on more than its arguments; src/core has none of it. */
const IMPURE =
  /\b(?:chrome|browser|document|window|navigator|indexedDB|localStorage)\s*[.?[]|\bfetch\s*\(|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.(?:random|getRandom)|\bset(?:Timeout|Interval)\s*\(|\bperformance\.now\b/;

/** The browser's own names, which only src/platform says. */
const BROWSER = /\b(?:chrome|browser)\.[a-z]\w*[.(]|(?<![.\w])fetch\s*\(/;

export interface Source {
  /** Relative to the project root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

export async function readSources(): Promise<Source[]> {
  const files = (await filesBelow(['src'])).filter((file) => /\.tsx?$/.test(file));
  return files.map((file) => ({
    file: file.split(path.sep).join('/'),
    text: readFileSync(path.join(root, file), 'utf8'),
  }));
}

export function problems(sources: readonly Source[]): string[] {
  // Types are erased: they carry no code into a bundle and make no cycle when it runs.
  const graph = new Map(sources.map((source) => [source.file, importsOf(source, VALUE_IMPORT)]));
  return [
    ...sources.flatMap((source) => wrongImports(source.file, importsOf(source, IMPORT))),
    ...sources.flatMap(wrongNames),
    ...tooNearToPages(graph),
    ...cycles(graph),
  ];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g;
const VALUE_IMPORT = new RegExp(IMPORT.source.replace('(?:import|export)\\b', '$&(?!\\s+type\\b)'), 'g');

/** What a file imports: files of the project as paths from its root, packages by their names. */
function importsOf({ file, text }: Source, form: RegExp): string[] {
  const named = [...text.matchAll(form)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
  return named.map((name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name));
}

const folderOf = (file: string): string => file.split('/')[1] ?? '';

function wrongImports(file: string, imports: readonly string[]): string[] {
  const folder = folderOf(file);
  const packages = packagesFor[folder];
  if (!packages) return [`${file}: src has no folder ${folder}`];
  const folders =
    folder === 'core'
      ? ['core']
      : folder === 'platform'
        ? ['core', 'platform']
        : ['core', 'platform', folder];
  const isRight = (target: string) =>
    target.startsWith('src/')
      ? folders.includes(folderOf(target))
      : packages.some((name) => target === name || target.startsWith(`${name}/`));
  return imports.filter((target) => !isRight(target)).map((target) => `${file} must not import ${target}`);
}

function wrongNames({ file, text }: Source): string[] {
  const folder = folderOf(file);
  const code = withoutProse(text);
  const impure = folder === 'core' ? IMPURE.exec(code) : null;
  const browser = folder === 'core' || folder === 'platform' ? null : BROWSER.exec(code);
  const reexport = /^\s*export\s*\*\s*from/m.test(code) || /(?:^|\/)index\.tsx?$/.test(file);
  return [
    ...(impure ? [`${file} is not pure: ${impure[0]}`] : []),
    ...(browser ? [`${file} names ${browser[0]} – that is for src/platform`] : []),
    ...(reexport ? [`${file} passes on everything another file exports`] : []),
  ];
}

/** The code without comments and string contents, which may say anything. */
const withoutProse = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, (prose) =>
    prose.startsWith('/') ? '' : "''",
  );

type Graph = ReadonlyMap<string, readonly string[]>;

function tooNearToPages(graph: Graph): string[] {
  const reached = new Set<string>();
  const todo = [...graph.keys()].filter((file) => folderOf(file) === 'content');
  for (let file = todo.pop(); file; file = todo.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    todo.push(...(graph.get(file) ?? []));
  }
  return [...reached]
    .filter((file) => NOT_FOR_CONTENT.test(file) || !file.startsWith('src/'))
    .map((file) => `the content script reaches ${file}`);
}

function cycles(graph: Graph): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      found.push(`a cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
