// `npm start -- --phones` where there is no display: a telephone call, and what each end heard of it.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/root.ts';

it('npm start -- --phones makes a call that both ends hear', () => {
  const runner = path.join(root, 'test/support/run.mjs');
  const args = [runner, 'test/demo/start.ts', '--phones', '--headless'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(/first phone ringing.*second phone ringing.*second phone answered.*hung-up/s);
  expect(stdout).toMatch(
    /Phone 301 heard the other for [2-9]\.\d s, the other heard phone 301 for [2-9]\.\d s/,
  );
});
