// Runs one TypeScript entry after making sure the packages of the lock file are installed.
// Plain JavaScript without packages: it is the first thing that runs on a fresh machine.
// Everything it says goes to stderr, so that stdout belongs to the entry.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = path.join(root, 'node_modules', '.installed-lock');

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}

function isInstalled() {
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
}

function install() {
  process.stderr.write('Installing packages from the lock file…\n');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm ci failed (its message stands above). Is the npm registry reachable?');
  writeFileSync(stamp, readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
}

if (!isInstalled()) install();

const [entry, ...args] = process.argv.slice(2);
const run = spawnSync(process.execPath, ['--import', 'tsx', path.join(root, entry), ...args], {
  cwd: process.cwd(),
  stdio: 'inherit',
});
if (run.signal) process.kill(process.pid, run.signal);
process.exit(run.status ?? 1);
