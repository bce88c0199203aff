// A computer that sleeps: every process of a browser stands still and later goes on, as if no time had passed.

import { readdirSync, readFileSync } from 'node:fs';
import { Stop } from './command.ts';

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
};

/** `pid (name, which may hold brackets) state ppid …` */
const parentOf = (pid: number): number => Number(/\) \S (\d+)/.exec(read(pid, 'stat'))?.[1] ?? 0);

/** Processes of the browser with this profile. Throws `Stop` where there is none. */
function processesOf(profile: string): number[] {
  const all = readdirSync('/proc').map(Number).filter(Boolean);
  const isRoot = (pid: number) =>
    read(pid, 'cmdline').includes(profile) &&
    !read(pid, 'cmdline').includes('--type=') &&
    pid !== process.pid;
  const found = new Set(all.filter(isRoot));
  // Parents have lower numbers than their children, but for the rare turn of the count.
  for (const pid of all.sort((a, b) => a - b)) if (found.has(parentOf(pid))) found.add(pid);
  if (found.size === 0) throw new Stop(`No browser has the profile ${profile}.`);
  return [...found];
}

/** Puts the browser to sleep; what is returned wakes it. */
export function putToSleep(profile: string): () => void {
  const processes = processesOf(profile);
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    for (const pid of processes) {
      try {
        process.kill(pid, name);
      } catch {
        // It has ended meanwhile.
      }
    }
  };
  signal('SIGSTOP');
  return () => signal('SIGCONT');
}
