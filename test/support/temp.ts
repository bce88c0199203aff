// Temporary folders that are gone when the process is: browser profiles, keyed copies of the build.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folders = new Set<string>();

/** A new empty folder; removed by `removeTemp`, or when the process exits. */
export function makeTemp(name: string): string {
  if (folders.size === 0) process.once('exit', removeAll);
  const folder = mkdtempSync(path.join(os.tmpdir(), `click-to-call-${name}-`));
  folders.add(folder);
  return folder;
}

export function removeTemp(folder: string): void {
  folders.delete(folder);
  // A browser that was just closed may still write its last file.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function removeAll(): void {
  for (const folder of [...folders]) {
    try {
      removeTemp(folder);
    } catch {
      // Nothing left to tell: the process is ending.
    }
  }
}
