// One at a time, across processes: two commands started together must neither install the same
// package twice nor build into the same folder. A lock is a file with its holder's process id;
// a dead holder's lock is taken over.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 100;

/** Runs `work` while holding the lock `file`; waits for other processes as long as they live. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const release = await takeLock(file);
  try {
    return await work();
  } finally {
    await release();
  }
}

/** Takes the lock `file` as soon as no living process holds it; resolves to what gives it back. */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  await mkdir(path.dirname(file), { recursive: true });
  while (!(await take(file))) await pause(LOOK_AGAIN_MS);
  return () => rm(file, { force: true });
}

/** A lock shared by every checkout of this machine. */
export const machineLock = (name: string): string => path.join(os.tmpdir(), `click-to-call-${name}.lock`);

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await dropIfDead(file);
    return false;
  }
}

async function dropIfDead(file: string): Promise<void> {
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  // An empty file is a lock in the moment of being written, or one just released.
  if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
