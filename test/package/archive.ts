// Zips that are the same byte for byte wherever they are made: sorted names, one time, one compressor. Node's own
// zlib differs from version to version; fflate's deflate is JavaScript and comes from the lock file.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Contents by name inside the archive, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The first moment a zip can hold. It is written as local time, so that every time zone writes the same. */
const MOMENT = new Date(1980, 0, 1);

export function zipOf(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) {
    entries[name] = [files.get(name) ?? new Uint8Array(), { mtime: MOMENT, level: 9 }];
  }
  return zipSync(entries);
}

/** Reads files of a folder; names are relative to it. */
export function readFiles(folder: string, names: readonly string[]): Files {
  const slashed = (name: string) => name.split(path.sep).join('/');
  return new Map(names.map((name) => [slashed(name), readFileSync(path.join(folder, name))]));
}
