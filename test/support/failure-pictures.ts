// What the browsers of a test showed when it failed: pictures in out/failed, with their paths beside the failure.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { out, root } from './root.ts';

/** A browser that hangs is a failure already; its picture is not waited for longer (milliseconds). */
const LIMIT_MS = 3000;

/** Takes a picture into this file. */
type Shoot = (file: string) => Promise<unknown>;

const watched = new Set<() => readonly Shoot[]>();

/** A browser whose pages are pictured when a test fails; call the result when it closes. */
export function watchForFailure(views: () => readonly Shoot[]): () => void {
  watched.add(views);
  return () => watched.delete(views);
}

/** Every view of every browser that is open; resolves to the paths, relative to the project. */
export async function pictureFailure(test: string): Promise<string[]> {
  mkdirSync(out('failed'), { recursive: true });
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  const files: string[] = [];
  for (const shoot of [...watched].flatMap((views) => views())) {
    const file = out('failed', `${name}-${files.length + 1}.png`);
    // A page that is going away has no picture; the failure counts, not this.
    const shot = shoot(file).then(
      () => true,
      () => false,
    );
    const isThere = await Promise.race([shot, pause(LIMIT_MS, false)]);
    if (isThere) files.push(path.relative(root, file));
  }
  return files;
}
