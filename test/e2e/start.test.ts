// `npm start` and `npm run dev` where there is no display: the whole path by itself, with something to show for it.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { out, root } from '../support/root.ts';
import { until } from '../support/wait.ts';

const runner = path.join(root, 'test/support/run.mjs');

function start(...args: string[]) {
  const run = spawnSync(process.execPath, [runner, 'test/demo/start.ts', ...args], { cwd: root });
  return { code: run.status, stdout: run.stdout.toString(), stderr: run.stderr.toString() };
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe('npm start -- --headless', () => {
  it('places a call, prints it as it stood on the wire, and leaves pictures', () => {
    rmSync(out('start'), { recursive: true, force: true });
    const { code, stdout, stderr } = start('--headless');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^POST \/xml HTTP\/1\.1$/m);
    expect(stdout).toMatch(/^authorization: Basic \*\*\*$/im);
    expect(stdout).toContain('<dial_second>14155550142</dial_second>');
    expect(stdout).toMatch(/^HTTP\/1\.1 200 OK$/m);
    expect(stdout).toContain('dialed_second="14155550142"');
    for (const name of ['popup', 'page', 'call-ringing', 'call-dialling']) {
      expect(readFileSync(out('start', `${name}.png`)).subarray(0, 4)).toEqual(PNG);
    }
  });

  it('explains itself, and refuses what it does not know in one line', () => {
    expect(start('--help').stdout).toContain('--headless');
    const { code, stderr } = start('--sideways');
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('npm run dev', () => {
  it('takes the extension anew when a file of it is saved, and ends at Ctrl-C', async () => {
    const dev = spawn(process.execPath, [runner, 'test/demo/dev.ts', '--headless'], { cwd: root });
    let said = '';
    for (const stream of [dev.stdout, dev.stderr])
      stream.on('data', (part: Buffer) => {
        said += part.toString();
      });
    const ended = once(dev, 'exit');
    const hears = (pattern: RegExp) =>
      until(`npm run dev saying ${pattern}`, async () => {
        if (!pattern.test(said)) throw new Error(said);
        return true;
      });
    try {
      await hears(/Ctrl-C ends/);
      // Saved as it was: other tests build from it.
      utimesSync(path.join(root, 'extension/content.css'), new Date(), new Date());
      await hears(/Rebuilt and reloaded/);
    } finally {
      dev.kill('SIGINT');
    }
    expect(await ended).toEqual([0, null]);
  });
});
