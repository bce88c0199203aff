// Runs one TypeScript entry after making sure the packages of the lock file are installed:
// `node test/support/run.mjs ENTRY [arguments…]`. Plain JavaScript without packages, because it is the
// first thing that runs on a fresh machine. Everything it says goes to stderr: stdout is the entry's.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** The packages a lock file names, by path; npm keeps one more such file inside node_modules. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const isThere = ([folder, { version, optional }]) =>
    folder === '' || optional || installed[folder]?.version === version;
  return Object.entries(packagesOf('package-lock.json')).every(isThere);
}

function install() {
  process.stderr.write('Installing packages from the lock file…\n');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm ci failed (its message stands above). Is the npm registry reachable?');
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}
if (!isInstalled()) install();

const [entry, ...args] = process.argv.slice(2);
const file = path.join(root, entry);
// In this very process, so that Ctrl-C and exit codes need no passing on.
process.argv.splice(1, Infinity, file, ...args);
process.setSourceMapsEnabled(true);
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(file).href);
