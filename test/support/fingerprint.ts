// One hash over everything the build reads, so that a build that still stands is not made again.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

import path from 'node:path';
import { root } from './root.ts';

const FOLDERS = ['src', 'extension'];
const FILES = ['manifest.json', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'];

export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...FILES, ...(await filesBelow(FOLDERS))]) {
    hash.update(`${file}\0`).update(await readFile(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** Every file below these folders of a root, the project's as a rule, sorted, relative to it. */
export async function filesBelow(folders: readonly string[], from = root): Promise<string[]> {
  const lists = folders.map(async (folder) => {
    const entries = await readdir(path.join(from, folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  });
  const files = (await Promise.all(lists)).flat();
  return files.map((file) => path.relative(from, file)).sort();
}
