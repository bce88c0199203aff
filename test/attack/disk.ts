// What of the extension is on the disk: the profile's files as they are, and the database as its own pages see it.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Caller } from '../support/calls-browsers.ts';

const LOOK_INTO_DATABASE = `return new Promise((resolve, reject) => {
  const open = indexedDB.open('extension');
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const transaction = open.result.transaction(['records', 'secrets']);
    const [records, secrets] = ['records', 'secrets'].map((name) => transaction.objectStore(name));
    const [known, keys, values] = [records.getAll(), secrets.getAllKeys(), secrets.getAll()];
    transaction.oncomplete = () => {
      open.result.close();
      const bytes = values.result.flatMap((value) => (value.bytes ? [...new Uint8Array(value.bytes)] : []));
      resolve({
        slots: keys.result.length - 1,
        isExportable: values.result[keys.result.indexOf('key')].extractable,
        all: JSON.stringify([known.result, keys.result]) + bytes.map((byte) => String.fromCharCode(byte)).join(''),
      });
    };
  };
})`;

/** Every file below a folder; those that the running browser takes away meanwhile are left out. */
export const filesIn = (folder: string): Buffer[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      try {
        return [readFileSync(path.join(entry.parentPath, entry.name))];
      } catch {
        return [];
      }
    });

export const asBytes = (text: string): Buffer[] => [Buffer.from(text), Buffer.from(text, 'utf16le')];

export interface Vault {
  readonly slots: number;
  readonly isExportable: boolean;
  /** Everything the database holds, bytes as characters. */
  readonly all: string;
}

/** Asked in a page of ours. */
export const vaultOf = (caller: Caller): Promise<Vault> =>
  caller.inOwnPage(LOOK_INTO_DATABASE) as Promise<Vault>;
