// The three archives of a release, from the sources as they lie there: what Chrome's and Edge's stores get, what
// Firefox's gets, and the sources for whoever reviews them.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../support/bundle.ts';
import { runQuietly, Stop } from '../support/command.ts';
import { filesBelow } from '../support/fingerprint.ts';
import { root } from '../support/root.ts';
import { makeTemp, removeTemp } from '../support/temp.ts';
import { type Files, readFiles, zipOf } from './archive.ts';
import { filesFor, STORES } from './stores.ts';

export type Kind = (typeof STORES)[number] | 'source';

/** Paths of the archives by what they are. */
export type Packages = Readonly<Record<Kind, string>>;

/** Builds anew and writes the archives into `folder`. Throws `Stop` where the build or git says no. */
export async function makePackages(folder: string): Promise<Packages> {
  const built = await buildFiles();
  const archives: [Kind, Files][] = [
    ...STORES.map((store): [Kind, Files] => [store, filesFor(store, built)]),
    ['source', await sourceFiles()],
  ];
  mkdirSync(folder, { recursive: true });
  const written = archives.map(([kind, files]) => {
    const file = path.join(folder, `${nameOf(kind)}.zip`);
    writeFileSync(file, zipOf(files));
    return [kind, file];
  });
  return Object.fromEntries(written);
}

function nameOf(kind: Kind): string {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return `${name}-${version}-${kind}`;
}

async function buildFiles(): Promise<Files> {
  const folder = makeTemp('package');
  await build(folder);
  const files = readFiles(folder, await filesBelow(['.'], folder));
  removeTemp(folder);
  return files;
}

/** What is made from the sources and is none of them. */
const MADE = /^(?:node_modules|dist|out)\//;

/** What git keeps, as it lies there; without git, in an unpacked source package, all that is not made. */
async function sourceFiles(): Promise<Files> {
  const names = isRepository() ? (await git('ls-files', '-z')).split('\0') : await filesBelow(['.']);
  return readFiles(
    root,
    names.filter((name) => name !== '' && !MADE.test(name)),
  );
}

/** Files that are not as committed; a release has none. */
export async function uncommitted(): Promise<string[]> {
  return isRepository() ? (await git('status', '--porcelain')).split('\n').filter(Boolean) : [];
}

const isRepository = (): boolean => existsSync(path.join(root, '.git'));

async function git(...args: string[]): Promise<string> {
  const { code, output } = await runQuietly('git', args, { cwd: root });
  if (code !== 0) throw new Stop(`The source package needs git: ${output.trim()}`);
  return output;
}
