// Finds the real programs the tests and tools need – a Chromium, a Firefox, a SIP phone – and installs
// what is missing where that is allowed. Where it is not: one line that says what to do.
//
// Google's branded Chrome is not looked for: from version 137 it ignores --load-extension.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium as playwrightChromium } from 'playwright';
import { runQuietly, Stop, say } from './command.ts';
import { machineLock, withLock } from './lock.ts';

interface Program {
  readonly name: string;
  /** Environment variable with the path, for people who keep it somewhere else. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debianPackage: string;
}

const programs = {
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium', playwrightChromium.executablePath()],
    debianPackage: 'chromium',
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debianPackage: 'firefox-esr',
  },
  baresip: {
    name: 'baresip',
    variable: 'BARESIP',
    commands: ['baresip'],
    places: [],
    debianPackage: 'baresip-core',
  },
} satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

/** Path of the program, installed first where need be. Throws `Stop` with one line where it cannot be had. */
export async function need(name: ProgramName): Promise<string> {
  const program = programs[name];
  const found = find(program);
  if (found) return found;
  return withLock(machineLock('install'), async () => find(program) ?? (await install(program)));
}

/** The program where it is here already. */
export function find(program: Program): string | null {
  const chosen = process.env[program.variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Stop(`${program.variable}=${chosen}: there is no such file.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = program.commands.flatMap((command) =>
    folders.map((folder) => path.join(folder, command)),
  );
  return [...candidates, ...program.places].find((file) => existsSync(file)) ?? null;
}

async function install(program: Program): Promise<string> {
  const advice = `Install it (Debian: apt-get install ${program.debianPackage}) or set ${program.variable} to its path.`;
  const apt = await aptGet();
  if (!apt) throw new Stop(`${program.name} is needed and was not found. ${advice}`);
  say(`Installing ${program.name} with apt-get…`);
  // A fresh machine has no package lists, and an old list names packages that are gone.
  await apt(['update', '-qq']);
  const done = await apt(['install', '-y', '-qq', '--no-install-recommends', program.debianPackage]);
  const found = find(program);
  if (found) return found;
  const reason = done.output.trim().split('\n').at(-1) ?? '';
  throw new Stop(`${program.name} could not be installed by apt-get (${reason}). ${advice}`);
}

type Apt = (args: readonly string[]) => ReturnType<typeof runQuietly>;

/** How to run apt-get here without asking anybody for a password; null where that cannot be. */
async function aptGet(): Promise<Apt | null> {
  if ((await runQuietly('apt-get', ['--version'])).code !== 0) return null;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await runQuietly('sudo', ['-n', 'true'])).code !== 0) return null;
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300'];
  const [program = '', ...before] = isRoot ? command : ['sudo', '-n', ...command];
  return (args) => runQuietly(program, [...before, ...args]);
}
