// Where the project is, and the three folders its tools write to. Nothing else may spell these paths.

import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** What `npm run build` makes; loaded unpacked. */
export const dist = path.join(root, 'dist');

/** What the tools leave for people to look at: screenshots, reports. Ignored by git. */
export const out = (...parts: string[]): string => path.join(root, 'out', ...parts);

/** What the tools remember between runs. */
export const cache = (...parts: string[]): string =>
  path.join(root, 'node_modules', '.cache', 'click-to-call', ...parts);
