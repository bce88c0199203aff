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

/** Every file below these folders of the project, sorted, relative to its root. */
export async function filesBelow(folders: readonly string[]): Promise<string[]> {
  const lists = folders.map(async (folder) => {
    const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  });
  const files = (await Promise.all(lists)).flat();
  return files.map((file) => path.relative(root, file)).sort();
}
