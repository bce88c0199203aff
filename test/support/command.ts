// How the command-line tools talk and end: one clear line for what a person can mend, and one for
// what only we can, with its stack where DEBUG is set. What is said goes to stderr; stdout is for results.

import { spawn } from 'node:child_process';

/** Something outside the program that stops it: said in one line, without a stack. */
export class Stop extends Error {}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a tool's main function and ends the process with its exit code. */
export async function runMain(main: () => Promise<number>): Promise<never> {
  try {
    process.exit(await main());
  } catch (error) {
    say(sentenceOf(error));
    process.exit(1);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Stop) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (process.env.DEBUG) return error.stack ?? error.message;
  return `${error.message.split('\n')[0]} (DEBUG=1 tells where)`;
}

export interface Finished {
  /** Exit code; 1 where a signal ended it. */
  readonly code: number;
  readonly output: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end and keeps what it said; `code` is 127 where there is no such program. */
export function runQuietly(
  program: string,
  args: readonly string[],
  options: Options = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program that talks to the person itself; resolves to its exit code. */
export function runLoudly(program: string, args: readonly string[], options: Options = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: 'inherit' });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
