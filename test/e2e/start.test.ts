// `npm start` where there is no display: the whole path by itself, with something to show for it.

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { out, root } from '../support/root.ts';

function start(...args: string[]) {
  const runner = path.join(root, 'test/support/run.mjs');
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
