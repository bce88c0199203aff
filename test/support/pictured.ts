// Setup of the rings with browsers: a test that fails leaves pictures.

import { afterEach } from 'vitest';
import { pictureFailure } from './failure-pictures.ts';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const file of await pictureFailure(task.name)) console.error(`Picture of “${task.name}”: ${file}`);
});
