// What a release consists of, from the sources as they lie there: the archives that Chrome's and Edge's stores get and
// Firefox's gets, the sources for whoever reviews them, and the bill of materials.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../support/bundle.ts';
import { runQuietly, Stop } from '../support/command.ts';
import { filesBelow } from '../support/fingerprint.ts';
import { root } from '../support/root.ts';
import { makeTemp, removeTemp } from '../support/temp.ts';
import { type Files, readFiles, zipOf } from './archive.ts';
import { billOfMaterials, licences } from './libraries.ts';
import { filesFor, STORES } from './stores.ts';

export type Kind = (typeof STORES)[number] | 'source' | 'sbom';

/** Paths of the files by what they are. */
export type Packages = Readonly<Record<Kind, string>>;

/** Builds anew and writes the files into `folder`. Throws `Stop` where the build or git says no. */
export async function makePackages(folder: string): Promise<Packages> {
  const built = await buildFiles();
  const archives: [Kind, Files][] = [
    ...STORES.map((store): [Kind, Files] => [store, filesFor(store, built)]),
    ['source', await sourceFiles()],
  ];
  mkdirSync(folder, { recursive: true });
  const contents: [Kind, string, Uint8Array][] = [
    ...archives.map(([kind, files]): [Kind, string, Uint8Array] => [kind, 'zip', zipOf(files)]),
    ['sbom', 'cdx.json', bytesOf(billOfMaterials())],
  ];
  const written = contents.map(([kind, ending, bytes]) => {
    const file = path.join(folder, `${nameOf(kind)}.${ending}`);
    writeFileSync(file, bytes);
    return [kind, file];
  });
  return Object.fromEntries(written);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function nameOf(kind: Kind): string {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return `${name}-${version}-${kind}`;
}

async function buildFiles(): Promise<Files> {
  const folder = makeTemp('package');
  await build(folder);
  const files = readFiles(folder, await filesBelow(['.'], folder));
  removeTemp(folder);
  return new Map([...files, ['licences.txt', bytesOf(licences())]]);
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
